import { standardsCheckedOn, type Verification } from './in-force.ts';

/**
 * A change that is expected and not confirmed. It decides nothing and dates nothing; it is shown for
 * bodies whose agreements reach beyond the day on which they may end.
 */
export interface WatchRow {
  /** W01 to W07. */
  readonly id: string;
  readonly term: string;
  readonly expected: string;
  /** The day that sources give or the last of the month that they give; null where they give none. */
  readonly expectedOn: string | null;
  /** How such a body is told among the parties, by kind of partner or by name; null where the change is of law or wording. */
  readonly body: { readonly kind: string | null; readonly named: RegExp } | null;
  readonly source: string;
  readonly verification: Verification;
  readonly checked: string;
}

const checked = standardsCheckedOn;

/** The rows of section 5.3 of the legal dossier. Confirm one by giving the body its last day. */
export const watchRows: readonly WatchRow[] = [
  {
    id: 'W01',
    term: "Information Commissioner's Office",
    expected:
      'the Information Commission, when section 119 of the Data (Use and Access) Act 2025 is fully in force',
    expectedOn: null,
    body: null,
    source: 'https://www.legislation.gov.uk/uksi/2026/386/body/made',
    verification: 'secondary',
    checked,
  },
  {
    id: 'W02',
    term: 'Police and Crime Commissioner',
    expected: 'a mayor, or a policing and crime board',
    expectedOn: '2028-05-31',
    body: {
      kind: 'police-and-crime-commissioner',
      named: /\bpolice\s+(?:and|&)\s+crime\s+commissioner\b|\bO?PCC\b/i,
    },
    source: 'https://www.themj.co.uk/mayors-council-leaders-police-crime-commissioner-functions',
    verification: 'secondary',
    checked,
  },
  {
    id: 'W03',
    term: 'NHS England',
    expected: 'the Department of Health and Social Care, subject to the Health Bill 2026',
    expectedOn: '2027-03-31',
    body: { kind: null, named: /\bNHS\s+England\b|\bNHSE\b/i },
    source: 'https://www.policythreads.co.uk/document/531930/',
    verification: 'secondary',
    checked,
  },
  {
    id: 'W04',
    term: 'Worcestershire County Council and its six districts',
    expected: 'one or two unitary councils',
    expectedOn: '2028-04-01',
    body: {
      kind: null,
      named:
        /\b(?:worcestershire\s+county|bromsgrove(?:\s+district)?|malvern\s+hills(?:\s+district)?|redditch(?:\s+borough)?|worcester\s+city|wychavon(?:\s+district)?|wyre\s+forest(?:\s+district)?)\s+(?:council|DC|BC|CC)\b/i,
    },
    source: 'https://www.transformingworcestershire.co.uk/what-happens-next',
    verification: 'secondary',
    checked,
  },
  {
    id: 'W05',
    term: 'the integrated care boards of Herefordshire, Worcestershire, Shropshire, Telford and Wrekin',
    expected: 'a merged board; they work as a cluster since 2025 and are still separate bodies',
    expectedOn: null,
    body: {
      kind: null,
      named: /\b(?:herefordshire|shropshire)\b.*\b(?:ICB|integrated\s+care\s+board)\b/i,
    },
    source: 'https://healthcareleadernews.com/news/west-midlands-icbs-to-form-three-clusters',
    verification: 'secondary',
    checked,
  },
  {
    id: 'W06',
    term: 'domestic homicide review',
    expected: 'domestic abuse related death review (Victims and Prisoners Act 2024, s.19)',
    expectedOn: null,
    body: null,
    source: 'https://www.legislation.gov.uk/ukpga/2024/21/section/19',
    verification: 'secondary',
    checked,
  },
  {
    id: 'W07',
    term: 'Children Act 2004, s.16LA',
    expected: 'a duty to disclose safeguarding information, once it is commenced',
    expectedOn: null,
    body: null,
    source: 'https://www.legislation.gov.uk/ukpga/2026/21/section/4',
    verification: 'unverified',
    checked,
  },
];
