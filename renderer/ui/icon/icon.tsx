import { classNames } from '../class-names.ts';
import styles from './icon.module.css';

const paths = {
  undo: 'M5.5 2 2.5 5l3 3M2.8 5h5.4a3.3 3.3 0 0 1 0 6.6H5.5',
  redo: 'M8.5 2l3 3-3 3M11.2 5H5.8a3.3 3.3 0 0 0 0 6.6h2.7',
  search: 'M10 6a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM9 9l3.6 3.6',
  down: 'M3 5l4 4 4-4',
  up: 'M3 9l4-4 4 4',
  right: 'M5 3l4 4-4 4',
  tick: 'M2 7.5l3.2 3.2L12 3.5',
  cross: 'M3 3l8 8m0-8l-8 8',
  plus: 'M7 2v10M2 7h10',
  more: 'M2.5 7h.01M7 7h.01M11.5 7h.01',
  external: 'M5 3H3v8h8V9M7.5 2.5H11.5V6.5M11.5 2.5 6 8',
} as const;
export type IconName = keyof typeof paths;

/**
 * A small line drawing beside a word.
 * Accessibility: always decoration (hidden from the tree); the word beside it or the button's label
 * carries the meaning. Drawn in the text's colour, so forced colours keep it.
 */
export function Icon({
  name,
  className,
}: {
  readonly name: IconName;
  readonly className?: string | undefined;
}) {
  return (
    <svg className={classNames(styles.icon, className)} viewBox="0 0 14 14" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
