import type { Party } from '../../register/agreement.ts';
import type { CollectionName, Register } from '../../register/register.ts';
import { termDefinition, termKeys, type TermEntry } from '../../register/terms.ts';
import { coupled, recordWords } from '../describe-records.ts';
import { blank, roleWords, signatureWords, termWords, whole } from '../describe-values.ts';
import { putOf } from '../difference.ts';
import type { Conflict } from './merge-registers.ts';

/** A conflict as an officer reads it. */
export interface ConflictWords {
  /** The record: "ISA-014 Youth justice". */
  readonly about: string;
  /** The term or the field: "Ends". */
  readonly what: string;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

const fieldNames: Readonly<Record<string, string>> = {
  ref: 'Reference',
  partnershipId: 'Partnership',
  doneOn: 'Done on',
  what: 'What is to be done',
  due: 'By when',
  forceName: 'The force',
  forceShortName: 'Force in short',
  registerName: 'Name of the register',
  forceAliases: 'Other names of the force',
  dueDays: 'Days before due',
  lapsedDays: 'Days after which lapsed',
};

/** `partnerIds` as a person says it. */
function fieldName(field: string): string {
  const words = field
    .replace(/Ids?$/, '')
    .replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return fieldNames[field] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

function plainWords(value: unknown, register: Register): string {
  if (value === undefined || value === null || value === '') return blank;
  if (typeof value === 'string') {
    return whole(register.partnerships[value]?.name ?? register.partners[value]?.name ?? value);
  }
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) {
    if (value.length === 0) return 'none';
    return value.every((item) => typeof item === 'string')
      ? value.map((item) => plainWords(item, register)).join('; ')
      : `${value.length} entries`;
  }
  return whole(JSON.stringify(value));
}

function partyWords(party: Party | undefined): string {
  if (party === undefined) return 'no party';
  return `${party.name}, ${roleWords(party.role)}, ${signatureWords(party.signature)}`;
}

function recordTitle(
  collection: CollectionName | 'profile',
  id: string,
  registers: readonly Register[],
): string {
  if (collection === 'profile') return 'Settings of the register';
  for (const register of registers) {
    const agreement = collection === 'agreements' ? register.agreements[id] : undefined;
    if (agreement !== undefined) return `${agreement.ref} ${agreement.title}`.trim();
    const record: unknown = register[collection][id];
    const words = record === undefined ? null : wholeWords(collection, id, record);
    if (words !== null) return words;
  }
  return id;
}

function wholeWords(collection: CollectionName, id: string, record: unknown): string | null {
  const put = putOf(collection, id, null, record);
  if (put.kind !== 'record-put') return null;
  const words = recordWords(coupled(put), 'after');
  return words === null ? null : `${words.kind}: ${words.words}`;
}

/**
 * A conflict in words, nothing cut off: two long texts may differ in their last word. `ours` and `theirs`
 * give names to ids.
 */
export function describeConflict(
  conflict: Conflict,
  ours: Register,
  theirs: Register,
): ConflictWords {
  const { collection, id, field } = conflict;
  const about = recordTitle(collection, id, [ours, theirs]);
  const say = (words: (value: unknown, register: Register) => string) => ({
    about,
    base: words(conflict.base, ours),
    ours: words(conflict.ours, ours),
    theirs: words(conflict.theirs, theirs),
  });
  if (field === null || collection === 'profile') {
    return field === null && collection !== 'profile'
      ? {
          what: 'The record',
          ...say((value) =>
            value === undefined ? 'removed' : (wholeWords(collection, id, value) ?? 'changed'),
          ),
        }
      : { what: fieldName(field ?? ''), ...say(plainWords) };
  }
  const [part = '', name = ''] = field.split('/');
  const term = part === 'terms' ? termKeys.find((key) => key === name) : undefined;
  if (term !== undefined) {
    // Both sides were checked against the term's own schema when they were written.
    const words = (value: unknown): string =>
      termWords(term, (value ?? null) as TermEntry | null, whole);
    return { what: termDefinition(term).label, ...say(words) };
  }
  if (part === 'parties') {
    return { what: 'Party', ...say((value) => partyWords(value as Party | undefined)) };
  }
  if (part === 'flows') {
    const named = (value: unknown): string =>
      value === undefined ? 'no flow' : plainWords((value as { name: unknown }).name, ours);
    return { what: 'Flow', ...say(named) };
  }
  return { what: fieldName(field), ...say(plainWords) };
}
