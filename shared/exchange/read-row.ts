import type { AsImported, Party } from '../register/agreement.ts';
import type { Terms } from '../register/terms.ts';
import { cut, oneLine, tidy } from '../wording/folding.ts';
import type { BodyResolver } from './body-resolver.ts';
import { describingColumn, type Describing } from './date-beside.ts';
import { isTerm, type MappedColumn } from './map-columns.ts';
import { restore } from './neutralise.ts';
import { readParties } from './party-cells.ts';
import { noPlace, placeholder } from './placeholders.ts';
import type { Place, Questions } from './questions.ts';
import {
  dateValue,
  list,
  lookBeside,
  readTermCell,
  yesNo,
  type Entries,
  type RowProblem,
} from './row-entries.ts';
import type { SheetRow } from './workbook.ts';

/** A row read as an agreement that may be, not yet compared with the register. */
export interface RowDraft {
  readonly sheet: string;
  readonly row: number;
  /** '' where the row gives none. */
  readonly ref: string;
  readonly title: string;
  /** True where the title was made from other cells. */
  readonly titleMade: boolean;
  readonly hasPartnershipColumn: boolean;
  readonly partnershipId: string | null;
  readonly parties: readonly Party[];
  readonly terms: Terms;
  readonly cells: AsImported['cells'];
  /** All headings of the sheet. */
  readonly columns: readonly string[];
  /** Headings of the columns that went to no term. */
  readonly keptColumns: readonly string[];
  /** Headings of the columns that say who the parties are and who has signed. */
  readonly partyColumns: readonly string[];
  readonly partnershipColumns: readonly string[];
  readonly notes: readonly string[];
  readonly problems: readonly RowProblem[];
}

/** What reading a row needs beside the row. */
export interface RowContext {
  readonly sheet: string;
  readonly mapped: readonly MappedColumn[];
  readonly describing: Describing | null;
  readonly bodies: BodyResolver;
  readonly questions: Questions;
  readonly byTarget: ReadonlyMap<MappedColumn['target'], readonly MappedColumn[]>;
  /** Headings by what their columns are for; the same lists for every row. */
  readonly headings: {
    readonly all: readonly string[];
    readonly kept: readonly string[];
    readonly party: readonly string[];
    readonly partnership: readonly string[];
  };
}

const noColumns: readonly MappedColumn[] = [];

/** What is the same for every row of a sheet. */
export function rowContext(
  sheet: string,
  mapped: readonly MappedColumn[],
  bodies: BodyResolver,
  questions: Questions,
): RowContext {
  const byTarget = new Map<MappedColumn['target'], MappedColumn[]>();
  for (const each of mapped)
    byTarget.set(each.target, [...(byTarget.get(each.target) ?? []), each]);
  const headingsOf = (isMeant: (target: MappedColumn['target']) => boolean): string[] =>
    mapped.filter(({ target }) => isMeant(target)).map(({ column }) => column.heading);
  const headings = {
    all: headingsOf(() => true),
    kept: headingsOf((target) => target === 'keep'),
    party: headingsOf((target) => partyTargets.has(target)),
    partnership: headingsOf((target) => target === 'partnership'),
  };
  return {
    sheet,
    mapped,
    describing: describingColumn(mapped),
    bodies,
    questions,
    byTarget,
    headings,
  };
}

/** Reads one row under its mapping. Never throws: what cannot be understood is a problem and is kept. */
export function readRow(row: SheetRow, context: RowContext): RowDraft {
  const problems: RowProblem[] = [];
  const notes: string[] = [];
  const entries: Entries = {};
  const cellText = (mapped: MappedColumn): string => (row.texts[mapped.column.index] ?? '').trim();
  const of = (target: MappedColumn['target']): readonly MappedColumn[] =>
    context.byTarget.get(target) ?? noColumns;
  const text = (target: MappedColumn['target']): string =>
    of(target)
      .map(cellText)
      .filter((each) => each !== '')
      .map(restore)
      .join('\n');
  const place = (mapped: MappedColumn): Place => ({
    sheet: context.sheet,
    row: row.number,
    column: mapped.column.heading,
  });

  for (const mapped of context.mapped) {
    if (!isTerm(mapped.target)) continue;
    readTermCell(mapped.target, mapped, row, place(mapped), entries, problems, context.questions);
  }
  lookBeside(row, context.describing, entries, notes);

  const parties = readParties(
    {
      names: of('parties').flatMap((mapped) => {
        const said = restore(cellText(mapped));
        return said === '' || said === noPlace ? [] : [{ text: said, place: place(mapped) }];
      }),
      kinds: text('party-kinds'),
      roles: text('party-roles'),
      signatures: text('party-signatures'),
      allSigned: yesNo(entries.allPartnersSigned?.value),
      unsigned: list(entries.unsignedPartners?.value),
      signedByForceOn: dateValue(entries.signedByForceOn?.value),
      forceSignatory:
        typeof entries.forceSignatory?.value === 'string' ? entries.forceSignatory.value : null,
    },
    context.bodies,
  );
  problems.push(...parties.problems);
  if (
    yesNo(entries.allPartnersSigned?.value) === 'yes' &&
    list(entries.unsignedPartners?.value).length > 0
  ) {
    const [mapped] = of('unsignedPartners');
    if (mapped !== undefined) {
      problems.push({
        place: place(mapped),
        value: cellText(mapped),
        problem: 'another column says that all have signed; these are taken as not signed',
      });
    }
  }

  const area = of('partnership')[0];
  const partnership =
    area === undefined ? null : context.bodies.partnership(restore(cellText(area)), place(area));
  if (area !== undefined && partnership?.problem != null) {
    problems.push({ place: place(area), value: cellText(area), problem: partnership.problem });
  }
  const ref = readReference(tidy(text('ref')), of('ref').map(place), problems);
  const given = tidy(text('title'));
  const made = given === '' ? titleFrom(parties.parties, entries, ref) : given;
  const title = made === '' ? tidy(row.texts.find((cell) => tidy(cell) !== '') ?? '') : made;
  return {
    sheet: context.sheet,
    row: row.number,
    ref,
    title: cut(title, 1_000),
    titleMade: given === '',
    hasPartnershipColumn: area !== undefined,
    partnershipId: partnership?.id ?? null,
    parties: parties.parties,
    terms: entries as Terms, // Each entry was read by the kind of its own term; tests hold it to the schema.
    cells: context.mapped
      .map((mapped) => ({
        column: mapped.column.heading,
        value: row.texts[mapped.column.index] ?? '',
      }))
      .filter(({ value }) => value !== ''),
    columns: context.headings.all,
    keptColumns: context.headings.kept,
    partyColumns: context.headings.party,
    partnershipColumns: context.headings.partnership,
    notes,
    problems,
  };
}

/** A reference; "TBC" is none. */
function readReference(text: string, places: readonly Place[], problems: RowProblem[]): string {
  const [place] = places;
  if (place === undefined || placeholder(text) === null) return cut(text, 200);
  problems.push({ place, value: text, problem: 'it is no reference; one was made from the title' });
  return '';
}

const partyTargets = new Set<MappedColumn['target']>([
  'parties',
  'party-roles',
  'party-signatures',
  'allPartnersSigned',
  'unsignedPartners',
  'signedByForceOn',
  'forceSignatory',
]);

/** A title for a row that gives none: who shares, and for what. */
function titleFrom(parties: readonly Party[], entries: Entries, ref: string): string {
  const who =
    parties
      .slice(0, 3)
      .map(({ name }) => name)
      .join(', ') + (parties.length > 3 ? ' and others' : '');
  const purpose = typeof entries.purpose?.value === 'string' ? oneLine(entries.purpose.value) : '';
  const what = cut(/^.{20,}?[.;:](?=\s)/.exec(purpose)?.[0] ?? purpose, 110);
  return [cut(who, 110), what].filter((part) => part !== '').join(': ') || ref;
}
