import styles from './kbd.module.css';

/**
 * The keys that do the same.
 * Accessibility: hidden from the tree; the control that it stands in names its keys by
 * `aria-keyshortcuts`, so that they are not read out as part of its name.
 */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <kbd className={styles.kbd} aria-hidden="true">
      {keys}
    </kbd>
  );
}
