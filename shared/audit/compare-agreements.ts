import { differencesOf, scoreOf, type Differences } from '../comparing/differences.ts';
import {
  noPlace,
  saidOne,
  saidProse,
  saysNothing,
  type SaidValue,
} from '../comparing/said-value.ts';
import {
  differenceSentence,
  inWords,
  nameList,
  sharingSentence,
  standAlike,
} from '../comparing/sentence.ts';
import { areaName } from '../comparing/register-names.ts';
import { significantWords } from '../comparing/significant-words.ts';
import { createValues } from '../comparing/term-value.ts';
import type { TermKey, TermSource } from '../register/terms.ts';
import { clauses } from '../standards/clauses.ts';
import { clauseWeights, comparedTerms, type ComparedTerm } from '../standards/consistency.ts';
import {
  comparedSubject,
  type ComparedRegister,
  type ComparedSubject,
} from './compared-register.ts';
import type { ComparedCell, ComparedColumn, ComparedRow, Comparison } from './comparison.ts';
import { severities, type Finding } from './report.ts';

/** An agreement that was picked for a comparison. */
export interface PickedAgreement {
  readonly registerId: string;
  readonly agreementId: string;
}

type Placed = Pick<ComparedTerm, 'id' | 'label' | 'form' | 'weight' | 'because' | 'verb'> & {
  readonly heading: string;
};

interface RowInput {
  readonly term: Placed;
  readonly values: readonly SaidValue[];
  readonly findings: readonly (Finding | null)[];
  readonly sources: readonly (TermSource | null)[];
}

const currencyWords: Readonly<Record<string, string>> = {
  ended: 'ended',
  'not-in-force': 'not in force',
  expired: 'expired',
  lapsed: 'lapsed',
  'review-overdue': 'review overdue',
  expiring: 'expiring',
  'review-due': 'review due',
  undated: 'no date',
  'in-date': 'in date',
};

/** Where the findings of a row's term stand: the parties carry those about the bodies. */
const placeOf: Readonly<Record<string, string>> = { partnerKinds: 'parties' };

function worstBeside(subject: ComparedSubject, place: string): Finding | null {
  const beside = subject.audited.findings.filter(
    ({ terms, outcome, decision }) =>
      outcome === 'not-met' && decision !== 'dismissed' && terms[0] === place,
  );
  for (const severity of severities) {
    const found = beside.find((finding) => finding.severity === severity);
    if (found !== undefined) return found;
  }
  return null;
}

function isGrave(finding: Finding | null): boolean {
  return finding?.severity === 'critical' || finding?.severity === 'high';
}

function cellsOf(
  { values, findings, sources }: RowInput,
  differences: Differences,
): ComparedCell[] {
  const [common] = differences.positions;
  const isCommonFlawed =
    common !== undefined &&
    (common.key === '' || common.columns.every((at) => (findings[at] ?? null) !== null));
  return values.map((value, at) => {
    const finding = findings[at] ?? null;
    return {
      words: value.words,
      standing: differences.standings[at] ?? 'no-place',
      isSounder: differences.standings[at] === 'apart' && finding === null && isCommonFlawed,
      lacks: (differences.lacks[at] ?? []).map(({ words }) => words),
      adds: (differences.adds[at] ?? []).map(({ words }) => words),
      count: value.items?.length ?? null,
      finding:
        finding === null
          ? null
          : { id: finding.id, severity: finding.severity, title: finding.title },
      source: sources[at] ?? null,
    };
  });
}

interface MadeRow {
  readonly row: ComparedRow;
  readonly differences: Differences;
}

function makeRow(input: RowInput, names: readonly string[]): MadeRow {
  const { term, values, findings } = input;
  const differences = differencesOf(
    values,
    findings.map((finding) => finding !== null),
  );
  const [common] = differences.positions;
  const apartIsGrave = findings.some(
    (finding, at) => differences.standings[at] !== 'common' && isGrave(finding),
  );
  const row: ComparedRow = {
    id: term.id,
    label: term.label,
    heading: term.heading,
    weight: term.weight,
    because: term.because,
    differs: differences.differs,
    cells: cellsOf(input, differences),
    common:
      common === undefined || common.key === ''
        ? null
        : { words: common.value.short, columns: common.columns.length },
    sentence: differenceSentence(term, differences, names),
    score: differences.differs ? scoreOf(term.weight, differences.spread, apartIsGrave) : 0,
  };
  return { row, differences };
}

/** Rows that tell how an agreement stands; they are shown and not counted as differences of terms. */
function standingRows(columns: readonly ComparedColumn[], names: readonly string[]): ComparedRow[] {
  const row = (
    id: string,
    label: string,
    verb: readonly [string, string],
    words: (column: ComparedColumn) => string,
  ): ComparedRow => {
    const values = columns.map((column) => {
      const said = words(column);
      return said === '' ? noPlace : saidOne(said, said);
    });
    const term: Placed = {
      id,
      label,
      heading: 'Standing',
      form: 'choice',
      weight: 1,
      because: '',
      verb,
    };
    const none = columns.map(() => null);
    const made = makeRow({ term, values, findings: none, sources: none }, names).row;
    return { ...made, weight: 0, score: 0 };
  };
  return [
    row(
      'currency',
      'Currency',
      ['is', 'are'],
      ({ currency }) => currencyWords[currency] ?? currency,
    ),
    row('rating', 'Rating', ['is', 'are'], ({ rating }) =>
      rating === 'grey' ? 'not assessed' : rating,
    ),
    row('views', 'Practitioners', ['is', 'are'], ({ views: { fit, partly, notFit } }) => {
      if (fit + partly + notFit === 0) return '';
      if (notFit > 0 && notFit >= fit) return 'not fit for purpose';
      return partly + notFit > 0 ? 'partly fit for purpose' : 'fit for purpose';
    }),
  ];
}

function termRows(subjects: readonly ComparedSubject[], names: readonly string[]): MadeRow[] {
  const valuesOf = createValues();
  const values = subjects.map(valuesOf);
  return comparedTerms.map((term, at) =>
    makeRow(
      {
        term,
        values: values.map((each) => each[at] ?? noPlace),
        findings: subjects.map((subject) => worstBeside(subject, placeOf[term.id] ?? term.id)),
        sources: subjects.map(
          // `partnerKinds` is no term and has no entry; every other id is a term key.
          ({ agreement }) => agreement.terms[term.id as TermKey]?.source ?? null,
        ),
      },
      names,
    ),
  );
}

function clauseRows(subjects: readonly ComparedSubject[], names: readonly string[]): MadeRow[] {
  if (subjects.every(({ reading }) => reading === null)) return [];
  return clauses.flatMap(({ id, title, weight }) => {
    const read = subjects.map(({ reading }) => reading?.clauses.find((each) => each.id === id));
    const values = read.map((clause): SaidValue => {
      if (clause === undefined || clause.outcome === 'cannot-tell') return noPlace;
      if (clause.outcome === 'not-applicable') return saidOne('Does not apply', 'not-applicable');
      if (clause.outcome === 'not-met') return saysNothing();
      const words = clause.quote ?? 'there';
      return saidProse(words, significantWords(words));
    });
    // One document alone has nothing to be held against.
    if (values.filter(({ state }) => state !== 'no-place').length < 2) return [];
    const isMissing = values.some(({ state }) => state === 'nothing');
    const term: Placed = {
      id,
      label: `${id} ${title}`,
      heading: 'The signed documents',
      form: 'prose',
      // Where every document has the clause, only its wording differs.
      weight: isMissing ? clauseWeights[weight] : 1,
      because: isMissing
        ? 'A clause that one document has and another lacks binds in one area only.'
        : 'The same clause in other words is read in other ways.',
      verb: ['says', 'say'],
    };
    const none = subjects.map(() => null);
    return [makeRow({ term, values, findings: none, sources: none }, names)];
  });
}

function viewsOf({ from, agreement }: ComparedSubject): ComparedColumn['views'] {
  const views = { fit: 0, partly: 0, notFit: 0 };
  for (const { agreementId, givenOn, verdict } of Object.values(from.register.practitionerViews)) {
    if (agreementId !== agreement.id || givenOn > from.report.asAt) continue;
    views[verdict === 'not-fit' ? 'notFit' : verdict] += 1;
  }
  return views;
}

function columnOf(subject: ComparedSubject, isOnly: boolean): ComparedColumn {
  const { from, agreement, audited } = subject;
  const area = areaName(from.register, agreement.partnershipId);
  const named = isOnly
    ? area
    : area === null
      ? `${from.force}, whole force`
      : `${area} (${from.force})`;
  return {
    key: `${from.id}/${agreement.id}`,
    registerId: from.id,
    force: from.force,
    agreementId: agreement.id,
    ref: agreement.ref,
    title: agreement.title,
    partnershipId: agreement.partnershipId,
    area: named ?? (agreement.ref === '' ? agreement.title : agreement.ref),
    currency: audited.currency,
    rating: audited.rating,
    views: viewsOf(subject),
    pages: subject.reading?.pages ?? null,
    apart: 0,
  };
}

/** Two columns of one area are told apart by their references. */
function namesOf(columns: readonly ComparedColumn[]): readonly string[] {
  return columns.map(({ area, ref }) =>
    columns.filter((other) => other.area === area).length > 1 ? `${area} ${ref}`.trim() : area,
  );
}

function answerOf(
  columns: readonly ComparedColumn[],
  names: readonly string[],
  differing: number,
  compared: number,
): string {
  if (columns.length < 2) return 'Choose two agreements or more to compare.';
  const many = inWords(columns.length);
  const told = `The ${many} agreements differ on ${differing} of ${compared} terms.`;
  if (differing === 0) return `The ${many} agreements say the same on all ${compared} terms.`;
  const most = Math.max(...columns.map(({ apart }) => apart));
  const furthest = names.filter((_, at) => columns[at]?.apart === most);
  if (furthest.length > 2) return told;
  const stand = furthest.length === 1 ? 'stands' : 'stand';
  return `${told} ${nameList(furthest)} ${stand} furthest apart.`;
}

function ranked(made: readonly MadeRow[], names: readonly string[]): Comparison['ranked'] {
  const find = (id: string) => made.find(({ row }) => row.id === id);
  const [frequency, method] = [find('frequency'), find('transferMethod')];
  const areOne =
    frequency !== undefined &&
    method !== undefined &&
    standAlike(frequency.differences, method.differences);
  return made
    .filter(({ row }) => row.differs && !(areOne && row.id === 'transferMethod'))
    .toSorted((a, b) => b.row.score - a.row.score || (a.row.id < b.row.id ? -1 : 1))
    .map(({ row, differences }) => {
      const { id, label, sentence, because, weight } = row;
      return areOne && id === 'frequency'
        ? {
            rowIds: [id, 'transferMethod'],
            label: 'Frequency and method',
            sentence: sharingSentence(differences, method.differences, names),
            because,
            weight,
          }
        : { rowIds: [id], label, sentence, because, weight };
    });
}

/**
 * Holds agreements side by side, term by term, in the order in which they were picked. What is not
 * there is left out. The same input gives the same answer, and the order of the columns changes none.
 */
export function compareAgreements(
  registers: readonly ComparedRegister[],
  picked: readonly PickedAgreement[],
): Comparison {
  const subjects = picked.flatMap(({ registerId, agreementId }) => {
    const from = registers.find(({ id }) => id === registerId);
    return (from === undefined ? null : comparedSubject(from, agreementId)) ?? [];
  });
  const isOnly = new Set(subjects.map(({ from }) => from.id)).size <= 1;
  const bare = subjects.map((subject) => columnOf(subject, isOnly));
  const names = namesOf(bare);
  const made = [...termRows(subjects, names), ...clauseRows(subjects, names)];
  const told = made.filter(({ differences: { positions } }) => positions.length > 0);
  const compared = told.filter(
    ({ differences: { positions } }) =>
      positions.reduce((sum, { columns }) => sum + columns.length, 0) > 1,
  ).length;
  const differing = told.filter(({ row }) => row.differs);
  const columns = bare.map((column, at) => ({
    ...column,
    apart: differing.filter(({ row }) => {
      const standing = row.cells[at]?.standing;
      return standing === 'apart' || standing === 'nothing';
    }).length,
  }));
  return {
    columns,
    rows: [...standingRows(columns, names), ...told.map(({ row }) => row)],
    ranked: ranked(told, names),
    differing: differing.length,
    compared,
    answer: answerOf(columns, names, differing.length, compared),
  };
}
