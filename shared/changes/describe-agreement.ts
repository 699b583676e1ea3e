import type { Agreement, Flow, Party } from '../register/agreement.ts';
import type { Register } from '../register/register.ts';
import { termDefinition, termKeys, type TermEntry, type TermKey } from '../register/terms.ts';
import type { AgreementDetails } from './change.ts';
import {
  blank,
  brief,
  fromTo,
  listDifference,
  quoteWords,
  roleWords,
  signatureWords,
  termWords,
  yesNoWord,
} from './describe-values.ts';
import { isSame } from './same.ts';

/** Where in a document a value was read: ", read on page 4: “…”"; nothing for what was typed. */
function whereRead(entry: TermEntry | null): string {
  const source = entry?.source;
  return source?.how === 'read' ? `, read on page ${source.page}: ${quoteWords(source.quote)}` : '';
}

function listOf(entry: TermEntry | null): readonly string[] | null {
  const value = entry?.value ?? null;
  return Array.isArray(value) ? value : null;
}

/** What became of one term: "Ends: 31 March 2024 → 31 March 2027". */
export function describeTerm(
  term: TermKey,
  before: TermEntry | null,
  after: TermEntry | null,
): readonly string[] {
  if (isSame(before, after)) return [];
  const { label } = termDefinition(term);
  const read = isSame(before?.source ?? null, after?.source ?? null) ? '' : whereRead(after);
  const listBefore = listOf(before);
  const listAfter = listOf(after);
  if (listBefore !== null && listAfter !== null) {
    const difference = listDifference(label, listBefore, listAfter);
    if (difference !== null) return [`${difference}${read}`];
  }
  const words = [termWords(term, before), termWords(term, after)] as const;
  if (words[0] !== words[1]) return [`${fromTo(label, ...words)}${read}`];
  if (!isSame(before?.value ?? null, after?.value ?? null)) {
    return [`${label}: wording changed${read}`];
  }
  if (after === null) return [`${label}: no longer kept`];
  return words[1] === blank
    ? [`${label}: left blank`]
    : [`${label}: ${words[1]}, confirmed${read}`];
}

function partnershipName(register: Register, id: string | null): string {
  return id === null ? 'none' : (register.partnerships[id]?.name ?? id);
}

/** What became of the heading of an agreement. */
export function describeDetails(
  before: AgreementDetails,
  after: AgreementDetails,
  register: Register,
): readonly string[] {
  const lines: string[] = [];
  if (before.ref !== after.ref) {
    lines.push(fromTo('Reference', brief(before.ref), brief(after.ref)));
  }
  if (before.title !== after.title) {
    lines.push(fromTo('Title', brief(before.title), brief(after.title)));
  }
  if (before.partnershipId !== after.partnershipId) {
    const names = [before, after].map((side) => partnershipName(register, side.partnershipId));
    lines.push(fromTo('Partnership', names[0] ?? '', names[1] ?? ''));
  }
  return lines;
}

/** What became of one party. */
export function describeParty(
  before: Party | null,
  after: Party | null,
  register: Register,
): readonly string[] {
  if (before === null) {
    return after === null
      ? []
      : [
          `Party added: ${after.name} (${roleWords(after.role)}, ${signatureWords(after.signature)})`,
        ];
  }
  if (after === null) return [`Party removed: ${before.name}`];
  const lines: string[] = [];
  if (before.name !== after.name) lines.push(fromTo('Party', before.name, after.name));
  if (before.role !== after.role) {
    lines.push(fromTo(`${after.name}, role`, roleWords(before.role), roleWords(after.role)));
  }
  if (before.partnerId !== after.partnerId) {
    const name = (id: string | null): string =>
      id === null ? 'nobody yet' : (register.partners[id]?.name ?? id);
    lines.push(fromTo(`${after.name}, is`, name(before.partnerId), name(after.partnerId)));
  }
  if (!isSame(before.signature, after.signature)) {
    const words = [signatureWords(before.signature), signatureWords(after.signature)] as const;
    lines.push(fromTo(after.name, ...words));
  }
  return lines;
}

const flowLabels: Readonly<Record<Exclude<keyof Flow, 'id' | 'toPartyIds'>, string>> = {
  name: 'name',
  fromPartyId: 'from',
  dataItems: 'data items',
  specialCategory: 'special category data',
  criminalOffence: 'criminal offence data',
  lawEnforcementPurpose: 'law enforcement purpose',
  regime: 'regime',
  gateway: 'legal power',
  discloserBasis: 'basis of the discloser',
  recipientBasis: 'basis of the recipient',
  condition: 'condition',
  frequency: 'frequency',
  transferMethod: 'transfer method',
};
const yesNoFields: readonly string[] = [
  'specialCategory',
  'criminalOffence',
  'lawEnforcementPurpose',
];

/** What became of one flow. `agreement` gives names to its parties. */
export function describeFlow(
  before: Flow | null,
  after: Flow | null,
  agreement: Agreement | undefined,
): readonly string[] {
  const party = (id: string): string =>
    agreement?.parties.find((each) => each.id === id)?.name ?? id;
  const route = (flow: Flow): string =>
    `${brief(flow.name)}, from ${party(flow.fromPartyId)} to ${flow.toPartyIds.map(party).join(', ')}`;
  if (before === null) return after === null ? [] : [`Flow added: ${route(after)}`];
  if (after === null) return [`Flow removed: ${route(before)}`];
  const head = `Flow ${brief(after.name)}`;
  const lines: string[] = [];
  for (const [key, label] of Object.entries(flowLabels)) {
    const field = key as keyof typeof flowLabels; // Object.entries widens the keys of a literal
    const [was, is] = [before[field], after[field]];
    if (isSame(was, is)) continue;
    if (Array.isArray(was) && Array.isArray(is)) {
      lines.push(listDifference(`${head}, ${label}`, was, is) ?? `${head}, ${label}: reordered`);
      continue;
    }
    const words = [was, is].map((value) => {
      if (value === null) return blank;
      const text = String(value);
      if (field === 'fromPartyId') return party(text);
      return yesNoFields.includes(field) ? yesNoWord(text) : brief(text);
    });
    lines.push(fromTo(`${head}, ${label}`, words[0] ?? blank, words[1] ?? blank));
  }
  const to = listDifference(
    `${head}, to`,
    before.toPartyIds.map(party),
    after.toPartyIds.map(party),
  );
  return to === null ? lines : [...lines, to];
}

/** What became of a whole agreement, as when an import replaces it. */
export function describeAgreement(
  before: Agreement | null,
  after: Agreement | null,
  register: Register,
): readonly string[] {
  const name = (agreement: Agreement): string =>
    [agreement.ref, agreement.title].filter((part) => part !== '').join(', ');
  if (before === null) return after === null ? [] : [`Agreement added: ${brief(name(after))}`];
  if (after === null) return [`Agreement removed: ${brief(name(before))}`];

  const lines = [...describeDetails(before, after, register)];
  for (const key of termKeys) {
    // Each entry has the type of its own term; describing needs only what they share.
    lines.push(...describeTerm(key, before.terms[key] ?? null, after.terms[key] ?? null));
  }
  for (const [was, is] of matched(before.parties, after.parties)) {
    lines.push(...describeParty(was, is, register));
  }
  for (const [was, is] of matched(before.flows, after.flows)) {
    lines.push(...describeFlow(was, is, after));
  }
  if (lines.length > 0) return lines;
  return isSame(before.asImported, after.asImported)
    ? ['Order of parties or flows']
    : ['Its row in the imported spreadsheet'];
}

/** Entries of two lists side by side by id: those of the second list, then those that it lacks. */
function matched<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly (readonly [T | null, T | null])[] {
  const find = (items: readonly T[], id: string): T | null =>
    items.find((item) => item.id === id) ?? null;
  return [
    ...after.map((item) => [find(before, item.id), item] as const),
    ...before.filter((item) => find(after, item.id) === null).map((item) => [item, null] as const),
  ];
}
