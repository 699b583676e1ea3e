import { citationTokens, type InstrumentToken, type NumberToken } from './citation-tokens.ts';
import { foldText } from './fold-text.ts';
import { gatewayOf } from './gateways.ts';
import { instruments } from './instruments.ts';
import { provisions } from './provisions.ts';

/** One law that a text names, as far as it can be told which one is meant. */
export interface ResolvedCitation {
  /** Id of the instrument, for example `cda-1998`. */
  readonly instrument: string;
  /** Name of the instrument for people. */
  readonly name: string;
  /** The provision in the form that is compared (`s.115`); null where only the instrument is named. */
  readonly number: string | null;
  /** Id of the known provision that it is, or lies in; null where the table has none. */
  readonly provision: string | null;
  /** Id of the gateway that it is; null where it is none. */
  readonly gateway: string | null;
  /** False where the text leaves the year out ("DPA s.29"). */
  readonly yearStated: boolean;
  /** Place in the folded text. */
  readonly start: number;
  readonly end: number;
}

const names: ReadonlyMap<string, string> = new Map(instruments.map((each) => [each.id, each.name]));
const known: ReadonlyMap<string, string> = new Map(
  provisions.map((each) => [`${each.instrument} ${each.number ?? ''}`, each.id]),
);

/** Bare numbers that can mean only one law in an agreement of this kind. */
const bareNumbers: ReadonlyMap<string, string> = new Map([
  ['s.115', 'cda-1998'],
  ['s.17A', 'cda-1998'],
  ['s.17', 'cda-1998'],
  ['s.29', 'dpa-1998'],
  ['s.325', 'cja-2003'],
  ['Sch.2 para.2', 'dpa-2018'],
  ['Sch.8', 'dpa-2018'],
]);

const joining = /^[\s,(&)]*(?:(?:of|under|in|the|and|or|to|UK|with)[\s,(&)]*)*$/i;
const tightGap = /^[\s,(:-]*$/;
const barrier = /[;\n]|\.\s+[A-Z]/;

/** `s.115(1)(a)` lies in `s.115`. */
function withoutSubsections(number: string): string {
  return number.replace(/\(.*$/, '');
}

function provisionId(instrument: string, number: string | null): string | null {
  if (number === null) return known.get(`${instrument} `) ?? null;
  let shorter = number;
  for (;;) {
    const id = known.get(`${instrument} ${shorter}`);
    if (id !== undefined) return id;
    const next = shorter.replace(/\([^()]*\)$/, '');
    if (next === shorter) break;
    shorter = next;
  }
  const schedule = /^Sch\.\d+/.exec(number);
  if (schedule !== null) return known.get(`${instrument} ${schedule[0]}`) ?? null;
  // An Act that is cited as a whole in the table (a repealed one) answers for its sections.
  return known.get(`${instrument} `) ?? null;
}

function instrumentFor(
  text: string,
  number: NumberToken,
  before: InstrumentToken | null,
  after: InstrumentToken | null,
  between: readonly NumberToken[],
  actsFirst: boolean,
): { readonly instrument: string; readonly token: InstrumentToken | null } | null {
  const isArticle = number.number.startsWith('Art.');
  const fits = (token: InstrumentToken | null): token is InstrumentToken =>
    token !== null &&
    token.instrument !== 'common-law' &&
    (isArticle
      ? token.instrument === 'uk-gdpr' || token.instrument === 'hra-1998'
      : token.instrument !== 'uk-gdpr' && token.instrument !== 'hra-1998');
  const plainGap = (from: number, to: number) => {
    let gap = text.slice(from, to);
    for (const each of between) gap = gap.replace(text.slice(each.start, each.end), '');
    return joining.test(gap);
  };
  // "Localism Act 2011 s.1, LGA 1972 s.111": what stands right before wins over what a comma parts.
  const follows = fits(before) && tightGap.test(text.slice(before.end, number.start));
  if (
    follows &&
    (actsFirst || after === null || text.slice(number.end, after.start).includes(','))
  ) {
    return { instrument: before.instrument, token: before };
  }
  if (fits(after) && plainGap(number.end, after.start)) {
    return { instrument: after.instrument, token: after };
  }
  if (fits(before) && !barrier.test(text.slice(before.end, number.start))) {
    return { instrument: before.instrument, token: before };
  }
  if (fits(after) && !barrier.test(text.slice(number.end, after.start))) {
    return { instrument: after.instrument, token: after };
  }
  if (isArticle) return { instrument: 'uk-gdpr', token: null };
  const bare = bareNumbers.get(number.number) ?? bareNumbers.get(withoutSubsections(number.number));
  return bare === undefined ? null : { instrument: bare, token: null };
}

/** "s.29 DPA" without a year is the Act of 1998: in that of 2018 section 29 opens Part 3. */
function yearOfDataProtectionAct(
  instrument: string,
  number: string | null,
  token: InstrumentToken | null,
): string {
  if (instrument !== 'dpa-2018' || number === null || token?.yearStated === true) return instrument;
  return withoutSubsections(number) === 's.29' ? 'dpa-1998' : instrument;
}

/**
 * The laws that a text names, as people type them: "s115 CDA 98", "Section 115 of the Crime and
 * Disorder Act 1998", "DPA 2018 Sch 2 para 2", "Art 6(1)(e)", "common law policing purpose". What
 * cannot be told is left out; a bare "the 1998 Act" is the Crime and Disorder Act.
 */
export function resolveCitations(input: string): readonly ResolvedCitation[] {
  const text = foldText(input);
  const tokens = citationTokens(text);
  const named = tokens.filter((token) => token.kind === 'instrument');
  const numbers = tokens.filter((token) => token.kind === 'number');
  const actsFirst = tokens[0]?.kind === 'instrument';
  const used = new Set<InstrumentToken>();
  const found: ResolvedCitation[] = [];
  const add = (
    instrument: string,
    number: string | null,
    place: { readonly start: number; readonly end: number },
    yearStated: boolean,
  ) => {
    const provision = provisionId(instrument, number);
    const gateway = provision === null ? null : (gatewayOf(provision)?.id ?? null);
    const name = names.get(instrument) ?? instrument;
    const { start, end } = place;
    found.push({ instrument, name, number, provision, gateway, yearStated, start, end });
  };
  for (const number of numbers) {
    const before = named.findLast((token) => token.end <= number.start) ?? null;
    const after = named.find((token) => token.start >= number.end) ?? null;
    const between = numbers.filter(
      (each) => each.start >= number.end && after !== null && each.end <= after.start,
    );
    const owner = instrumentFor(text, number, before, after, between, actsFirst);
    if (owner === null) continue;
    if (owner.token !== null) used.add(owner.token);
    const instrument = yearOfDataProtectionAct(owner.instrument, number.number, owner.token);
    add(instrument, number.number, number, owner.token?.yearStated ?? false);
  }
  for (const token of named) {
    if (used.has(token)) continue;
    if (token.instrument === 'common-law') {
      const policing = /\bpolic(?:e|ing)\b/i.test(text);
      add('common-law', policing ? 'policing purpose' : null, token, true);
    } else if (!isAgreementAbbreviation(text, token)) {
      add(token.instrument, null, token, token.yearStated);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "DPA" alone can mean a data processing agreement: without year or number it is no law. */
function isAgreementAbbreviation(text: string, token: InstrumentToken): boolean {
  return token.end - token.start === 3 && text.slice(token.start, token.end) === 'DPA';
}
