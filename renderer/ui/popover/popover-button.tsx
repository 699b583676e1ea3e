import { useState, type ReactNode } from 'react';
import { DialogTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonProps } from '../button/button.tsx';
import styles from './popover-button.module.css';
import { popoverStyles } from './option.tsx';

/**
 * A button that opens a small panel beside it.
 * Accessibility: the panel is a dialog named by `panelLabel`; focus goes in and comes back; Escape
 * closes it.
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
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button {...button} />
      {/* Without a Dialog inside, the popover is the dialog itself, its hidden buttons included. */}
      <Popover className={popoverStyles.popover} placement="bottom start" aria-label={panelLabel}>
        <div className={styles.panel}>
          {children(() => {
            setOpen(false);
          })}
        </div>
      </Popover>
    </DialogTrigger>
  );
}
