import { phraseListOn } from '../../../shared/audit/tailoring/effective-phrases.ts';
import type { DocumentFind } from '../../../shared/contract/channels-documents.ts';
import type { Agreement, AgreementDocument } from '../../../shared/register/agreement.ts';
import type { DocumentReading, readDateTerms } from '../../../shared/register/document-reading.ts';
import {
  formatDated,
  formatDay,
  isIsoDate,
  type IsoDate,
} from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import { termDefinition } from '../../../shared/register/terms.ts';
import { clauses, isMustClause } from '../../../shared/standards/clauses.ts';
import { fold } from '../../../shared/wording/folding.ts';

type ReadDate = DocumentReading['dates']['expiresOn'];
type DateTerm = (typeof readDateTerms)[number];

function dateWords({ value, precision, how }: ReadDate): string {
  if (how === 'perpetual') return 'without end';
  if (value === null) return 'not found';
  const words = formatDated({ on: value, precision: precision ?? 'day' });
  return how === 'computed' ? `${words}, worked out from its start and its length` : words;
}

function termFinds(
  reading: DocumentReading,
  agreement: Agreement,
): Omit<DocumentFind, 'fromOcr'>[] {
  const { title, reference, version, marking, reviewIntervalMonths } = reading;
  const finds: Omit<DocumentFind, 'fromOcr'>[] = [];
  const text = (id: string, label: string, read: typeof title, registered: string | null) => {
    if (read.value === null) return;
    const differs =
      registered !== null && registered !== '' && fold(registered) !== fold(read.value);
    finds.push({
      id,
      kind: 'term',
      label,
      said: differs ? `${read.value}; the register says ${registered}` : read.value,
      standing: 'note',
      quote: read.quote,
      page: read.page,
    });
  };
  text('title', 'Title', title, null);
  text('reference', 'Reference', reference, agreement.ref);
  text('version', termDefinition('version').label, version, null);
  text('marking', termDefinition('marking').label, marking, null);
  const conflicting = new Set<string>(reading.conflicts.map(({ term }) => term));
  for (const [term, date] of Object.entries(reading.dates)) {
    if (conflicting.has(term) || (date.value === null && date.how === null)) continue;
    finds.push({
      id: `term-${term}`,
      kind: 'term',
      // The record's keys are the date terms that are read.
      label: termDefinition(term as DateTerm).label,
      said: dateWords(date),
      standing: 'note',
      quote: date.quote,
      page: date.page,
    });
  }
  if (reviewIntervalMonths.value !== null) {
    const { value, quote, page } = reviewIntervalMonths;
    const said = value === 1 ? '1 month' : `${value} months`;
    const { label } = termDefinition('reviewIntervalMonths');
    finds.push({ id: 'interval', kind: 'term', label, said, standing: 'note', quote, page });
  }
  return finds;
}

function conflictFinds(reading: DocumentReading): Omit<DocumentFind, 'fromOcr'>[] {
  return reading.conflicts.flatMap(({ term, values }) => {
    const said = [...new Set(values.map(dateWords))].join(' and ');
    return values.map((value, at) => ({
      id: `conflict-${term}-${at}`,
      kind: 'conflict' as const,
      label: `${termDefinition(term).label}: two answers`,
      said: `here ${dateWords(value)}; the document says ${said}`,
      standing: 'cannot-tell' as const,
      quote: value.quote,
      page: value.page,
    }));
  });
}

const signedWords = {
  yes: 'every signature block is filled in',
  part: 'some signature blocks are blank',
  no: 'the signature blocks are blank',
  'cannot-tell': 'no signature block was found; a picture of a signature cannot be read',
} as const;
const signedStanding = {
  yes: 'met',
  part: 'not-met',
  no: 'not-met',
  'cannot-tell': 'cannot-tell',
} as const;

/** The last day of a body, in words. */
function lastDay(on: string): string {
  return isIsoDate(on) ? formatDay(on) : on;
}

function partyFinds(
  reading: DocumentReading,
  agreement: Agreement,
  register: Register,
): Omit<DocumentFind, 'fromOcr'>[] {
  const { forceName, forceShortName, forceAliases } = register.profile;
  const known = new Set(
    [
      forceName,
      forceShortName ?? '',
      ...forceAliases,
      ...agreement.parties.flatMap(({ name, partnerId }) => {
        const partner = partnerId === null ? undefined : register.partners[partnerId];
        return [name, partner?.name ?? '', partner?.shortName ?? '', ...(partner?.aliases ?? [])];
      }),
    ]
      .map(fold)
      .filter((name) => name !== ''),
  );
  return reading.parties.map(({ name, ended, quote, page }, at) => {
    const isKnown = known.has(fold(name));
    const said =
      ended === null
        ? isKnown
          ? 'party in the register too'
          : 'not among the parties in the register'
        : `existed until ${lastDay(ended.on)}; in its place: ${ended.successor}`;
    const standing = ended === null ? (isKnown ? 'met' : 'note') : 'not-met';
    return { id: `party-${at}`, kind: 'party', label: name, said, standing, quote, page };
  });
}

const clauseWords = {
  met: 'there',
  'not-met': 'missing',
  'cannot-tell': 'cannot be told',
} as const;

function clauseFinds(reading: DocumentReading): Omit<DocumentFind, 'fromOcr'>[] {
  return reading.clauses.flatMap(({ id, outcome, because, quote, page }) => {
    if (outcome === 'not-applicable') return [];
    const name = clauses.find((clause) => clause.id === id)?.title ?? '';
    const force = isMustClause(id) ? 'must' : 'should';
    const state =
      outcome === 'not-met' ? `missing; an agreement ${force} have it` : clauseWords[outcome];
    return [
      {
        id: `clause-${id}`,
        kind: 'clause' as const,
        label: `${id} ${name}`.trim(),
        said: because === null ? state : `${state}. ${because}`,
        standing: outcome,
        quote,
        page,
      },
    ];
  });
}

const contextWords = {
  live: 'out of date',
  historic: 'said of the past',
  quotation: 'in words that are quoted',
} as const;

/** The stale phrases; on an earlier day those that were stale then, by the standard of that day. */
function staleFinds(
  reading: DocumentReading,
  register: Register,
  asAt: IsoDate,
): Omit<DocumentFind, 'fromOcr'>[] {
  const { phrases } = phraseListOn(register, asAt);
  const then = new Set(phrases.flatMap(({ id, staleFrom }) => (staleFrom <= asAt ? [id] : [])));
  const terms = reading.staleTerms.filter(({ id }) => then.has(id));
  return terms.map((term, at) => ({
    id: `stale-${term.id}-${at}`,
    kind: 'stale-term',
    label: term.phrase,
    said:
      term.context === 'live'
        ? `${contextWords.live}${term.draftingError ? ' already when it was written' : ''}; in its place: ${term.insteadUse}`
        : contextWords[term.context],
    standing: term.context === 'live' ? 'not-met' : 'note',
    quote: term.quote,
    page: term.page,
  }));
}

/**
 * Everything that was found in a document, as at a day, in words and in the order of its pages; what has no place,
 * such as a missing clause, stands at the end. Nothing where it was not read.
 */
export function documentFinds(
  document: AgreementDocument,
  agreement: Agreement,
  register: Register,
  asAt: IsoDate,
): DocumentFind[] {
  const { reading } = document;
  if (reading === null) return [];
  const { value, quote, page } = reading.signed;
  const ocrPages = new Set(reading.ocr.map((each) => each.page));
  const finds: Omit<DocumentFind, 'fromOcr'>[] = [
    ...termFinds(reading, agreement),
    ...conflictFinds(reading),
    ...partyFinds(reading, agreement, register),
    ...reading.laws.map((law, at) => ({
      id: `law-${at}`,
      kind: 'law' as const,
      label: law.name,
      said: law.provision ?? 'named as a whole',
      standing: 'note' as const,
      quote: law.quote,
      page: law.page,
    })),
    ...clauseFinds(reading),
    ...staleFinds(reading, register, asAt),
    {
      id: 'signature',
      kind: 'signature',
      label: 'Signatures',
      said: signedWords[value],
      standing: signedStanding[value],
      quote,
      page,
    },
  ];
  return finds
    .map((find) => ({ ...find, fromOcr: find.page !== null && ocrPages.has(find.page) }))
    .toSorted((a, b) => (a.page ?? 1e9) - (b.page ?? 1e9));
}
