import type { OwnField } from '../../register/own-rule-fields.ts';
import type { IsoDate } from '../../register/plain-date.ts';
import { termDefinition, termDefinitions, type TermKey } from '../../register/terms.ts';
import type { RuleContext, AgreementSubject, FlowSubject } from '../../rules/subject.ts';
import { presenceOf } from '../../rules/term-presence.ts';
import { currencyOf } from '../currency.ts';

/** What a field says, as far as a condition can ask. */
export type FieldReading =
  /** The register has no place for it. */
  | { readonly is: 'no-place' }
  | { readonly is: 'empty' }
  /** It says something that could not be understood. */
  | { readonly is: 'unclear'; readonly words: string }
  | { readonly is: 'words'; readonly words: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'day'; readonly day: IsoDate }
  /** It says in words that there is no such day: "ongoing". */
  | { readonly is: 'no-day'; readonly words: string };

/** What an own rule is asked of: an agreement, or one flow of it. */
export interface OwnSubject {
  readonly agreement: AgreementSubject;
  readonly flow: FlowSubject | null;
}

const empty: FieldReading = { is: 'empty' };
const noPlace: FieldReading = { is: 'no-place' };

function ofWords(words: string | null | undefined): FieldReading {
  return words === null || words === undefined || words.trim() === ''
    ? empty
    : { is: 'words', words };
}

function ofList(items: readonly string[]): FieldReading {
  return items.length === 0 ? empty : { is: 'list', items };
}

function ofDay(day: { readonly on: IsoDate } | null): FieldReading | null {
  return day === null ? null : { is: 'day', day: day.on };
}

function termReading(key: TermKey, { terms, dates }: AgreementSubject): FieldReading {
  // The dates that the audit uses, where it works one out: a review that follows from the last.
  const audited = key === 'nextReview' ? ofDay(dates.nextReview) : null;
  if (audited !== null) return audited;
  const entry = terms[key];
  if (entry === undefined) return noPlace;
  const { value } = entry;
  const { kind } = termDefinition(key);
  if (kind === 'text' || kind === 'list') {
    // What only fills the cell ("TBC") is as good as nothing there, as for the built-in rules.
    const presence = presenceOf(terms, key);
    if (presence === 'empty' || presence === 'stopgap') return empty;
  }
  if (value === null) {
    return entry.said === null || entry.said.trim() === ''
      ? empty
      : { is: 'unclear', words: entry.said };
  }
  if (typeof value === 'string') return ofWords(value);
  if (typeof value === 'number') return { is: 'number', number: value };
  if (Array.isArray(value)) return ofList(value);
  return value.kind === 'date'
    ? { is: 'day', day: value.on }
    : { is: 'no-day', words: value.words };
}

function isTermKey(key: string): key is TermKey {
  return Object.hasOwn(termDefinitions, key);
}

function agreementReading(
  key: string,
  subject: AgreementSubject,
  context: RuleContext,
): FieldReading {
  if (isTermKey(key)) return termReading(key, subject);
  const { agreement } = subject;
  switch (key) {
    case 'ref':
      return ofWords(agreement.ref);
    case 'title':
      return ofWords(agreement.title);
    case 'partnership':
      return ofWords(subject.partnership?.name);
    case 'partners':
      return ofList(subject.others.map(({ party }) => party.name));
    case 'partnerKinds': {
      const kinds = subject.others.flatMap(({ kind }) => kind ?? []);
      // Parties that nobody has matched to a partner may be of any kind.
      return kinds.length === 0 && subject.others.length > 0 ? noPlace : ofList(kinds);
    }
    case 'currency':
      return ofWords(currencyOf(subject, context));
    case 'documents':
      return ofList(subject.documents.map(({ role }) => role));
    case 'latestView':
      return ofWords(subject.views[0]?.verdict);
    default:
      return noPlace;
  }
}

function flowReading(key: string, { flow, from, to }: FlowSubject): FieldReading {
  switch (key) {
    case 'flowName':
      return ofWords(flow.name);
    case 'flowFrom':
      return ofWords(from?.party.name);
    case 'flowFromKind':
      return from === null || from.kind === null ? noPlace : ofWords(from.kind);
    case 'flowTo':
      return ofList(to.map(({ party }) => party.name));
    case 'flowToKinds': {
      const kinds = to.flatMap(({ kind }) => kind ?? []);
      return kinds.length === 0 && to.length > 0 ? noPlace : ofList(kinds);
    }
    case 'flowDataItems':
      return ofList(flow.dataItems);
    case 'flowSpecialCategory':
      return ofWords(flow.specialCategory);
    case 'flowCriminalOffence':
      return ofWords(flow.criminalOffence);
    case 'flowLawEnforcement':
      return ofWords(flow.lawEnforcementPurpose);
    case 'flowRegime':
      return ofWords(flow.regime);
    case 'flowGateway':
      return ofWords(flow.gateway);
    case 'flowDiscloserBasis':
      return ofWords(flow.discloserBasis);
    case 'flowRecipientBasis':
      return ofWords(flow.recipientBasis);
    case 'flowCondition':
      return ofWords(flow.condition);
    case 'flowFrequency':
      return ofWords(flow.frequency);
    case 'flowTransferMethod':
      return ofWords(flow.transferMethod);
    default:
      return noPlace;
  }
}

/** What `field` says of a subject. A flow's field of an agreement as a whole has no place. */
export function readField(
  field: OwnField,
  { agreement, flow }: OwnSubject,
  context: RuleContext,
): FieldReading {
  if (field.of === 'agreement') return agreementReading(field.key, agreement, context);
  return flow === null ? noPlace : flowReading(field.key, flow);
}

function labelled({ choices }: OwnField, value: string): string {
  return choices?.find(({ id }) => id === value)?.label ?? value;
}

/** What a field says in words; null where it says nothing. */
export function sayField(
  field: OwnField,
  reading: FieldReading,
  sayDay: (day: IsoDate) => string,
): string | null {
  switch (reading.is) {
    case 'no-place':
    case 'empty':
      return null;
    case 'unclear':
    case 'no-day':
      return reading.words;
    case 'words':
      return labelled(field, reading.words);
    case 'list':
      return reading.items.map((item) => labelled(field, item)).join('; ');
    case 'number':
      return reading.number === 1 ? '1 month' : `${reading.number} months`;
    case 'day':
      return sayDay(reading.day);
  }
}
