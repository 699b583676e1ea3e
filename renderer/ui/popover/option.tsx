import { ListBoxItem } from 'react-aria-components';
import { Icon } from '../icon/icon.tsx';
import styles from './popover.module.css';

/** Something that can be chosen from a list. */
export interface Choice<T extends string = string> {
  readonly id: T;
  readonly label: string;
  /** A second line: what it means, or where it is. */
  readonly description?: string;
}

/** The class names of everything that floats. */
export const popoverStyles = {
  popover: styles.popover ?? '',
  list: styles.list ?? '',
  item: styles.item ?? '',
  words: styles.words ?? '',
  second: styles.second ?? '',
  nothing: styles.nothing ?? '',
  heading: styles.heading ?? '',
};

/**
 * One line of a list that floats, with a tick when it is the chosen one.
 * Accessibility: at least 28 px high; the name is the label alone, the second line describes it.
 */
export function Option({ choice }: { readonly choice: Choice }) {
  return (
    <ListBoxItem id={choice.id} textValue={choice.label} className={popoverStyles.item}>
      {({ isSelected }) => (
        <>
          <span className={styles.tick}>{isSelected ? <Icon name="tick" /> : null}</span>
          <span className={styles.words}>
            {choice.label}
            {choice.description === undefined ? null : (
              <span className={styles.second}>{choice.description}</span>
            )}
          </span>
        </>
      )}
    </ListBoxItem>
  );
}
