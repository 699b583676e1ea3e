import type { IsoDate } from '../register/plain-date.ts';
import { judgeClauses } from './clauses.ts';
import { dateTerms } from './date-terms.ts';
import { documentKind } from './document-kind.ts';
import type { StalePhrase } from '../standards/stale-phrase.ts';
import { stalePhrases } from '../standards/stale-phrases.ts';
import type { DocumentText } from './document-text.ts';
import { foldDocument } from './folded-text.ts';
import { markingOf, reference, title, version } from './front-matter.ts';
import { laws } from './laws.ts';
import { parties } from './parties.ts';
import type { Reading } from './reading.ts';
import { signatures } from './signatures.ts';
import { staleTerms } from './stale-terms.ts';

/**
 * Reads an agreement: what it is, who its parties are, what its dates, laws and clauses say, and which
 * of its words (`phrases`) are out of date on the day `asAt`. Pure and deterministic; each quote is an exact piece
 * of the folded text of its page.
 */
export function readAgreement(
  document: DocumentText,
  asAt: IsoDate,
  phrases: readonly StalePhrase[] = stalePhrases,
): Reading {
  const folded = foldDocument(document);
  const dates = dateTerms(folded);
  const { signed, signedOn } = signatures(folded);
  const read = {
    dates,
    parties: parties(folded),
    signed,
    version: version(folded),
    marking: markingOf(folded),
  };
  const agreedOn = dates.dates.effectiveFrom.value ?? signedOn.at(-1) ?? null;
  return {
    kind: documentKind(folded),
    title: title(folded),
    parties: read.parties,
    terms: {
      ...dates.dates,
      reviewIntervalMonths: dates.reviewIntervalMonths,
      signed,
      reference: reference(folded),
      version: read.version,
      marking: read.marking,
    },
    conflicts: dates.conflicts,
    laws: laws(folded),
    staleTerms: staleTerms(folded, asAt, agreedOn, phrases),
    clauses: judgeClauses(folded, read),
  };
}
