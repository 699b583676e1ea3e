import type { TermKey, Terms } from '../register/terms.ts';
import type { AgreementSubject } from './subject.ts';
import { termEvidence, termText } from './term-evidence.ts';
import { cannotTell, met, notMet, type Severity, type Verdict } from './verdict.ts';

/** What can be told of a term before looking at what it says. */
export type Presence =
  /** The register has no place for it and no document was read. */
  | 'no-place'
  /** The place is there and empty. */
  | 'empty'
  /** The place holds a stopgap: "TBC", "none", "?". */
  | 'stopgap'
  /** It says that it is not needed. */
  | 'waived'
  /** It says something that could not be understood. */
  | 'unclear'
  | 'stated';

const stopgap =
  /^(?:[-–—?.\s]*|n\.?\/?\s?a\.?|nil|none|no|not?\s+(?:known|stated|recorded|specified|available|applicable|yet|done|completed|agreed)|unknown|tb[acd]|to be (?:confirmed|agreed|advised|decided|completed|done)|awaited|awaiting.{0,20}|pending|blank|missing|x+)$/i;
const waiver =
  /^(?:n\.?\/\s?a\.?|(?:not\s+(?:required|needed|necessary|applicable)|n\/?a\s*[-–—:(].+|exempt)\b.{0,40})$/i;

/** True for words that fill a cell without saying anything. */
export function isStopgap(text: string): boolean {
  return text.length <= 40 && stopgap.test(text.trim());
}

/** How far a term is there. */
export function presenceOf(terms: Terms, key: TermKey): Presence {
  const entry = terms[key];
  if (entry === undefined) return 'no-place';
  const understood = termText(entry);
  const text = (understood ?? entry.said ?? '').trim();
  if (text === '') return 'empty';
  if (text.length <= 60 && waiver.test(text)) return 'waived';
  if (isStopgap(text)) return 'stopgap';
  return understood === null ? 'unclear' : 'stated';
}

/** True where the term says something. */
export function isStated(terms: Terms, key: TermKey): boolean {
  return presenceOf(terms, key) === 'stated';
}

/** The messages of a rule that asks whether a term is there; `thing` as in "the retention period". */
export function presenceMessages(thing: string) {
  const start = thing.charAt(0).toUpperCase() + thing.slice(1);
  return {
    empty: `${start} is not stated: the place for it in the register is empty.`,
    stopgap: `${start} is not stated: the register says only “{value}”.`,
    waived: `The register says “{value}” of ${thing}. Whether that is right cannot be told from it.`,
    unclear: `The register says “{value}” of ${thing}, which could not be understood.`,
    'no-place': `The register has no place for ${thing} and no document has been read.`,
  } as const;
}

export type PresenceMessage = keyof ReturnType<typeof presenceMessages>;

/** The commonest judgement: a term that is there and says something. */
export function termPresent(
  subject: AgreementSubject,
  key: TermKey,
  severity: Severity | null = null,
): Verdict<PresenceMessage> {
  const presence = presenceOf(subject.terms, key);
  if (presence === 'stated') return met;
  if (presence === 'no-place') return cannotTell('no-place');
  const evidence = termEvidence(subject.terms, key);
  if (presence === 'empty') return notMet('empty', undefined, [evidence], severity);
  const data = { value: evidence.value ?? '' };
  return presence === 'stopgap'
    ? notMet('stopgap', data, [evidence], severity)
    : cannotTell(presence, data, [evidence]);
}
