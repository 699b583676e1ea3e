import type { PackPlace } from '../../../shared/contract/channels-packs.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './pack-pages.module.css';

/**
 * The contents beside the pages.
 * Accessibility: a named landmark of buttons; the section in sight is the current one.
 */
export function PackContents({
  contents,
  page,
  onGo,
}: {
  readonly contents: readonly PackPlace[];
  readonly page: number;
  readonly onGo: (page: number) => void;
}) {
  const shown = contents.filter(({ level }) => level <= 2);
  const current = shown.findLastIndex((place) => place.page <= page);
  return (
    <nav aria-label="Contents of the pack" className={styles.contents} data-no-print>
      <ol>
        {shown.map(({ title, page: at, level }, index) => (
          <li key={`${String(index)} ${title}`}>
            <button
              type="button"
              className={classNames(styles.place, level > 1 && styles.under)}
              aria-current={index === current ? 'true' : undefined}
              onClick={() => {
                onGo(at);
              }}
            >
              <span className={styles.placeTitle}>{title}</span>
              <span>{at}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
