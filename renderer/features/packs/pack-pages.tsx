import { useEffect, useRef, useState } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { Button } from '../../ui/button/button.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { NumberField } from '../../ui/number-field/number-field.tsx';
import { Select } from '../../ui/select/select.tsx';
import type { PackPlace } from '../../../shared/contract/channels-packs.ts';
import { PackContents } from './pack-contents.tsx';
import { PackPage } from './pack-page.tsx';
import styles from './pack-pages.module.css';
import { usePdf, type OpenedPdf } from './pdf-document.ts';

const zooms = ['fit', 'page', '0.75', '1', '1.25', '1.5', '2'] as const;
type Zoom = (typeof zooms)[number];

function zoomWords(zoom: Zoom): string {
  if (zoom === 'page') return 'Fit the page';
  return zoom === 'fit' ? 'Fit the width' : `${String(Math.round(Number(zoom) * 100))} %`;
}

/** The pages of the pack, one under the other, with the page in sight, a jump to any, and a zoom. */
export function PackPages({
  bytes,
  contents,
  isDimmed,
}: {
  readonly bytes: Uint8Array;
  readonly contents: readonly PackPlace[];
  /** The options have changed since it was made. */
  readonly isDimmed: boolean;
}) {
  const pdf = usePdf(bytes);
  const scroller = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [page, setPage] = useState(1);
  const isOpen = typeof pdf === 'object';

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setRoom({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [isOpen]);

  if (pdf === 'opening') return <ProgressLine words="Drawing the pages" />;
  if (pdf === 'failed') {
    return (
      <Notice tone="refused" title="The pages could not be drawn here.">
        The pack itself is whole: save it, or print it, and look at it in another reader.
      </Notice>
    );
  }
  const scale = zoom === 'fit' || zoom === 'page' ? fitting(pdf, room, zoom) : Number(zoom);
  const goTo = (number: number) => {
    const target = Math.min(pdf.pages, Math.max(1, number));
    scroller.current?.querySelector(`[data-page="${String(target)}"]`)?.scrollIntoView();
    setPage(target);
  };
  const onScroll = () => {
    const element = scroller.current;
    if (element === null) return;
    const step = Math.floor(pdf.height * scale) + gap;
    setPage(
      Math.min(pdf.pages, Math.floor((element.scrollTop + element.clientHeight / 3) / step) + 1),
    );
  };
  return (
    <>
      <div className={styles.tools} data-no-print>
        <Button
          small
          icon="up"
          label="Previous page"
          onPress={() => {
            goTo(page - 1);
          }}
        >
          {''}
        </Button>
        <span className={styles.number}>
          <NumberField
            label="Page"
            labelHidden
            min={1}
            max={pdf.pages}
            value={page}
            onChange={(number) => {
              if (number !== null) goTo(number);
            }}
          />
        </span>
        <span>of {pdf.pages}</span>
        <Button
          small
          icon="down"
          label="Next page"
          onPress={() => {
            goTo(page + 1);
          }}
        >
          {''}
        </Button>
        <span className={styles.zoom}>
          <Select
            label="Zoom"
            labelHidden
            choices={zooms.map((id) => ({ id, label: zoomWords(id) }))}
            value={zoom}
            onChange={setZoom}
          />
        </span>
      </div>
      <div className={styles.body}>
        {contents.length === 0 ? null : (
          <PackContents contents={contents} page={page} onGo={goTo} />
        )}
        {/* A region that scrolls must be reachable by keyboard. */}
        <div
          ref={scroller}
          className={classNames(styles.pages, isDimmed && styles.dimmed)}
          data-pages
          role="region"
          aria-label="Pages of the pack"
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
          tabIndex={0}
          onScroll={onScroll}
        >
          {room.width === 0
            ? null
            : Array.from({ length: pdf.pages }, (_, at) => (
                <PackPage key={at} pdf={pdf} number={at + 1} zoom={scale} />
              ))}
        </div>
      </div>
    </>
  );
}

/** The white between pages, in pixels; the style sheet says the same. */
const gap = 16;

function fitting(
  pdf: OpenedPdf,
  room: { readonly width: number; readonly height: number },
  to: 'fit' | 'page',
): number {
  const width = (room.width - 48) / pdf.width;
  const height = (room.height - 36) / pdf.height;
  return Math.min(1.5, Math.max(0.3, to === 'fit' ? width : Math.min(width, height)));
}
