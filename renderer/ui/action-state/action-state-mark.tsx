import type { Action } from '../../../shared/register/experience.ts';
import type { IsoDate } from '../../../shared/register/plain-date.ts';
import { Mark } from '../mark/mark.tsx';
import type { ShapeName, Tone } from '../mark/shapes.tsx';
import { actionState, stateWords, type ActionState } from './action-state.ts';

const marks: Readonly<Record<ActionState, readonly [ShapeName, Tone]>> = {
  overdue: ['triangle', 'overdue'],
  'due-soon': ['diamond', 'due'],
  open: ['ring', 'none'],
  undated: ['hollow-diamond', 'due'],
  done: ['tick', 'ok'],
};

/** Where an action stands on a day: shape and words. Accessibility: see `Mark`. */
export function ActionStateMark({ action, on }: { readonly action: Action; readonly on: IsoDate }) {
  const [shape, tone] = marks[actionState(action, on)];
  return (
    <Mark shape={shape} tone={tone}>
      {stateWords(action, on)}
    </Mark>
  );
}
