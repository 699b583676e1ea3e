import { describe, expect, test } from 'vitest';
import { editToChange } from '../../../electron/session/edits/edit-to-change.ts';
import { apply, inverse } from '../../../shared/changes/apply.ts';
import { changeSchema } from '../../../shared/changes/change.ts';
import type { Edit } from '../../../shared/contract/edit.ts';
import { nextReference, nextVersionWords } from '../../../shared/register/next-version.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { contextOf, smallRegister, today } from './small-register.ts';

const edit: Edit = {
  kind: 'start-next-version',
  agreementId: 'agreement-isa-1',
  ref: 'ISA-1/2',
  owner: 'IG officer',
  due: isoDate('2027-01-31'),
  putRight: [
    { what: 'Agree a period', findingId: 'finding-1' },
    { what: 'Agree a period', findingId: 'finding-2' },
  ],
};

describe('the next version', () => {
  test('is a draft with the terms, without dates and signatures, and with what to put right', () => {
    const made = editToChange(edit, contextOf());
    if (!made.ok || made.value.change === null) throw new Error('not made');
    const change = changeSchema.parse(JSON.parse(JSON.stringify(made.value.change)));
    const after = apply(smallRegister, change);
    if (!after.ok) throw new Error(after.error.what);
    const draft = after.value.agreements[made.value.id ?? ''];
    expect(draft).toMatchObject({ ref: 'ISA-1/2', title: 'Night-time economy', asImported: null });
    expect(draft?.terms.status?.value).toBe('draft');
    expect(draft?.terms.dateDrafted?.value).toMatchObject({ on: today });
    expect(draft?.terms.retention?.value).toBe('Six years');
    expect(draft?.terms.expiresOn).toMatchObject({ value: null, said: null });
    expect(draft?.terms.linkedAgreements?.value).toEqual(['ISA-1']);
    expect(draft?.terms.nextReview).toBeUndefined();
    expect(draft?.flows).toHaveLength(1);
    expect(draft?.parties.map(({ signature }) => signature.state)).toEqual([
      'not-signed',
      'not-signed',
    ]);
    const actions = Object.values(after.value.actions);
    expect(actions).toHaveLength(2);
    expect(actions.every(({ agreementId }) => agreementId === draft?.id)).toBe(true);
    expect(after.value.agreements['agreement-isa-1']).toEqual(
      smallRegister.agreements['agreement-isa-1'],
    );
    const back = apply(after.value, inverse(change));
    expect(back.ok ? back.value : null).toEqual(smallRegister);
  });

  test('needs a reference of its own', () => {
    const made = editToChange({ ...edit, ref: 'isa-2' }, contextOf());
    expect(made.ok ? 'made' : made.error.code).toBe('reference-taken');
  });

  test('counts references and versions on', () => {
    expect(nextReference('ISA-014')).toBe('ISA-014/2');
    expect(nextReference('ISA-014/9')).toBe('ISA-014/10');
    expect(['3.0', 'v1', 'Final'].map(nextVersionWords)).toEqual(['4.0', 'v2', 'Final']);
  });
});
