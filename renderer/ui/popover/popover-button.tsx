import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonProps } from '../button/button.tsx';
import styles from './popover-button.module.css';
import { popoverStyles } from './option.tsx';

/**
 * A button that opens a small panel beside it.
 * Accessibility: a dialog named by `panelLabel`; focus goes in and comes back; Escape closes it.
 */
export function PopoverButton({
  button,
  panelLabel,
  children,
}: {
  readonly button: ButtonProps;
  readonly panelLabel: string;
  readonly children: (close: () => void) => ReactNode;
}) {
  return (
    <DialogTrigger>
      <Button {...button} />
      <Popover className={popoverStyles.popover} placement="bottom start">
        <Dialog className={styles.panel ?? ''} aria-label={panelLabel}>
          {({ close }) => children(close)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
