import { findMentions, resolve, type Mention } from '../wording/date-mentions.ts';
import type { Dated, DateRole } from '../register/plain-date.ts';
import type { FoldedText } from './folded-text.ts';
import { labelOf } from './date-labels.ts';
import type { DateTerm, Quoted, ReadDate } from './reading.ts';
import { reviewInterval } from './review-interval.ts';
import { statements, type Statement } from './statements.ts';
import { expiryFromSentences } from './expiry.ts';

const roles: Readonly<Record<DateTerm, DateRole>> = {
  effectiveFrom: 'start',
  expiresOn: 'end',
  nextReview: 'end',
  lastReview: 'end',
};

const aboutAgreement =
  /\b(?:agreement|protocol|isa|dsa|isp|mou|memorandum|arrangement|contract|term|document|schedule|policy)s?\b/i;
const otherMatter =
  /\b(?:retain|retention|destroy|delet|dispos|kept|keep for|notice|breach|royal assent|enact|born|financial statements|payment|invoice|fee|warrant|data (?:from|relating to|for) )/i;

/** "next review is due on": nobody says this of a date that is not a review's. */
const plainlyNextReview =
  /\bnext review(?: date)?(?: (?:is|will be|falls))?(?: due)?(?: (?:on|by|in))?\W*(?:the )?$/i;
/** Papers and matters beside the agreement that have reviews of their own. */
const otherReview =
  /\b(?:dpia|dpo|assessments?|polic(?:y|ies)|procedures?|privacy notices?|registers?|training|certificat(?:e|ion)|accreditation|cases?|plans?|safeguards?|licen[cs]es?|warrants?|schedules?|contracts?)\b/i;

interface Candidate extends ReadDate {
  readonly term: DateTerm;
}

function isLabelled(statement: Statement): boolean {
  return (
    statement.valueFrom > 0 ||
    statement.kind === 'header' ||
    statement.kind === 'footer' ||
    statement.text.length <= 90
  );
}

const ownSpan =
  /\b(?:agreement|protocol|isa|dsa|isp|mou|memorandum|arrangement|contract|term)\b[^.]{0,80}$/i;
const spanLabel = /\b(?:duration|period|term|dates?|effective|valid|in force)\b\W*(?:from\W*)?$/i;

function spanOf(statement: Statement, mentions: readonly Mention[]): Candidate[] | null {
  const [from, to] = mentions;
  if (from === undefined || to === undefined || mentions.length !== 2) return null;
  const between = statement.text.slice(from.end, to.start);
  if (
    !/^\W*(?:-|to|until|till|through|and ending(?: on)?|to and including)\W*(?:the )?$/i.test(
      between,
    )
  ) {
    return null;
  }
  const start = resolve(from.parts, 'start');
  const end = resolve(to.parts, 'end');
  if (start === null || end === null || start.on > end.on) return null;
  if (otherMatter.test(statement.text)) return null;
  const before = statement.text.slice(0, from.start);
  const inOwnPlace =
    isLabelled(statement) &&
    /^\W*$/.test(before) &&
    /\b(?:term|period|duration|dates?)\b/i.test(statement.section);
  if (!inOwnPlace && !ownSpan.test(before) && !(isLabelled(statement) && spanLabel.test(before)))
    return null;
  return [
    candidate('effectiveFrom', start, statement, 0.85, 'stated'),
    candidate('expiresOn', end, statement, 0.85, 'stated'),
  ];
}

function candidate(
  term: DateTerm,
  dated: Dated,
  statement: Statement,
  confidence: number,
  how: ReadDate['how'],
): Candidate {
  const { quote, page } = statement;
  return { term, value: dated.on, precision: dated.precision, quote, page, confidence, how };
}

function statedIn(statement: Statement): Candidate[] {
  const mentions = findMentions(statement.text);
  const span = spanOf(statement, mentions);
  if (span !== null) return span;
  return mentions.flatMap((mention, at): Candidate[] => {
    if (mention.start < statement.valueFrom) return [];
    // A bare year in running text is a statute's or a plan's more often than a date.
    if (
      mention.parts.month === undefined &&
      mention.parts.span === undefined &&
      !isLabelled(statement)
    ) {
      return [];
    }
    const before = statement.text.slice(mentions[at - 1]?.end ?? 0, mention.start);
    const term = labelOf(before);
    if (term === undefined || term === null) return [];
    const labelled = isLabelled(statement);
    // What a sentence says of the end is read with its term: see `expiry.ts`.
    const isShort =
      statement.valueFrom > 0 ||
      (before.trim().split(' ').length <= 4 &&
        /expir|\bend(?: date|s on)|terminat|effective to|valid/i.test(before));
    if (term === 'expiresOn' && !(labelled && isShort)) return [];
    const isOwn =
      aboutAgreement.test(statement.text) ||
      (plainlyNextReview.test(before) && !otherReview.test(statement.text));
    if (!labelled && (!isOwn || otherMatter.test(before))) return [];
    const dated = resolve(mention.parts, roles[term]);
    if (dated === null) return [];
    return [candidate(term, dated, statement, labelled ? 0.95 : 0.85, 'stated')];
  });
}

const historyTable =
  /\b(?:version|document|change|amendment|revision)s?\s+(?:history|control|log|record)/i;

function candidatesOf(folded: FoldedText): Candidate[] {
  return statements(folded).flatMap((statement) =>
    historyTable.test(statement.section) && !/review|effective|expir/i.test(statement.text)
      ? []
      : statedIn(statement),
  );
}

const nothing: ReadDate = {
  value: null,
  precision: null,
  quote: null,
  page: null,
  confidence: 0,
  how: null,
};

/** One answer from all that the document says of a term; two that disagree are a conflict and no answer. */
function settle(found: readonly Candidate[]): { best: ReadDate; values: readonly ReadDate[] } {
  const byValue = new Map<string, Candidate>();
  for (const each of found) {
    const key = each.value ?? '';
    const known = byValue.get(key);
    if (known === undefined || each.confidence > known.confidence) byValue.set(key, each);
  }
  const values = [...byValue.values()].toSorted((a, b) => b.confidence - a.confidence);
  const [first, second] = values;
  if (first === undefined) return { best: nothing, values: [] };
  if (second === undefined) return { best: first, values: [first] };
  const sameMonth =
    first.value?.slice(0, 7) === second.value?.slice(0, 7) && first.precision !== second.precision;
  if (sameMonth && values.length === 2) {
    const finer = first.precision === 'day' ? first : second;
    return { best: finer, values: [finer] };
  }
  return { best: nothing, values };
}

/** The dates of a document: what it states, what follows from start and term, and what it leaves open. */
export interface DateTerms {
  readonly dates: Readonly<Record<DateTerm, ReadDate>>;
  readonly conflicts: readonly { readonly term: DateTerm; readonly values: readonly ReadDate[] }[];
  readonly reviewIntervalMonths: Quoted & { readonly value: number | null };
}

/** Reads the dates of an agreement. Abstains, and lists both, where the document says two things. */
export function dateTerms(folded: FoldedText): DateTerms {
  const found = candidatesOf(folded);
  const settled = (term: DateTerm) => settle(found.filter((each) => each.term === term));
  const effective = settled('effectiveFrom');
  const labelled = settled('expiresOn');
  const expiry = labelled.values.length > 0 ? labelled : expiryFromSentences(folded);
  const review = settled('nextReview');
  const last = settled('lastReview');
  const conflicts = (
    [
      ['effectiveFrom', effective],
      ['expiresOn', expiry],
      ['nextReview', review],
    ] as const
  )
    .filter(([, { values }]) => values.length > 1)
    .map(([term, { values }]) => ({ term, values }));
  return {
    dates: {
      effectiveFrom: effective.best,
      expiresOn: expiry.best,
      nextReview: review.best,
      lastReview: last.best,
    },
    conflicts,
    reviewIntervalMonths: reviewInterval(folded),
  };
}
