import { useState, type RefObject } from 'react';
import type { DocumentView } from '../../../../shared/contract/channels-documents.ts';
import { Button } from '../../../ui/button/button.tsx';
import { PageTurner } from '../../../ui/pdf-pages/page-turner.tsx';
import type { Zoom } from '../../../ui/pdf-pages/zoom.ts';
import { DocumentPages } from './document-pages.tsx';
import styles from './document-pane.module.css';
import type { FindWalk } from './use-find-walk.ts';
import type { SelectedWords } from './use-selected-words.ts';
import { useTextPages } from './use-text-pages.ts';

/** The document: its pages with what was found marked on them, and what can be done with their words. */
export function PageSide({
  view,
  walk,
  side,
  selected,
  onUseWords,
}: {
  readonly view: DocumentView;
  readonly walk: FindWalk;
  readonly side: RefObject<HTMLElement | null>;
  /** The words that are selected on a page; null where none are. */
  readonly selected: SelectedWords | null;
  /** Null where nothing can be changed. */
  readonly onUseWords: (() => void) | null;
}) {
  const { document, shownAs } = view;
  const { page, quotes, chosen, target } = walk;
  const [zoom, setZoom] = useState<Zoom>('fit');
  const reading = document.reading;
  const text = useTextPages(document.id, reading?.readAt ?? null, shownAs !== 'none');
  const ocr = reading?.ocr.find((each) => each.page === page)?.confidence ?? null;
  const pages = shownAs === 'pages' ? (reading?.pages ?? null) : text.total;
  return (
    <section ref={side} className={styles.page} aria-label="The document">
      {walk.told === null ? null : <p className={styles.nowShown}>{walk.told}</p>}
      <PageTurner
        page={page}
        pages={pages === 1 && shownAs === 'text' ? null : pages}
        zoom={shownAs === 'pages' ? zoom : null}
        onPage={walk.goToPage}
        onZoom={setZoom}
      >
        {ocr === null ? null : <span>Read by OCR, confidence {Math.round(ocr)} %</span>}
        {onUseWords === null || shownAs === 'none' ? null : (
          <span className={styles.use}>
            <Button small onPress={onUseWords}>
              Use words as…
            </Button>
          </span>
        )}
      </PageTurner>
      <DocumentPages
        view={view}
        zoom={zoom}
        text={text}
        quotes={quotes}
        currentId={chosen}
        target={target}
        onPage={walk.setPage}
      />
      {selected === null || onUseWords === null ? null : (
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- nothing happens on it: a press must not take the selection away before it was used
        <div
          className={styles.bar}
          style={{
            left: Math.min(selected.right, window.innerWidth - 130),
            top: Math.min(selected.bottom + 6, window.innerHeight - 44),
          }}
          onMouseDown={(event) => {
            event.preventDefault();
          }}
        >
          <Button small onPress={onUseWords}>
            Use as…
          </Button>
        </div>
      )}
    </section>
  );
}
