import { useState } from 'react';
import type { PackPlace } from '../../../shared/contract/channels-packs.ts';
import { Notice } from '../../ui/notice/notice.tsx';
import { usePdf } from '../../ui/pdf-pages/open-pdf.ts';
import { PageTurner } from '../../ui/pdf-pages/page-turner.tsx';
import { PdfPages, type JumpTarget } from '../../ui/pdf-pages/pdf-pages.tsx';
import type { Zoom } from '../../ui/pdf-pages/zoom.ts';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { PackContents } from './pack-contents.tsx';
import styles from './pack-pages.module.css';

/** The pages of the pack beside its contents, with a jump to any and a zoom. */
export function PackPages({
  bytes,
  pages,
  contents,
  isDimmed,
}: {
  readonly bytes: Uint8Array;
  /** Null as long as only the first can be seen. */
  readonly pages: number | null;
  readonly contents: readonly PackPlace[];
  /** The options have changed since it was made. */
  readonly isDimmed: boolean;
}) {
  const pdf = usePdf(bytes, { keepsLast: true });
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [page, setPage] = useState(1);
  const [target, setTarget] = useState<JumpTarget | null>(null);

  if (pdf === 'opening') return <ProgressLine words="Drawing the pages" />;
  if (typeof pdf === 'string') {
    return (
      <Notice tone="refused" title="The pages could not be drawn here.">
        The pack itself is whole: save it, or print it, and look at it in another reader.
      </Notice>
    );
  }
  const goTo = (number: number) => {
    setPage(number);
    setTarget({ page: Math.min(pdf.pages, Math.max(1, number)), id: null });
  };
  return (
    <>
      <PageTurner
        page={page}
        pages={pages === null ? null : pdf.pages}
        zoom={zoom}
        onPage={goTo}
        onZoom={setZoom}
      />
      <div className={styles.body}>
        {contents.length === 0 ? null : (
          <PackContents contents={contents} page={page} onGo={goTo} />
        )}
        <PdfPages
          label="Pages of the pack"
          pdf={pdf}
          zoom={zoom}
          target={target}
          onPage={setPage}
          isDimmed={isDimmed}
        />
      </div>
    </>
  );
}
