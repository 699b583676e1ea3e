import { useLayoutEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../button/button.tsx';
import { classNames } from '../class-names.ts';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at the end, the main one last. Cancel is there already. */
  readonly actions?: ReactNode;
  /** What stays true while it is open: "Nothing has been saved yet." */
  readonly note?: ReactNode;
  readonly size?: 'narrow' | 'normal' | 'wide';
  /** Called when the form inside is submitted, by Enter too. */
  readonly onSubmit?: () => void;
  readonly cancel?: string;
}

/**
 * A question over the page.
 * Accessibility: modal; named by its heading; focus goes in, stays in, and goes back to where it was;
 * Escape and Cancel leave without a trace; it scrolls inside when the window is low, its buttons stay.
 */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  note,
  size = 'normal',
  onSubmit,
  cancel = 'Cancel',
}: DialogProps) {
  const inside = (
    <>
      <Heading slot="title" className={styles.title ?? ''}>
        {title}
      </Heading>
      <Body title={title}>{children}</Body>
      <div className={styles.foot}>
        <span className={styles.note}>{note}</span>
        <Button onPress={onClose}>{cancel}</Button>
        {actions}
      </div>
    </>
  );
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={classNames(styles.modal, styles[size])}>
        <AriaDialog className={styles.dialog ?? ''}>
          {onSubmit === undefined ? (
            inside
          ) : (
            <form
              className={styles.form}
              noValidate
              onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
                event.preventDefault();
                // A dialog's form may stand inside another form in React's tree, not in the page's.
                event.stopPropagation();
                onSubmit();
                focusFirstError(event.currentTarget);
              }}
            >
              {inside}
            </form>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What scrolls when the window is low; while it does, the keyboard can reach it. */
function Body({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) return undefined;
    const measure = (): void => {
      setCut(element.scrollHeight > element.clientHeight + 1);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => {
      observer.disconnect();
    };
  }, [children]);
  return (
    <div
      ref={body}
      className={styles.body}
      {...(isCut ? { role: 'group', 'aria-label': title, tabIndex: 0 } : {})}
    >
      {children}
    </div>
  );
}

/** Moves the focus to the first field that is wrong, once it has been drawn as wrong. */
function focusFirstError(form: HTMLFormElement): void {
  window.requestAnimationFrame(() => {
    const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"]');
    const control = 'input, textarea, button';
    (wrong?.matches(control) === true
      ? wrong
      : wrong?.querySelector<HTMLElement>(control)
    )?.focus();
  });
}

/** A question with two answers; the words of the button say what will happen. */
export function ConfirmDialog({
  title,
  isOpen,
  onClose,
  onConfirm,
  confirm,
  note,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly confirm: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={onConfirm}
      size="narrow"
      note={note}
      actions={
        <Button look="main" type="submit">
          {confirm}
        </Button>
      }
    >
      {children}
    </Dialog>
  );
}
