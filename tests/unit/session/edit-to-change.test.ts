import { describe, expect, test } from 'vitest';
import { apply } from '../../../shared/changes/apply.ts';
import { changeSchema } from '../../../shared/changes/change.ts';
import type { Edit } from '../../../shared/contract/edit.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import type { EditContext } from '../../../electron/session/edits/edit-context.ts';
import { editToChange } from '../../../electron/session/edits/edit-to-change.ts';
import {
  contextOf,
  finding,
  injuries,
  now,
  party,
  smallRegister,
  today,
} from './small-register.ts';

/** Makes the edit and answers the register after it, as the trail would hold it. */
function after(edit: Edit, context: EditContext = contextOf()): Register {
  const prepared = editToChange(edit, context);
  if (!prepared.ok) throw new Error(prepared.error.what);
  if (prepared.value.change === null) return context.register;
  const change = changeSchema.parse(JSON.parse(JSON.stringify(prepared.value.change)));
  const applied = apply(context.register, change);
  if (!applied.ok) throw new Error(applied.error.what);
  return applied.value;
}

function refusedBy(edit: Edit, context: EditContext = contextOf()): string {
  const prepared = editToChange(edit, context);
  return prepared.ok ? 'not refused' : `${prepared.error.code}: ${prepared.error.what}`;
}

const agreementId = 'agreement-isa-1';
const setTerm = (term: 'retention' | 'expiresOn', value: unknown): Edit => ({
  kind: 'set-term',
  agreementId,
  term,
  value,
});

describe('a term', () => {
  test('takes what was typed, with the moment of typing as its source', () => {
    const { terms } = after(setTerm('retention', ' Two years ')).agreements[agreementId] ?? {};
    expect(terms?.retention).toEqual({
      value: 'Two years',
      said: null,
      source: { how: 'typed', at: now },
    });
  });

  test('takes a date in an officer’s words, and keeps the words', () => {
    const { terms } = after(setTerm('expiresOn', '31/3/27')).agreements[agreementId] ?? {};
    expect(terms?.expiresOn).toMatchObject({
      value: { kind: 'date', on: '2027-03-31', precision: 'day' },
      said: '31/3/27',
    });
  });

  test('emptied is still a place that says nothing; forgotten is no place at all', () => {
    const emptied = after(setTerm('retention', ''));
    expect(emptied.agreements[agreementId]?.terms.retention?.value).toBeNull();
    const forgotten = after({ kind: 'forget-term', agreementId, term: 'retention' });
    expect(forgotten.agreements[agreementId]?.terms).not.toHaveProperty('retention');
  });

  test('that says the same already makes no change', () => {
    const prepared = editToChange(setTerm('retention', 'Six years'), contextOf());
    expect(prepared).toMatchObject({ ok: true, value: { change: null } });
  });

  test('is named by undo as people call it', () => {
    const prepared = editToChange(setTerm('expiresOn', '2027'), contextOf());
    expect(prepared).toMatchObject({ ok: true, value: { label: 'Ends of ISA-1' } });
  });

  test('of an agreement that was removed meanwhile is refused by name', () => {
    expect(refusedBy({ kind: 'forget-term', term: 'retention', agreementId: 'gone' })).toBe(
      'not-in-register: The agreement "gone" is not in the register.',
    );
  });
});

describe('an agreement', () => {
  const add: Edit = {
    kind: 'add-agreement',
    ref: 'ISA-3',
    title: 'Housing',
    partnershipId: 'partnership-north',
    partnerIds: ['partner-severn-council'],
  };

  test('is added with its partners as parties and a readable id', () => {
    const added = after(add).agreements['agreement-isa-3'];
    expect(added).toMatchObject({ ref: 'ISA-3', partnershipId: 'partnership-north' });
    expect(added?.parties.map(({ name, partnerId }) => [name, partnerId])).toEqual([
      ['Severn Council', 'partner-severn-council'],
    ]);
  });

  test('starts with the empty terms that the register keeps, and no others', () => {
    const left = after({ kind: 'remove-agreement', agreementId: 'agreement-isa-2' });
    const { terms } = after(add, contextOf(left)).agreements['agreement-isa-3'] ?? {};
    expect(Object.keys(terms ?? {}).sort()).toEqual(['expiresOn', 'retention']);
    expect(terms?.retention?.value).toBeNull();
  });

  test('cannot take the reference of another, in whatever case', () => {
    expect(refusedBy({ ...add, ref: 'isa-2' })).toContain('reference-taken');
    const renamed: Edit = {
      kind: 'set-details',
      agreementId,
      ref: 'ISA-2',
      title: 'Night-time economy',
      partnershipId: null,
    };
    expect(refusedBy(renamed)).toContain('reference-taken');
  });

  test('can change the case of its own reference', () => {
    const edit: Edit = {
      kind: 'set-details',
      agreementId,
      ref: 'isa-1',
      title: 'Night-time economy',
      partnershipId: null,
    };
    expect(after(edit).agreements[agreementId]?.ref).toBe('isa-1');
  });

  test('takes its views, actions and decisions along, leaves refusals of data to the partner', () => {
    const full: Register = {
      ...smallRegister,
      practitionerViews: {
        v: { id: 'v', agreementId, givenOn: today, role: 'Analyst', verdict: 'fit', words: '' },
      },
      actions: {
        a: {
          id: 'a',
          what: 'Sign it',
          owner: 'IG manager',
          raisedOn: today,
          due: null,
          doneOn: null,
          agreementId,
          findingId: null,
          meetingId: null,
        },
      },
      accessBarriers: {
        b: {
          id: 'b',
          partnerId: 'partner-severn-trust',
          agreementId,
          requestedOn: today,
          dataRequested: 'Injuries',
          outcome: 'refused',
          resolvedOn: null,
          reasonGiven: '',
        },
      },
      decisions: {
        f1: {
          id: 'f1',
          agreementId,
          rule: 'r',
          decision: 'dismissed',
          reason: 'why',
          approver: 'IG lead',
          decidedOn: today,
          until: null,
        },
      },
    };
    const context = contextOf(full);
    const prepared = editToChange({ kind: 'remove-agreement', agreementId }, context);
    expect(prepared).toMatchObject({ ok: true, value: { change: { kind: 'batch' } } });
    const left = after({ kind: 'remove-agreement', agreementId }, context);
    expect(Object.keys(left.agreements)).toEqual(['agreement-isa-2']);
    expect([left.practitionerViews, left.actions, left.decisions]).toEqual([{}, {}, {}]);
    expect(left.accessBarriers['b']?.agreementId).toBeNull();
  });
});

describe('parties and flows', () => {
  test('a party that a flow names cannot be removed, and the flow is named', () => {
    expect(refusedBy({ kind: 'remove-party', agreementId, id: 'party-trust' })).toBe(
      'still-in-use: Severn Hospitals NHS Trust can\'t be removed from ISA-1: the flow "Injury data" names it.',
    );
  });

  test('a signature is entered in place, without moving the party', () => {
    const { id, ...unnamed } = party;
    const signed = {
      ...unnamed,
      signature: {
        state: 'signed' as const,
        on: { on: isoDate('2026-01-02'), precision: 'day' as const },
        signatory: 'Chief Executive',
      },
    };
    const parties = after({ kind: 'put-party', agreementId, id, party: signed }).agreements[
      agreementId
    ]?.parties;
    expect(parties?.map((each) => each.id)).toEqual(['party-severn-council', 'party-trust']);
    expect(parties?.[0]?.signature.signatory).toBe('Chief Executive');
  });

  test('two parties of one name get two ids', () => {
    const second = {
      name: 'Severn Council',
      partnerId: null,
      role: 'unknown' as const,
      signature: { state: 'unknown' as const, on: null, signatory: null },
    };
    const parties = after({ kind: 'put-party', agreementId, id: null, party: second }).agreements[
      agreementId
    ]?.parties;
    expect(parties?.map((each) => each.id)).toEqual([
      'party-severn-council',
      'party-trust',
      'party-severn-council.2',
    ]);
  });

  test('a flow from a body that is no party is refused', () => {
    const { id, ...flow } = injuries;
    const stray = { ...flow, fromPartyId: 'somebody' };
    expect(refusedBy({ kind: 'put-flow', agreementId, id, flow: stray })).toContain('"somebody"');
  });
});

describe('partners, partnerships and meetings', () => {
  test('a partner that is a party somewhere cannot be removed, and it says where', () => {
    const edit: Edit = {
      kind: 'remove-record',
      collection: 'partners',
      id: 'partner-severn-council',
    };
    expect(refusedBy(edit)).toContain('it is a party to ISA-1');
  });

  test('a removed meeting lets its actions go and keeps them', () => {
    const action = {
      id: 'a',
      what: 'Sign it',
      owner: '',
      raisedOn: today,
      due: null,
      doneOn: null,
      agreementId: null,
      findingId: null,
      meetingId: 'm',
    };
    const context = contextOf({
      ...smallRegister,
      meetings: { m: { id: 'm', partnershipId: 'partnership-north', on: today, notes: '' } },
      actions: { a: action },
    });
    const left = after({ kind: 'remove-record', collection: 'meetings', id: 'm' }, context);
    expect(left.meetings).toEqual({});
    expect(left.actions['a']).toEqual({ ...action, meetingId: null });
  });

  test('an edit of the profile neither makes nor unmakes sample data', () => {
    const sample: Register = {
      ...smallRegister,
      profile: { ...smallRegister.profile, sampleData: true },
    };
    const profile = { ...sample.profile, sampleData: false, forceName: 'Other Police' };
    const changed = after({ kind: 'set-profile', profile }, contextOf(sample)).profile;
    expect(changed).toMatchObject({ sampleData: true, forceName: 'Other Police' });
  });
});

describe('a decision', () => {
  const decide = (over: Partial<Extract<Edit, { kind: 'decide' }>> = {}): Edit => ({
    kind: 'decide',
    asAt: today,
    findingIds: ['f1'],
    decision: 'risk-accepted',
    reason: 'Reviewed with the partner',
    approver: 'Senior information risk owner',
    until: isoDate('2027-05-01'),
    ...over,
  });
  const context = contextOf(smallRegister, [finding('f1'), finding('f2')]);

  test('on several findings is one change with one reason', () => {
    const edit = decide({ findingIds: ['f1', 'f2'] });
    expect(editToChange(edit, context)).toMatchObject({ value: { label: 'accepting 2 findings' } });
    const { decisions } = after(edit, context);
    expect(Object.keys(decisions)).toEqual(['f1', 'f2']);
    expect(decisions['f1']).toMatchObject({ rule: 'retention-set', decidedOn: today });
  });

  test('to accept a risk needs an end that is not past', () => {
    expect(refusedBy(decide({ until: null }), context)).toContain('until-missing');
    expect(refusedBy(decide({ until: isoDate('2026-11-21') }), context)).toContain('until-past');
    expect(refusedBy(decide({ until: today }), context)).toBe('not refused');
  });

  test('to dismiss needs no end', () => {
    expect(refusedBy(decide({ decision: 'dismissed', until: null }), context)).toBe('not refused');
  });

  test('on another day than today is refused', () => {
    expect(refusedBy(decide({ asAt: isoDate('2026-11-21') }), context)).toContain(
      'as at 21 November 2026, and today is 22 November 2026',
    );
  });

  test('on a finding that is no longer there is refused', () => {
    expect(refusedBy(decide({ findingIds: ['f9'] }), context)).toContain('"f9"');
  });

  test('withdrawn leaves no decision', () => {
    const decided = contextOf(after(decide(), context), [finding('f1')]);
    const left = after({ kind: 'withdraw-decision', findingId: 'f1' }, decided);
    expect(left.decisions).toEqual({});
  });

  test('recording the audit keeps ratings and findings of today', () => {
    const [record] = Object.values(after({ kind: 'record-audit', asAt: today }, context).audits);
    expect(record).toMatchObject({
      id: 'audit-2026-11-22',
      rulePackVersion: '1.0.0',
      agreements: { 'agreement-isa-1': { rating: 'red', currency: 'undated' } },
      findingIds: ['f1', 'f2'],
    });
  });
});
