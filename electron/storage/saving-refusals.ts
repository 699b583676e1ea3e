import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import type { DiskFault } from './disk-fault.ts';

/** A change that is not on disk, and why. */
export function notSaved(
  label: string,
  outcome: 'not-saved' | 'uncertain',
  { because, remedy }: DiskFault,
): Refusal {
  return refusal(
    'not-saved',
    `Not saved: ${label}, because ${because}.`,
    outcome === 'not-saved'
      ? `${remedy}, then make the change again.`
      : `${remedy}, then make the change again. If you close the register before, look whether the change is there when you open it.`,
    'Everything that was saved before is safe. This change was not made.',
  );
}

/** The trail on disk is not what this process left there. */
export function changedElsewhere(): Refusal {
  return refusal(
    'changed-elsewhere',
    'Not saved: the register’s trail was changed by something other than this window, for example a synchronised folder or a restored backup.',
    'Close the register and open it again to see what is there now.',
    'Nothing was overwritten. Everything that was saved before is in the trail unless it was taken out there.',
  );
}
