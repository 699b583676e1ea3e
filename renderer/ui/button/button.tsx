import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { given } from '../given.ts';
import { Icon, type IconName } from '../icon/icon.tsx';
import { Kbd } from '../kbd/kbd.tsx';
import styles from './button.module.css';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** One main button in a view. */
  readonly look?: 'main' | 'plain' | 'quiet';
  readonly small?: boolean;
  readonly type?: 'button' | 'submit';
  readonly icon?: IconName;
  /** Keys that do the same, as they are printed: "Ctrl Z". */
  readonly keys?: string;
  /** Why it cannot act now; the reason is shown beside it. Never used on a form's main button. */
  readonly unavailable?: string | null;
  /** A name for screen readers where the visible words are too short. It contains them. */
  readonly label?: string;
  /** Id of the text that explains it. */
  readonly describedBy?: string;
  readonly tooltip?: string;
  readonly autoFocus?: boolean;
  readonly form?: string;
  readonly expanded?: boolean;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

/**
 * A button.
 * Accessibility: a real button, 30 px high (26 when small, never under 24); name = its words; focus
 * ring outside with a gap; in forced colours its border and the system's colours; when unavailable it
 * stays readable (4.5:1) and the reason stands beside it.
 */
export function Button({
  children,
  onPress,
  look = 'plain',
  small = false,
  type = 'button',
  icon,
  keys,
  unavailable = null,
  label,
  describedBy,
  tooltip,
  autoFocus,
  form,
  expanded,
  className,
  ref,
}: ButtonProps) {
  const button = (
    <AriaButton
      type={type}
      className={classNames(styles.button, styles[look], small && styles.small, className)}
      isDisabled={unavailable !== null}
      {...given({
        onPress,
        ref,
        autoFocus,
        form,
        'aria-label': label,
        'aria-describedby': describedBy,
        'aria-expanded': expanded,
      })}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys.replace(/ /g, '+') })}
      {...(tooltip === undefined
        ? {}
        : { render: (properties) => <button {...properties} title={tooltip} /> })}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span className={styles.words}>{children}</span>
      {keys === undefined ? null : <Kbd keys={keys} />}
    </AriaButton>
  );
  if (unavailable === null || unavailable === '') return button;
  return (
    <span className={styles.withReason}>
      {button}
      <span className={styles.reason}>{unavailable}</span>
    </span>
  );
}
