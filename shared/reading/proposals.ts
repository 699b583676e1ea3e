import type { Agreement, AgreementDocument } from '../register/agreement.ts';
import type { DocumentReading } from '../register/document-reading.ts';
import { formatDated } from '../register/plain-date.ts';
import { proposalId } from '../register/proposal-id.ts';
import type { DateValue, TermKey, Terms } from '../register/terms.ts';
import { gatewayOf } from '../standards/gateways.ts';
import { resolveCitations } from '../standards/resolve-citations.ts';
import { fold } from '../wording/folding.ts';

/** What a proposed term holds: only kinds of terms that are read from documents. */
export type ProposedValue = DateValue | number | string | readonly string[];

/** A term that a document says, beside what the register says of it. */
export interface ProposedTerm {
  /** Stable: the term, the value and the page. */
  readonly id: string;
  readonly term: TermKey;
  readonly value: ProposedValue;
  /** `differs` contradicts the register, `fills` puts in what is missing, `agrees` confirms it. */
  readonly relation: 'differs' | 'fills' | 'agrees';
  /** An exact piece of the page. */
  readonly quote: string;
  readonly page: number;
  /** 0 to 1: how sure the words make it. */
  readonly confidence: number;
  /** True where the page was read by OCR. */
  readonly fromOcr: boolean;
  readonly how: 'stated' | 'computed' | 'perpetual' | 'signatures' | 'laws';
}

interface Found {
  readonly value: ProposedValue;
  readonly quote: string;
  readonly page: number;
  readonly confidence: number;
  readonly how: ProposedTerm['how'];
}

function isDate(value: unknown): value is DateValue {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** "v2.0", "Version 2" and "2" are one version. */
function versionKey(text: string): string {
  return fold(text)
    .replace(/^(?:version|ver|issue|rev|v) ?/, '')
    .replace(/(?: 0)+$/, '');
}

function gatewayIds(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((text) => resolveCitations(text).flatMap(({ gateway }) => gateway ?? [])),
  );
}

const told = { day: 10, month: 7, year: 4 } as const;

/** True where `fine` is a day or month of what `coarse` names only as a month or a year. */
function isWithin(fine: ProposedValue, coarse: unknown): boolean {
  if (!isDate(fine) || !isDate(coarse) || fine.kind !== 'date' || coarse.kind !== 'date') {
    return false;
  }
  const length = told[coarse.precision];
  return length < told[fine.precision] && fine.on.slice(0, length) === coarse.on.slice(0, length);
}

function isSameValue(term: TermKey, proposed: ProposedValue, registered: unknown): boolean {
  if (isDate(proposed)) {
    if (!isDate(registered)) return false;
    return proposed.kind === 'date' && registered.kind === 'date'
      ? proposed.on === registered.on && proposed.precision === registered.precision
      : proposed.kind === registered.kind;
  }
  if (term === 'version' && typeof proposed === 'string' && typeof registered === 'string') {
    return versionKey(proposed) === versionKey(registered);
  }
  if (typeof proposed === 'string' && typeof registered === 'string') {
    return fold(proposed) === fold(registered);
  }
  return proposed === registered;
}

/** How the proposed value is named in the proposal's id. */
function valueKey(value: ProposedValue): string {
  if (isDate(value)) return value.kind === 'date' ? formatDated(value) : 'no end';
  return typeof value === 'object' ? value.join('; ') : String(value);
}

function dates(reading: DocumentReading): [TermKey, Found | null][] {
  const conflicting = new Set(reading.conflicts.map(({ term }) => term));
  return (['effectiveFrom', 'expiresOn', 'lastReview', 'nextReview'] as const).map((term) => {
    const { value, precision, quote, page, confidence, how } = reading.dates[term];
    // Of two dates the officer chooses; neither is proposed.
    if (conflicting.has(term) || quote === null || page === null || how === null) {
      return [term, null];
    }
    if (how === 'perpetual') {
      const words = quote.slice(0, 200);
      return [
        term,
        term === 'expiresOn'
          ? { value: { kind: 'none-stated', words }, quote, page, confidence, how }
          : null,
      ];
    }
    if (value === null || precision === null) return [term, null];
    return [term, { value: { kind: 'date', on: value, precision }, quote, page, confidence, how }];
  });
}

function stated(
  read: {
    readonly value: string | number | null;
    readonly quote: string | null;
    readonly page: number | null;
  },
  confidence: number,
): Found | null {
  const { value, quote, page } = read;
  return value === null || quote === null || page === null
    ? null
    : { value, quote, page, confidence, how: 'stated' };
}

/**
 * Whether every party signed, from the signature blocks. A blank block in a file that is called the signed
 * copy is worth asking about; a document without blocks says nothing.
 */
function signed({ signed: read }: DocumentReading): Found | null {
  const { value, quote, page } = read;
  if (value === 'cannot-tell' || quote === null || page === null) return null;
  const answer = value === 'yes' ? 'yes' : 'no';
  return { value: answer, quote, page, confidence: 0.7, how: 'signatures' };
}

/**
 * The powers that the document names. A document names many laws; only those that let somebody share are
 * proposed, and only where the register names none or names nothing else.
 */
function powers(reading: DocumentReading, registered: Terms['gateways']): Found | null {
  const named = reading.laws.filter(({ name, provision }) =>
    resolveCitations(`${name} ${provision ?? ''}`).some(({ gateway }) => {
      const known = gateway === null ? null : gatewayOf(gateway);
      return known !== null && known.nature !== 'none' && !known.weakAlone;
    }),
  );
  const [first] = named;
  if (first === undefined || first.quote === null || first.page === null) return null;
  const { quote, page } = first;
  const found = { quote, page, confidence: 0.7, how: 'laws' } as const;
  const own = registered?.value ?? [];
  if (own.length === 0) {
    const value = [
      ...new Set(named.map(({ name, provision }) => `${name} ${provision ?? ''}`.trim())),
    ];
    return { value: value.slice(0, 12), ...found };
  }
  const [here, there] = [
    gatewayIds(named.map(({ name, provision }) => `${name} ${provision ?? ''}`)),
    gatewayIds(own),
  ];
  const agrees = there.size > 0 && [...there].every((id) => here.has(id));
  return agrees ? { value: own, ...found } : null;
}

function relationOf(
  term: TermKey,
  proposed: ProposedValue,
  registered: unknown,
): ProposedTerm['relation'] {
  const isEmpty = registered === null || (Array.isArray(registered) && registered.length === 0);
  // The day of a month that the register names is what is missing, not a contradiction.
  if (isEmpty || isWithin(proposed, registered)) return 'fills';
  if (term === 'gateways' || isSameValue(term, proposed, registered)) return 'agrees';
  return isDate(registered) && isWithin(registered, proposed) ? 'agrees' : 'differs';
}

/**
 * What a document proposes for the terms of its agreement, in the order of the agreement's terms. Drafts,
 * annexes, blank templates and what is no agreement propose nothing: what they say was not agreed. Pure;
 * the same reading proposes the same.
 */
export function proposals(
  agreement: Pick<Agreement, 'terms'>,
  document: Pick<AgreementDocument, 'role' | 'reading'>,
): readonly ProposedTerm[] {
  const { role, reading } = document;
  if (reading === null || role !== 'signed-copy') return [];
  if (reading.kind === 'template' || reading.kind === 'not-an-agreement') return [];
  const { terms } = agreement;
  const ocrPages = new Set(reading.ocr.map(({ page }) => page));
  const found: readonly (readonly [TermKey, Found | null])[] = [
    ['version', stated(reading.version, 0.8)],
    ['marking', stated(reading.marking, 0.8)],
    ...dates(reading),
    ['reviewIntervalMonths', stated(reading.reviewIntervalMonths, 0.85)],
    ['allPartnersSigned', signed(reading)],
    ['gateways', powers(reading, terms.gateways)],
  ];
  return found.flatMap(([term, each]) => {
    if (each === null) return [];
    const registered = terms[term]?.value ?? null;
    const relation = relationOf(term, each.value, registered);
    return [
      {
        id: proposalId(term, valueKey(each.value), each.page),
        term,
        relation,
        fromOcr: ocrPages.has(each.page),
        ...each,
      },
    ];
  });
}
