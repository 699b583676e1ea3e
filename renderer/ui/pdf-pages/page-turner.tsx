import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { NumberField } from '../number-field/number-field.tsx';
import { Select } from '../select/select.tsx';
import styles from './page-turner.module.css';
import { zooms, zoomWords, type Zoom } from './zoom.ts';

/**
 * Over the pages: which one is in sight, the way to any other, and how large they are.
 * Accessibility: every control has a name of its own; turning a page leaves the focus where it is.
 */
export function PageTurner({
  page,
  pages,
  zoom,
  onPage,
  onZoom,
  children,
}: {
  readonly page: number;
  /** Null while it is not known, or where the format has none. */
  readonly pages: number | null;
  /** Null where words are set and not drawn. */
  readonly zoom: Zoom | null;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
  /** What else can be said or done, at the end. */
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.tools} data-no-print>
      {pages === null ? null : (
        <>
          <span className={styles.number}>
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
            choices={zooms.map((id) => ({ id, label: zoomWords(id) }))}
            value={zoom}
            onChange={onZoom}
          />
        </span>
      )}
      {children}
    </div>
  );
}
