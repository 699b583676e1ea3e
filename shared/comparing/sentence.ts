import type { ComparedTerm } from '../standards/consistency.ts';
import { cut } from '../wording/folding.ts';
import type { Differences, Position } from './differences.ts';
import type { SaidItem } from './said-value.ts';

/** What a sentence needs to know of a term. */
type SpokenTerm = Pick<ComparedTerm, 'form' | 'verb'>;

const counts = 'no one two three four five six seven eight nine ten'.split(' ');

/** A number in words up to ten. */
export function inWords(count: number): string {
  return counts[count] ?? String(count);
}

/** Names as a list: "A", "A and B", "A, B and C". */
export function nameList(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Who holds an answer: three and more are counted, fewer are named. */
function holders(position: Position, names: readonly string[]): string {
  const { columns } = position;
  if (columns.length > 2) return capital(inWords(columns.length));
  return nameList(columns.map((at) => names[at] ?? '').toSorted());
}

/** The answer as it stands in a sentence: known words bare, an agreement's own in quotation marks. */
function answer(term: SpokenTerm, { value }: Position): string {
  const { form } = term;
  if (form === 'choice' || form === 'post') return decapitalised(value.short);
  if (value.items !== null) {
    if (value.items.length > 4) return `${inWords(value.items.length)} items`;
    return listed(term, value.items);
  }
  if (form === 'months' || value.short !== value.words) return value.short;
  return `“${cut(value.words, 70)}”`;
}

/** Within a sentence; a title keeps its capitals, so that no half of them is lost. */
function decapitalised(text: string): string {
  return /^[A-Z][a-z]/.test(text) && !/^\S+\s+[A-Z][a-z]/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

function listed(term: SpokenTerm, items: readonly SaidItem[]): string {
  return nameList(
    items.map((item) => (term.form === 'set' ? `“${cut(item.words, 40)}”` : item.words)),
  );
}

function few(term: SpokenTerm, items: readonly SaidItem[]): string {
  return items.length > 3 ? `${inWords(items.length)} items` : listed(term, items);
}

function verbFor(term: SpokenTerm, many: boolean): string {
  return term.verb[many ? 1 : 0];
}

/** One answer that is not the common one, as a clause. */
function apart(
  term: SpokenTerm,
  position: Position,
  differences: Differences,
  names: readonly string[],
): string {
  const who = holders(position, names);
  const many = position.columns.length > 1;
  if (position.key === '') return `${who} ${many ? 'say' : 'says'} nothing`;
  const [at = 0] = position.columns;
  const lacks = differences.lacks[at] ?? [];
  const adds = differences.adds[at] ?? [];
  const common = differences.positions[0]?.value.items?.length ?? 0;
  const isNear = common > 0 && lacks.length < common && lacks.length + adds.length > 0;
  if (position.value.items !== null && isNear && term.form !== 'length') {
    const parts = [
      ...(lacks.length === 0 ? [] : [`${many ? 'leave' : 'leaves'} out ${few(term, lacks)}`]),
      ...(adds.length === 0 ? [] : [`${many ? 'add' : 'adds'} ${few(term, adds)}`]),
    ];
    return `${who} ${parts.join(' and ')}`;
  }
  const { items } = position.value;
  if (items !== null && items.length > 4 && common > 4) {
    return `${who} ${verbFor(term, many)} ${inWords(items.length)} others`;
  }
  return `${who} ${verbFor(term, many)} ${answer(term, position)}`;
}

/**
 * What stands out in a row, in one sentence: "Four share monthly; North Severnshire shares quarterly."
 * `names` are those of the columns. Empty where all say the same.
 */
export function differenceSentence(
  term: SpokenTerm,
  differences: Differences,
  names: readonly string[],
): string {
  const [common, ...others] = differences.positions;
  if (common === undefined || others.length === 0) return '';
  const many = common.columns.length > 1;
  const first =
    common.key === ''
      ? `${holders(common, names)} ${many ? 'say' : 'says'} nothing`
      : `${holders(common, names)} ${verbFor(term, many)} ${answer(term, common)}`;
  const shown = others.slice(0, 3).map((each) => apart(term, each, differences, names));
  const rest = others.slice(3).reduce((sum, { columns }) => sum + columns.length, 0);
  const more = rest === 0 ? [] : [`${inWords(rest)} more ${rest === 1 ? 'differs' : 'differ'}`];
  return `${capital([first, ...shown, ...more].join('; '))}.`;
}

/** True where the same columns stand together in both rows, so that one sentence can tell both. */
export function standAlike(a: Differences, b: Differences): boolean {
  const parts = ({ positions }: Differences) =>
    positions
      .map(({ columns }) => columns.toSorted((x, y) => x - y).join(' '))
      .toSorted()
      .join('/');
  return a.differs && b.differs && parts(a) === parts(b);
}

function wayOf({ value }: Position): string {
  return value.items === null ? value.short : nameList(value.items.map(({ words }) => words));
}

/** How often and by what way in one sentence: "Four share monthly by portal; Estuary quarterly by e-mail." */
export function sharingSentence(
  frequency: Differences,
  method: Differences,
  names: readonly string[],
): string {
  const clause = (position: Position, at: number): string => {
    const [column = 0] = position.columns;
    const way = method.positions.find(({ columns }) => columns.includes(column));
    const often = position.key === '' ? 'at no stated time' : position.value.short;
    const by = way === undefined || way.key === '' ? 'no stated way' : wayOf(way);
    const verb = at > 0 ? '' : position.columns.length > 1 ? 'share ' : 'shares ';
    return `${holders(position, names)} ${verb}${often} by ${by}`;
  };
  return `${capital(frequency.positions.map(clause).join('; '))}.`;
}
