import type { ReactNode } from 'react';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { Mark } from '../mark/mark.tsx';
import type { ShapeName, Tone } from '../mark/shapes.tsx';
import styles from './notice.module.css';

export type NoticeTone = 'refused' | 'warning' | 'note' | 'done';

const marks: Readonly<Record<NoticeTone, readonly [ShapeName, Tone]>> = {
  refused: ['square', 'expired'],
  warning: ['triangle', 'overdue'],
  note: ['hollow-diamond', 'due'],
  done: ['tick', 'ok'],
};

/**
 * A message: what happened, whether the data is safe, what can be done.
 * Accessibility: a refusal is an alert and is read at once; other tones are polite; a shape stands
 * before the words; the button that helps is inside.
 */
export function Notice({
  tone = 'note',
  title,
  children,
  actions,
  isLive = true,
}: {
  readonly tone?: NoticeTone;
  /** What happened, in one sentence. */
  readonly title: ReactNode;
  /** Whether the data is safe and what to do. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** False where it was on the page from the start and need not be announced. */
  readonly isLive?: boolean;
}) {
  const [shape, colour] = marks[tone];
  const role = isLive ? (tone === 'refused' ? 'alert' : 'status') : undefined;
  return (
    <div className={styles.notice} role={role}>
      <Mark shape={shape} tone={colour} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children === undefined ? null : <div className={styles.more}>{children}</div>}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** A refusal as an officer reads it. */
export function RefusalNotice({
  refusal,
  actions,
  tone = 'refused',
  isLive = true,
}: {
  readonly refusal: Refusal;
  readonly actions?: ReactNode;
  readonly tone?: NoticeTone;
  readonly isLive?: boolean;
}) {
  return (
    <Notice tone={tone} title={refusal.what} actions={actions} isLive={isLive}>
      {refusal.safe} {refusal.next}
    </Notice>
  );
}
