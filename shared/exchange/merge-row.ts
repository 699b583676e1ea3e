import { isSame } from '../changes/same.ts';
import type { Agreement, Party } from '../register/agreement.ts';
import type { Register } from '../register/register.ts';
import { formatDated } from '../register/plain-date.ts';
import {
  termDefinition,
  termKeys,
  type TermEntry,
  type TermKey,
  type Terms,
} from '../register/terms.ts';
import { cut, fold, oneLine, tidy } from '../wording/folding.ts';
import type { RowDraft } from './read-row.ts';
import { choiceLabel } from './choice-words.ts';

/** What an import would make of an agreement that is there already. */
export interface Merged {
  /** Null where the row changes nothing. */
  readonly after: Agreement | null;
  readonly details: readonly string[];
}

/** A term's value for people; "nothing" where it has none. */
function valueInWords(term: TermKey, value: TermEntry['value']): string {
  if (value === null) return 'nothing';
  if (typeof value === 'number') return `${value} months`;
  if (typeof value === 'string') {
    if (termDefinition(term).kind === 'yes-no') return value;
    return cut(oneLine(choiceLabel(term, value)), 120);
  }
  if (Array.isArray(value)) return cut(value.join('; '), 160);
  return value.kind === 'date' ? formatDated(value) : value.words;
}

/** What an entry says: its value, or the words that stand where a value should. */
function saying(term: TermKey, entry: TermEntry | undefined): string {
  if (entry === undefined) return 'nothing';
  if (entry.value === null && entry.said !== null) return `“${cut(oneLine(entry.said), 80)}”`;
  return valueInWords(term, entry.value);
}

function line(label: string, before: string, after: string): string {
  return `${label}: ${before} → ${after}`;
}

/** One term: the entry that is to stand, or null where nothing changes. */
function mergeTerm(
  key: TermKey,
  before: Terms,
  row: Terms,
  changed: (column: string) => boolean,
  wasImported: boolean,
): TermEntry | null {
  const old = before[key];
  const now = row[key];
  if (now === undefined || now.source.how !== 'imported') return null;
  if (old === undefined) return now;
  const isNewWord = changed(now.source.column);
  const isOtherWord = now.value === null && now.said !== old.said && isNewWord;
  if (isSame(old.value, now.value) && !isOtherWord) return null;
  // The cell says what it said before: what the officer made of it since stands.
  if (!isNewWord && old.source.how !== 'imported') return null;
  // A column that was never filled here says nothing against a value that was typed or read.
  if (
    now.value === null &&
    now.said === null &&
    old.source.how !== 'imported' &&
    !(wasImported && isNewWord)
  )
    return null;
  return now;
}

function mergeParties(
  before: readonly Party[],
  row: RowDraft,
  changed: (column: string) => boolean,
): Party[] {
  const isChanged = row.partyColumns.some(changed);
  const now = new Map(row.parties.map((party) => [fold(party.name), party]));
  const kept = before.map((party) => {
    const found = now.get(fold(party.name));
    if (found === undefined) return party;
    const partnerId = party.partnerId ?? found.partnerId;
    const signature =
      isChanged && found.signature.state !== 'unknown'
        ? mergeSignature(party, found)
        : party.signature;
    const role = isChanged && found.role !== 'unknown' ? found.role : party.role;
    return { ...party, partnerId, signature, role };
  });
  if (!isChanged) return kept;
  const isHere = (party: Party): boolean =>
    kept.some(
      (each) =>
        fold(each.name) === fold(party.name) ||
        (each.partnerId !== null && each.partnerId === party.partnerId),
    );
  const added = row.parties.filter((party) => !isHere(party));
  const taken = new Set(kept.map(({ id }) => id));
  return [
    ...kept,
    ...added.map((party) => {
      let id = party.id;
      for (let n = 2; taken.has(id); n += 1) id = `${party.id}.${n}`;
      taken.add(id);
      return { ...party, id };
    }),
  ];
}

function mergeSignature(before: Party, now: Party): Party['signature'] {
  const { signature } = before;
  if (signature.state !== now.signature.state) return now.signature;
  return {
    ...signature,
    on: now.signature.on ?? signature.on,
    signatory: now.signature.signatory ?? signature.signatory,
  };
}

function partyLines(before: readonly Party[], after: readonly Party[]): string[] {
  const lines: string[] = [];
  const old = new Map(before.map((party) => [party.id, party]));
  for (const party of after) {
    const was = old.get(party.id);
    if (was === undefined) lines.push(`Party added: ${party.name}`);
    else if (!isSame(was.signature, party.signature)) {
      lines.push(line(`Signature of ${party.name}`, was.signature.state, party.signature.state));
    } else if (was.partnerId !== party.partnerId) lines.push(`Party matched: ${party.name}`);
  }
  const stay = new Set(after.map(({ id }) => id));
  for (const party of before) if (!stay.has(party.id)) lines.push(`Party removed: ${party.name}`);
  return lines;
}

/** Parties that the cell named before and names no longer, and that nobody else put there. */
function withoutGone(
  parties: readonly Party[],
  agreement: Agreement,
  row: RowDraft,
  changed: (column: string) => boolean,
): Party[] {
  const before = agreement.asImported?.cells ?? [];
  const said = fold(
    before
      .filter(({ column }) => row.partyColumns.includes(column) && changed(column))
      .map(({ value }) => value)
      .join(' ; '),
  );
  const now = new Set(row.parties.map(({ name }) => fold(name)));
  const ids = new Set(row.parties.flatMap(({ partnerId }) => partnerId ?? []));
  return parties.filter(
    (party) =>
      now.has(fold(party.name)) ||
      (party.partnerId !== null && ids.has(party.partnerId)) ||
      said === '' ||
      !` ${said} `.includes(` ${fold(party.name)} `),
  );
}

/** Brings a row into the agreement that it is about. What an officer typed is not overwritten silently. */
export function mergeRow(
  register: Register,
  agreement: Agreement,
  row: RowDraft,
  importId: string,
): Merged {
  const before = new Map(
    (agreement.asImported?.cells ?? []).map(({ column, value }) => [column, value]),
  );
  const now = new Map(row.cells.map(({ column, value }) => [column, value]));
  const changed = (column: string): boolean =>
    (before.get(column) ?? '') !== (now.get(column) ?? '');
  const details: string[] = [];
  let after: Agreement = agreement;

  if (
    !row.titleMade &&
    row.title !== agreement.title &&
    (agreement.asImported === null ||
      row.cells.some(({ column, value }) => tidy(value) === row.title && changed(column)))
  ) {
    details.push(line('Title', agreement.title, row.title));
    after = { ...after, title: row.title };
  }
  if (
    row.partnershipId !== null &&
    row.partnershipId !== agreement.partnershipId &&
    (agreement.partnershipId === null || row.partnershipColumns.some(changed))
  ) {
    details.push(
      line(
        'Partnership',
        nameOfArea(register, agreement.partnershipId),
        nameOfArea(register, row.partnershipId),
      ),
    );
    after = { ...after, partnershipId: row.partnershipId };
  }
  const terms: Record<string, TermEntry> = {};
  for (const key of termKeys) {
    const entry = mergeTerm(
      key,
      agreement.terms,
      row.terms,
      changed,
      agreement.asImported !== null,
    );
    if (entry === null) continue;
    terms[key] = entry;
    const old = agreement.terms[key];
    if (old === undefined && entry.value === null) continue;
    details.push(line(termDefinition(key).label, saying(key, old), saying(key, entry)));
  }
  if (Object.keys(terms).length > 0) after = { ...after, terms: { ...after.terms, ...terms } };
  const parties = withoutGone(
    mergeParties(agreement.parties, row, changed),
    agreement,
    row,
    changed,
  );
  if (!isSame(parties, agreement.parties)) {
    details.push(...partyLines(agreement.parties, parties));
    after = { ...after, parties };
  }
  const columns = row.keptColumns.filter(changed);
  const isOwnRecord = agreement.asImported === null || row.columns.some(changed);
  if (
    after === agreement &&
    (agreement.asImported === null || columns.length === 0 || isOtherLayout(before, now))
  ) {
    return { after: null, details: [] };
  }
  if (details.length === 0) {
    details.push(
      ...columns
        .slice(0, 5)
        .map((column) =>
          line(
            `“${column}”`,
            cut(oneLine(before.get(column) ?? '') || 'nothing', 80),
            cut(oneLine(now.get(column) ?? '') || 'nothing', 80),
          ),
        ),
    );
  }
  // What stood in columns that this file does not have stays on record.
  const others = (agreement.asImported?.cells ?? []).filter(
    ({ column }) => !row.columns.includes(column),
  );
  const cells = [...row.cells, ...others];
  const asImported = isOwnRecord
    ? { importId, sheet: row.sheet, row: row.row, cells }
    : agreement.asImported;
  return { after: { ...after, asImported }, details };
}

/** True where a row comes from a table with other headings, so that its cells cannot be set against the old ones. */
function isOtherLayout(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): boolean {
  const common = [...now.keys()].filter((column) => before.has(column)).length;
  return common < Math.min(before.size, now.size) / 2;
}

function nameOfArea(register: Register, id: string | null): string {
  return id === null ? 'none' : (register.partnerships[id]?.name ?? id);
}
