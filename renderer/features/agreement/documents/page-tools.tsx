import { Button } from '../../../ui/button/button.tsx';
import { NumberField } from '../../../ui/number-field/number-field.tsx';
import { Select } from '../../../ui/select/select.tsx';
import styles from './document-pane.module.css';
import { zooms, zoomWords, type Zoom } from './zoom.ts';

/** Over the pages: the page in sight, how large it is, and using its words. */
export function PageTools({
  page,
  pages,
  zoom,
  ocr,
  onPage,
  onZoom,
  onUseWords,
}: {
  readonly page: number;
  /** Null while it is not known, or where the format has none. */
  readonly pages: number | null;
  /** Null where words are set and not drawn. */
  readonly zoom: Zoom | null;
  /** The confidence with which the page in sight was read by OCR; null where it has its own words. */
  readonly ocr: number | null;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
  /** Null where nothing can be changed. */
  readonly onUseWords: (() => void) | null;
}) {
  return (
    <div className={styles.tools} data-no-print>
      {pages === null ? null : (
        <>
          <span className={styles.pageNumber}>
            <NumberField
              label="Page"
              labelHidden
              min={1}
              max={pages}
              value={page}
              onChange={(number) => {
                if (number !== null && number !== page) onPage(number);
              }}
            />
          </span>
          <span className={styles.of}>of {pages}</span>
          <Button
            small
            icon="up"
            label="Previous page"
            onPress={() => {
              onPage(Math.max(1, page - 1));
            }}
          >
            {''}
          </Button>
          <Button
            small
            icon="down"
            label="Next page"
            onPress={() => {
              onPage(Math.min(pages, page + 1));
            }}
          >
            {''}
          </Button>
        </>
      )}
      {zoom === null ? null : (
        <span className={styles.zoom}>
          <Select
            label="Zoom"
            labelHidden
            choices={zooms.map((id) => ({ id, label: zoomWords[id] }))}
            value={zoom}
            onChange={onZoom}
          />
        </span>
      )}
      {ocr === null ? null : <span>Read by OCR, confidence {Math.round(ocr)} %</span>}
      {onUseWords === null ? null : (
        <span className={styles.use}>
          <Button small onPress={onUseWords}>
            Use words as…
          </Button>
        </span>
      )}
    </div>
  );
}
