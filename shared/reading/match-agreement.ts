import { words } from '../wording/folding.ts';

/** What is known of a file that is to be matched. */
export interface FileFacts {
  readonly fileName: string;
  readonly title: string | null;
  readonly reference: string | null;
  /** Names of its parties as read. */
  readonly parties: readonly string[];
}

/** What the register says of an agreement that a file may belong to. */
export interface MatchableAgreement {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  /** The names, short names and aliases of each party, the force left out. */
  readonly parties: readonly (readonly string[])[];
  /** Where the register says that the signed copy is kept. */
  readonly documentLocation: string | null;
}

/** An agreement to which a file may belong. */
export interface Candidate {
  readonly agreementId: string;
  /** 0 to 100. */
  readonly score: number;
  /** What agrees, in words: "same reference", "title and 3 of 4 parties". */
  readonly because: string;
}

/** `sure` is attached; `doubtful` is asked; `none` fits nothing. Candidates best first, five at most. */
export type Match =
  | { readonly kind: 'sure'; readonly candidates: readonly [Candidate, ...Candidate[]] }
  | { readonly kind: 'doubtful'; readonly candidates: readonly [Candidate, ...Candidate[]] }
  | { readonly kind: 'none'; readonly candidates: readonly [] };

const nothingSaid = new Set(
  'the of and for a an to in on with between agreement agreements sharing data information protocol isa dsa isp mou signed final copy scan draft version v'.split(
    ' ',
  ),
);

/** A reference as one key: "ISA 014", "isa-14" and "ISA/0014" are the same one. */
function refKey(text: string): string {
  return words(text)
    .flatMap((word) => word.match(/[a-z]+|\d+/g) ?? [])
    .map((part) => (/^\d+$/.test(part) ? part.replace(/^0+(?=\d)/, '') : part))
    .join(' ');
}

/** True where `key` stands in `text` as whole parts; a bare number is in too many names to count. */
function holdsRef(text: string, key: string): boolean {
  if (!/[a-z]/.test(key) || !/\d/.test(key)) return false;
  return ` ${refKey(text)} `.includes(` ${key} `);
}

function telling(text: string): Set<string> {
  return new Set(words(text).filter((word) => !nothingSaid.has(word)));
}

/** The last part of a place: "S:\IG\signed\ISA-014.pdf" ends in "isa-014.pdf". */
function lastPart(place: string): string {
  return (place.split(/[\\/]/).at(-1) ?? '').trim().toLowerCase();
}

/** Words that few agreements use tell more than those that most use. */
type Weigh = (word: string) => number;

function weights(agreements: readonly MatchableAgreement[]): Weigh {
  const counts = new Map<string, number>();
  for (const { title, parties } of agreements) {
    const said = new Set([
      ...telling(title),
      ...parties.flat().flatMap((name) => [...telling(name)]),
    ]);
    for (const word of said) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(1 + (agreements.length + 1) / (1 + (counts.get(word) ?? 0)));
}

/** 0 to 1: the weight of the words that both use, as a share of what each uses. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>, weigh: Weigh): number {
  const sum = (of: Iterable<string>): number => [...of].reduce((all, word) => all + weigh(word), 0);
  const whole = sum(one) + sum(other);
  const shared = [...one].filter((word) => other.has(word));
  return whole === 0 ? 0 : (2 * sum(shared)) / whole;
}

/** A body's name as one key; empty where it says nothing. */
function bodyKey(name: string): string {
  return [...telling(name)].join(' ');
}

/** An agreement with what is worked out of it once. */
interface Known {
  readonly agreement: MatchableAgreement;
  readonly key: string;
  readonly title: ReadonlySet<string>;
  readonly parties: readonly ReadonlySet<string>[];
  readonly place: string;
}

interface Scored {
  readonly agreement: MatchableAgreement;
  readonly reference: boolean;
  readonly place: boolean;
  readonly inName: boolean;
  readonly title: number;
  /** Parties of the agreement that the document names. */
  readonly named: number;
  readonly strangers: number;
}

/** Title likeness from which two titles count as the same, for a register's short and a paper's long one. */
const alike = 0.72;

function score({ reference, place, inName, title, named, strangers, agreement }: Scored): number {
  const parties = agreement.parties.length;
  const share = parties === 0 ? 0 : (2 * named) / (parties + named + strangers);
  const said = (reference ? 45 : 0) + (place ? 40 : 0) + (inName ? 25 : 0);
  return Math.min(100, Math.round(said + 35 * title + 30 * share));
}

function inWords(scored: Scored): string {
  const { reference, place, inName, title, named, agreement } = scored;
  const parts = [
    ...(reference ? ['same reference'] : []),
    ...(place ? ['the register names this file'] : []),
    ...(inName && !reference ? ['the reference is in the file’s name'] : []),
    ...(title >= alike ? ['same title'] : title >= 0.4 ? ['a similar title'] : []),
    ...(named > 0 ? [`${named} of ${agreement.parties.length} parties`] : []),
  ];
  return parts.length === 0 ? 'a few words of the title' : parts.join(', ');
}

/** True where the words of the document speak against the agreement that its reference names. */
function isContradicted(best: Scored, facts: FileFacts): boolean {
  const hasTitle = facts.title !== null && telling(facts.title).size > 1;
  const hasParties = facts.parties.length > 1 && best.agreement.parties.length > 0;
  return hasTitle && best.title < 0.15 && (!hasParties || best.named === 0);
}

/**
 * Says of any file to which of these agreements it belongs. A match is `sure` only where a reference or
 * the register's own note of the file names one agreement and nothing speaks against it, or where title
 * and parties both agree with one and clearly less with any other. The rest is asked, never guessed.
 * Pure and deterministic; what can be worked out once is worked out once.
 */
export function createMatcher(
  agreements: readonly MatchableAgreement[],
): (facts: FileFacts) => Match {
  const weigh = weights(agreements);
  const known = agreements.map((agreement) => ({
    agreement,
    key: refKey(agreement.ref),
    title: telling(agreement.title),
    parties: agreement.parties.map((names) => new Set(names.map(bodyKey))),
    place: agreement.documentLocation === null ? '' : lastPart(agreement.documentLocation),
  }));
  return (facts) => match(facts, known, weigh);
}

function match(facts: FileFacts, known: readonly Known[], weigh: Weigh): Match {
  const title = telling(facts.title ?? '');
  const ownRef = refKey(facts.reference ?? '');
  const name = facts.fileName.replace(/\.[a-z0-9]{1,8}$/i, '');
  const parties = facts.parties.map(bodyKey).filter((key) => key !== '');
  const scored = known.map((each): Scored => {
    const { agreement, key } = each;
    const named = each.parties.filter((names) => parties.some((party) => names.has(party)));
    const strangers = parties.filter((party) => !each.parties.some((names) => names.has(party)));
    return {
      agreement,
      reference:
        key !== '' &&
        (ownRef === key || (facts.reference !== null && holdsRef(facts.reference, key))),
      place: each.place !== '' && each.place === lastPart(facts.fileName),
      inName: key !== '' && (refKey(name) === key || holdsRef(name, key)),
      title: likeness(title, each.title, weigh),
      named: named.length,
      // The force itself is a party that the register does not list.
      strangers: Math.max(0, strangers.length - 1),
    };
  });
  const ranked = scored
    .map((each) => ({ each, points: score(each) }))
    .filter(
      ({ each, points }) => points >= 20 && (each.title >= 0.4 || each.named > 0 || points >= 25),
    )
    .toSorted((a, b) => b.points - a.points || order(a.each.agreement.ref, b.each.agreement.ref));
  const [best, second] = ranked;
  if (best === undefined) return { kind: 'none', candidates: [] };
  const candidate = ({ each, points }: typeof best): Candidate => ({
    agreementId: each.agreement.id,
    score: points,
    because: inWords(each),
  });
  const candidates: [Candidate, ...Candidate[]] = [
    candidate(best),
    ...ranked.slice(1, 5).map(candidate),
  ];
  const isNamed = ({ reference, place, inName }: Scored): boolean => reference || place || inName;
  const others = ranked.slice(1).filter(({ each }) => isNamed(each));
  const margin = best.points - (second?.points ?? 0);
  const count = best.each.agreement.parties.length;
  const byName = isNamed(best.each) && others.length === 0 && !isContradicted(best.each, facts);
  const byWords =
    !isNamed(best.each) &&
    others.length === 0 &&
    best.each.title >= alike &&
    count > 0 &&
    best.each.named * 2 >= count &&
    best.each.named > 0 &&
    margin >= 12;
  return { kind: byName || byWords ? 'sure' : 'doubtful', candidates };
}

/** A file with its match, where several are brought in at once. */
export interface MatchedFile {
  readonly id: string;
  /** What kind of thing was read; null where it could not be read. */
  readonly kind: string | null;
  readonly match: Match;
}

/**
 * Of the files whose sure match is one and the same agreement, the ids of those that must be asked after
 * all. One goes through where it alone reads as an agreement, or fits clearly better than the others;
 * else none does, for one would take another's place by chance.
 */
export function rivals(files: readonly MatchedFile[]): ReadonlySet<string> {
  const byAgreement = new Map<string, MatchedFile[]>();
  for (const file of files) {
    if (file.match.kind !== 'sure') continue;
    const [{ agreementId }] = file.match.candidates;
    const together = byAgreement.get(agreementId);
    if (together === undefined) byAgreement.set(agreementId, [file]);
    else together.push(file);
  }
  const asked = new Set<string>();
  for (const group of byAgreement.values()) {
    if (group.length === 1) continue;
    const winner = winnerOf(group);
    for (const { id } of group) if (id !== winner) asked.add(id);
  }
  return asked;
}

function winnerOf(group: readonly MatchedFile[]): string | null {
  const agreements = group.filter(({ kind }) => kind === 'agreement');
  const [only] = agreements;
  if (agreements.length === 1 && only !== undefined) return only.id;
  const points = ({ match }: MatchedFile): number => match.candidates[0]?.score ?? 0;
  const [best, second] = group.toSorted((a, b) => points(b) - points(a));
  return best !== undefined && second !== undefined && points(best) - points(second) >= 15
    ? best.id
    : null;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
