import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '../../electron/session/system-clock.ts';
import { createRegister } from '../../electron/storage/register-store.ts';
import { openSettingsStore } from '../../electron/storage/settings-store.ts';
import type { SimpleChange } from '../../shared/changes/change.ts';
import type { Agreement } from '../../shared/register/agreement.ts';
import type { Action, Meeting } from '../../shared/register/experience.ts';
import { addDays, isoDate } from '../../shared/register/plain-date.ts';
import {
  emptyRegister,
  type CollectionName,
  type Register,
} from '../../shared/register/register.ts';
import type { TermSource } from '../../shared/register/terms.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import type { Result } from '../../shared/result/result.ts';
import { generatedRegister } from '../fixtures/generated-register.ts';

const today = isoDate('2026-11-22');
const source: TermSource = { how: 'imported', column: 'generated' };

/** Fills in what the generated registers keep no place for, so that a finding is a fault and not a gap. */
function filledIn(agreement: Agreement, at: number): Agreement {
  const said = <V>(value: V) => ({ value, said: null, source });
  const on = (days: number) =>
    said({ kind: 'date' as const, on: addDays(today, days), precision: 'day' as const });
  const isKept = at % 5 < 3;
  const starts = agreement.terms.effectiveFrom?.value;
  const signed = isKept || starts?.kind !== 'date' ? addDays(today, -400) : starts.on;
  return {
    ...agreement,
    terms: {
      ...agreement.terms,
      signedByForceOn: said({ kind: 'date' as const, on: signed, precision: 'day' as const }),
      complaintsProcedure: said('Each body answers for its own'),
      forceSignatory: said('Assistant chief constable'),
      direction: said('two-way' as const),
      frequency: said('Monthly'),
      caldicottApproval: said('Approved by the Caldicott Guardian'),
      liaisonOfficer: said('Community safety manager'),
      lastUsed: on(-30),
      reviewIntervalMonths: said(24),
      ...(isKept
        ? {
            effectiveFrom: on(-400),
            lastReview: on(-200),
            nextReview: on(530),
            expiresOn: on(700),
            transferMethod: said('Portal'),
            specialCategory: said('no' as const),
            statedRating: said('Green'),
            documentLocation: said('Records store, shelf 4'),
            status: said('in-force' as const),
            agreementType: said('isa' as const),
            controllerRelationship: said('independent-controllers' as const),
          }
        : {}),
    },
    parties: agreement.parties.map((party) => ({
      ...party,
      signature: { state: 'signed', on: { on: signed, precision: 'day' }, signatory: 'Director' },
    })),
  };
}

/**
 * A register of `agreements` agreements of an invented force with about six findings on each, what was
 * promised on every thirtieth, and meetings. The same size gives the same register.
 */
export function windowRegister(agreements: number): Register {
  const register = generatedRegister({ agreements });
  const all = Object.values(register.agreements).map(filledIn);
  const partnerships = Object.values(register.partnerships);
  const actions = all
    .filter((_, at) => at % 30 === 0)
    .map(({ id }, at): Action => ({
      id: `action-${at}`,
      what: 'Ask the partner for a date of signature',
      owner: 'Information governance officer',
      raisedOn: addDays(today, -40),
      due: addDays(today, (at % 90) - 30),
      doneOn: at % 4 === 0 ? addDays(today, -3) : null,
      agreementId: id,
      findingId: null,
      meetingId: null,
    }));
  const meetings = partnerships.map(({ id }, at): Meeting => ({
    id: `meeting-${at}`,
    partnershipId: id,
    on: addDays(today, -90 + at),
    notes: 'The council promised its dates of signature.',
  }));
  const partners = Object.values(register.partners).map((partner) => ({
    ...partner,
    endedOn: null,
    dspt: { status: 'standards-met' as const, on: isoDate('2026-06-20') },
  }));
  return {
    ...register,
    partners: keyed(partners),
    agreements: keyed(all),
    practitionerViews: keyed(
      all.map(({ id }, at) => ({
        id: `view-${at}`,
        agreementId: id,
        givenOn: addDays(today, -(at % 300)),
        role: 'Local policing sergeant',
        verdict: at % 11 === 0 ? ('not-fit' as const) : ('fit' as const),
        words: 'It is asked for weekly.',
      })),
    ),
    actions: keyed(actions),
    meetings: keyed(meetings),
  };
}

function keyed<T extends { readonly id: string }>(records: readonly T[]): Record<string, T> {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}

function valueOf<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(result.error.what);
  return result.value;
}

/** A data folder whose list of recent registers holds this register under the name "Generated". */
export async function dataFolderWith(register: Register): Promise<string> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'concordat-window-'));
  const folder = path.join(dataFolder, 'Generated.concordat');
  const options = { now: systemClock.now, by: () => 'Officer' };
  const store = valueOf(await createRegister(folder, options));
  const { profile, ...collections } = register;
  const puts = Object.entries(collections).flatMap(([collection, records]) =>
    Object.entries(records).map(
      ([id, after]) =>
        // The generator made each record for its own collection.
        ({
          kind: 'record-put',
          collection: collection as CollectionName,
          id,
          before: null,
          after: after as unknown,
        }) as unknown as SimpleChange,
    ),
  );
  const named = { kind: 'profile-set', before: emptyRegister.profile, after: profile } as const;
  valueOf(store.make({ kind: 'batch', changes: [named, ...puts] }, 'generated register'));
  store.close();
  const settings = await openSettingsStore(dataFolder);
  settings.rememberRegister(folder, 'Generated', systemClock.now());
  return dataFolder;
}
