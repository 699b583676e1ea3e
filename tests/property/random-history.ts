import fc from 'fast-check';
import { apply, applyAll } from '../../shared/changes/apply.ts';
import type { Change, SimpleChange } from '../../shared/changes/change.ts';
import type { Action } from '../../shared/register/experience.ts';
import type { Partner } from '../../shared/register/partner.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import { emptyRegister, type Register } from '../../shared/register/register.ts';
import { sampleAgreement } from '../bench/storage-sample.ts';
import { valueOf } from '../unit/storage/registers.ts';

/** What to do next, as numbers: turned into a change that fits the register at hand. */
export interface Step {
  readonly kind: number;
  readonly which: number;
  readonly value: number;
}
/** Up to 24 things to do. */
export const steps = fc.array(fc.record({ kind: fc.nat(8), which: fc.nat(3), value: fc.nat(5) }), {
  minLength: 1,
  maxLength: 24,
});

function partnerOf(id: string): Partner {
  return {
    id,
    name: id,
    shortName: null,
    aliases: [],
    kind: 'unitary-council',
    existsFrom: null,
    endedOn: null,
    successor: null,
    dspt: null,
    contacts: [],
    notes: '',
    source: null,
  };
}

/** A change that fits `register`; null where the step means nothing there. */
export function changeFor(register: Register, { kind, which, value }: Step): Change | null {
  const id = `agreement-isa-${which}`;
  const agreement = register.agreements[id];
  if (kind === 0) {
    const { profile } = register;
    return { kind: 'profile-set', before: profile, after: { ...profile, dueDays: value * 30 } };
  }
  if (agreement === undefined || kind === 1) {
    // Arrives, or leaves with all that it holds.
    const after = agreement === undefined ? sampleAgreement(which) : null;
    return { kind: 'record-put', collection: 'agreements', id, before: agreement ?? null, after };
  }
  if (kind === 2) {
    const { ref, title, partnershipId } = agreement;
    const before = { ref, title, partnershipId };
    return {
      kind: 'details-set',
      agreementId: id,
      before,
      after: { ...before, title: `Title ${value}` },
    };
  }
  if (kind === 3) {
    const before = agreement.terms.retention ?? null;
    const after =
      value === 0
        ? null
        : {
            value: value === 1 ? null : `${value} years`,
            said: null,
            source: { how: 'imported', column: 'Retention' },
          };
    if (before === null && after === null) return null;
    return { kind: 'term-set', agreementId: id, term: 'retention', before, after };
  }
  if (kind === 4 || kind === 5) {
    const position = value % (agreement.parties.length + 1);
    const before = agreement.parties[position] ?? null;
    const isRemoved = before !== null && kind === 5;
    const after = isRemoved
      ? null
      : {
          id: before?.id ?? `party-new-${value}`,
          name: `Body ${value}`,
          partnerId: register.partners[`partner-${which}`]?.id ?? null,
          role: 'processor' as const,
          signature: { state: 'unknown' as const, on: null, signatory: null },
        };
    if (before === null && agreement.parties.some((party) => party.id === after?.id)) return null;
    return {
      kind: 'party-set',
      agreementId: id,
      partyId: before?.id ?? after?.id ?? '',
      position,
      before,
      after,
    };
  }
  if (kind === 7) {
    const actionId = `action-${which}`;
    const before = register.actions[actionId] ?? null;
    const action: Action = before ?? {
      id: actionId,
      agreementId: id,
      findingId: null,
      what: 'Renew it',
      owner: '',
      raisedOn: isoDate('2026-11-22'),
      due: null,
      doneOn: null,
      meetingId: null,
    };
    const after =
      value === 0
        ? null
        : value < 3
          ? { ...action, owner: `Post ${value}` }
          : { ...action, what: `Renew it, ${value}` };
    if (before === null && after === null) return null;
    return { kind: 'record-put', collection: 'actions', id: actionId, before, after };
  }
  if (kind === 8) {
    const partnerId = `partner-${which}`;
    const before = register.partners[partnerId] ?? null;
    const partner: Partner = { ...partnerOf(partnerId), name: `Council ${value}` };
    const after = value === 0 ? null : partner;
    if (before === null && after === null) return null;
    return { kind: 'record-put', collection: 'partners', id: partnerId, before, after };
  }
  const parts: SimpleChange[] = [];
  let now = register;
  for (const part of [
    { kind: 2, which, value },
    { kind: 3, which, value: value + 1 },
    { kind: 0, which, value },
  ]) {
    const change = changeFor(now, part);
    if (change === null || change.kind === 'batch') continue;
    const applied = apply(now, change);
    if (!applied.ok) continue;
    parts.push(change);
    now = applied.value;
  }
  return { kind: 'batch', changes: parts };
}

/** The changes of a history and the register after each of them. */
export function historyOf(
  of: readonly Step[],
  from: Register = emptyRegister,
): { changes: Change[]; registers: Register[] } {
  const changes: Change[] = [];
  const registers: Register[] = [from];
  for (const step of of) {
    const before = registers.at(-1) ?? from;
    const change = changeFor(before, step);
    if (change === null) continue;
    changes.push(change);
    registers.push(valueOf(apply(before, change)));
  }
  return { changes, registers };
}

/** The register after `changes`, which must fit. */
export function applied(from: Register, changes: readonly Change[]): Register {
  const all = applyAll(from, changes);
  if (!all.ok) throw new Error(all.error.refusal.what);
  return all.value;
}
