/**
 * A phrase that has gone out of date in data-sharing agreements: what it is, since when, and what to
 * say instead. Data only; the guards that decide whether a mention counts are in `shared/reading`.
 */
export interface StalePhrase {
  /** T01 to T67 for the whole country, L01 to L06 for one force's area. */
  readonly id: string;
  readonly phrase: string;
  readonly insteadUse: string;
  /** First day on which the phrase is out of date, `YYYY-MM-DD`. */
  readonly staleFrom: string;
  /** `about` where the sources give a month or a year, or the change came in steps. */
  readonly staleFromIs: 'exact' | 'about';
  readonly severity: 'high' | 'medium' | 'low';
  /** Severity where the phrase names a party or a signatory; null where that makes no difference. */
  readonly asParty: 'critical' | null;
  /** Source of a regular expression over folded text (see `fold`). */
  readonly pattern: string;
  readonly flags: string;
  /** An acronym that counts only in company: `company` must match somewhere in the document. */
  readonly acronym: { readonly pattern: string; readonly company: string } | null;
  /** Keys of the source list in the catalogue; M is general knowledge that nobody has checked. */
  readonly source: string;
  readonly verification: 'secondary' | 'unverified';
  readonly checked: string;
}
