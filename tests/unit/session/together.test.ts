import { describe, expect, test } from 'vitest';
import { editToChange } from '../../../electron/session/edits/edit-to-change.ts';
import { editPreview } from '../../../electron/session/views/edit-preview.ts';
import { apply, inverse } from '../../../shared/changes/apply.ts';
import type { Edit, OneEdit } from '../../../shared/contract/edit.ts';
import type { Register } from '../../../shared/register/register.ts';
import { agreement, contextOf, partner, smallRegister } from './small-register.ts';

const three: Register = {
  ...smallRegister,
  agreements: {
    a: agreement('a', 'ISA-1', 'One'),
    b: agreement('b', 'ISA-2', 'Two'),
    c: {
      ...agreement('c', 'ISA-3', 'Three'),
      parties: [
        {
          id: 'party-council',
          name: 'The Borough Council of Severn',
          partnerId: 'twin',
          role: 'unknown',
          signature: { state: 'unknown', on: null, signatory: null },
        },
      ],
    },
  },
  partners: {
    ...smallRegister.partners,
    twin: partner('twin', 'Severn Borough Council', 'unitary-council'),
  },
};
const context = { ...contextOf(), register: three };
const ends = (agreementId: string, value: string): OneEdit => ({
  kind: 'set-term',
  agreementId,
  term: 'expiresOn',
  value,
});
const together = (...edits: OneEdit[]): Edit => ({ kind: 'together', label: 'Ends', edits });

function done(edit: Edit, register: Register = three): { register: Register; back: Register } {
  const prepared = editToChange(edit, { ...context, register });
  if (!prepared.ok || prepared.value.change === null) throw new Error('not made');
  const made = apply(register, prepared.value.change);
  if (!made.ok) throw new Error(made.error.what);
  const back = apply(made.value, inverse(prepared.value.change));
  if (!back.ok) throw new Error(back.error.what);
  return { register: made.value, back: back.value };
}

describe('several edits as one', () => {
  test('are one change that undo takes back whole', () => {
    const { register, back } = done(together(ends('a', '31/03/2027'), ends('b', '31/03/2027')));
    expect(register.agreements['a']?.terms.expiresOn?.value).toMatchObject({ on: '2027-03-31' });
    expect(register.agreements['b']?.terms.expiresOn?.value).toMatchObject({ on: '2027-03-31' });
    expect(back).toEqual(three);
  });

  test('are all refused when one can’t be made, so that nothing is made by halves', () => {
    const prepared = editToChange(together(ends('a', '31/03/2027'), ends('b', 'soon')), context);
    expect(prepared.ok).toBe(false);
  });

  test('give each new record an id of its own', () => {
    const action = {
      what: 'Redraft',
      owner: 'IG officer',
      raisedOn: context.today,
      due: null,
      doneOn: null,
      agreementId: 'a',
      findingId: null,
      meetingId: null,
    };
    const put: OneEdit = { kind: 'put-action', id: null, action };
    expect(Object.keys(done(together(put, put)).register.actions)).toHaveLength(
      Object.keys(three.actions).length + 2,
    );
  });

  test('of one term of one agreement end with the last', () => {
    const { register } = done(together(ends('a', '2027'), ends('a', '31/03/2028')));
    expect(register.agreements['a']?.terms.expiresOn?.value).toMatchObject({ on: '2028-03-31' });
  });
});

describe('what several edits would do', () => {
  test('is told agreement by agreement, with what can’t be made and what stays as it is', () => {
    const first = done(together(ends('a', '31/03/2027'))).register;
    const preview = editPreview(
      together(ends('a', '31/03/2027'), ends('b', '31/03/2027'), ends('c', 'soon')),
      { ...context, register: first },
      7,
    );
    if (!preview.ok) throw new Error(preview.error.what);
    expect(preview.value.changed).toEqual([
      { agreementId: 'b', ref: 'ISA-2', what: ['Ends: not recorded → 31 March 2027'] },
    ]);
    expect(preview.value.unchanged).toBe(1);
    expect(preview.value.refused).toMatchObject([{ at: 2, ref: 'ISA-3' }]);
  });
});

describe('merging partners', () => {
  const merge: Edit = {
    kind: 'merge-partners',
    keepId: 'partner-severn-council',
    goneIds: ['twin'],
  };

  test('names the kept one wherever the other stood, and keeps its names as aliases', () => {
    const { register, back } = done(merge);
    expect(register.partners['twin']).toBeUndefined();
    expect(register.partners['partner-severn-council']?.aliases).toContain(
      'Severn Borough Council',
    );
    expect(register.agreements['c']?.parties[0]).toMatchObject({
      name: 'The Borough Council of Severn',
      partnerId: 'partner-severn-council',
    });
    expect(back).toEqual(three);
  });

  test('of a partner into itself is refused', () => {
    const same: Edit = { ...merge, goneIds: ['partner-severn-council'] };
    expect(editToChange(same, context).ok).toBe(false);
  });
});

describe('a recommendation', () => {
  const recommendation = {
    body: 'Inspectorate of Severnshire',
    report: 'Serious violence: an inspection',
    reference: 'Recommendation 3',
    words: 'Review every data-sharing agreement.',
    deadline: null,
    source: '',
    closedOn: null,
    evidence: '',
  };

  test('is closed only with the evidence that it is met', () => {
    const closed = { ...recommendation, closedOn: context.today };
    const put = (evidence: string): Edit => ({
      kind: 'put-recommendation',
      id: null,
      recommendation: { ...closed, evidence },
    });
    expect(editToChange(put(' '), context).ok).toBe(false);
    expect(editToChange(put('Audit of 22 November 2026'), context).ok).toBe(true);
  });
});
