import { describe, expect, test } from 'vitest';
import { editToChange } from '../../../electron/session/edits/edit-to-change.ts';
import { apply } from '../../../shared/changes/apply.ts';
import type { Edit } from '../../../shared/contract/edit.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import { contextOf, smallRegister } from './small-register.ts';

const on = isoDate('2026-11-20');
const minutes: Edit = {
  kind: 'minute-meeting',
  partnershipId: 'partnership-north',
  on,
  notes: 'The trust asked for more time.',
  decisions: [
    { what: 'Send the signed copy', owner: 'Trust IG lead', due: isoDate('2027-01-31') },
    { what: 'Agree a period of retention', owner: 'IG officer', due: null },
  ],
};

function after(edit: Edit, register: Register = smallRegister): Register {
  const made = editToChange(edit, contextOf(register));
  if (!made.ok) throw new Error(made.error.what);
  if (made.value.change === null) return register;
  const applied = apply(register, made.value.change);
  if (!applied.ok) throw new Error(applied.error.what);
  return applied.value;
}

describe('minutes', () => {
  test('make the meeting and an action for each decision, linked to it, as one change', () => {
    const made = editToChange(minutes, contextOf());
    if (!made.ok) throw new Error(made.error.what);
    expect(made.value.label).toBe('minutes, meeting of North CSP');
    expect(made.value.change?.kind).toBe('batch');
    const register = after(minutes);
    const [meeting] = Object.values(register.meetings);
    expect(meeting).toMatchObject({ on, notes: 'The trust asked for more time.' });
    expect(made.value.id).toBe(meeting?.id);
    expect(Object.values(register.actions)).toMatchObject([
      {
        what: 'Send the signed copy',
        owner: 'Trust IG lead',
        raisedOn: on,
        meetingId: meeting?.id,
      },
      { what: 'Agree a period of retention', due: null, meetingId: meeting?.id },
    ]);
  });

  test('of the same day are the same meeting, and keep what was agreed before', () => {
    const first = after(minutes);
    const more: Edit = {
      ...minutes,
      notes: 'Corrected.',
      decisions: [{ what: 'Tell the board', owner: 'IG officer', due: null }],
    };
    const second = after(more, first);
    expect(Object.values(second.meetings).map(({ notes }) => notes)).toEqual(['Corrected.']);
    expect(Object.keys(second.actions)).toHaveLength(3);
  });

  test('of a partnership that is not there are refused', () => {
    const made = editToChange({ ...minutes, partnershipId: 'gone' }, contextOf());
    expect(made.ok ? 'made' : made.error.code).toBe('not-in-register');
  });
});
