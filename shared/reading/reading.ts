import type { IsoDate, Precision } from '../register/plain-date.ts';
import type { StaleTermHit } from './stale-terms.ts';

/** Words of the document with their page, from which something was read. */
export interface Quoted {
  readonly quote: string | null;
  readonly page: number | null;
}

/** How a date was come by: said, worked out from a start and a term, or said to be without end. */
export type How = 'stated' | 'computed' | 'perpetual';

/** A date as read; `value` is null where the document says none, or says two things. */
export interface ReadDate extends Quoted {
  readonly value: IsoDate | null;
  readonly precision: Precision | null;
  /** 0 to 1: how sure the words make it. */
  readonly confidence: number;
  readonly how: How | null;
}

export interface ReadText extends Quoted {
  readonly value: string;
}

export interface ReadParty extends Quoted {
  readonly name: string;
  /** The ended body that it is, in words, with the day from which it is gone. */
  readonly ended: { readonly on: string; readonly successor: string } | null;
}

export interface ReadLaw extends Quoted {
  readonly name: string;
  readonly provision: string | null;
}

export interface ReadClause extends Quoted {
  readonly id: string;
  readonly outcome: 'met' | 'not-met' | 'cannot-tell' | 'not-applicable';
  /** Why, in words, where it is not met or cannot be told. */
  readonly because: string | null;
}

/** What kind of thing the document is. */
export type DocumentKind = 'agreement' | 'template' | 'not-an-agreement' | 'unknown';

export type Signed = 'yes' | 'part' | 'no' | 'cannot-tell';

export type DateTerm = 'effectiveFrom' | 'expiresOn' | 'nextReview' | 'lastReview';

export interface ReadTerms {
  readonly effectiveFrom: ReadDate;
  readonly expiresOn: ReadDate;
  readonly nextReview: ReadDate;
  readonly lastReview: ReadDate;
  readonly reviewIntervalMonths: Quoted & { readonly value: number | null };
  readonly signed: Quoted & { readonly value: Signed };
  readonly reference: Quoted & { readonly value: string | null };
  readonly version: Quoted & { readonly value: string | null };
  readonly marking: Quoted & { readonly value: string | null };
}

/** All that was read from one document. */
export interface Reading {
  readonly kind: DocumentKind;
  readonly title: ReadText | null;
  readonly parties: readonly ReadParty[];
  readonly terms: ReadTerms;
  /** Terms of which the document says two things, with both. */
  readonly conflicts: readonly { readonly term: DateTerm; readonly values: readonly ReadDate[] }[];
  readonly laws: readonly ReadLaw[];
  readonly staleTerms: readonly StaleTermHit[];
  readonly clauses: readonly ReadClause[];
}
