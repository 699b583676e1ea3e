import type { Verification } from './in-force.ts';

/** A change made by the Data (Use and Access) Act 2025, with the day on which it came into force. */
export interface Commencement {
  readonly section: string;
  readonly what: string;
  /** `null` where no commencement was found. */
  readonly from: string | null;
  readonly verification: Verification;
}

/** Commencement of what touches agreements between the police and their partners. */
export const commencements: readonly Commencement[] = [
  {
    section: 's.70',
    what: 'Recognised legitimate interests, Art. 6(1)(ea)',
    from: '2026-02-05',
    verification: 'secondary',
  },
  {
    section: 's.71',
    what: 'Disclosure for crime purposes treated as compatible',
    from: '2026-02-05',
    verification: 'secondary',
  },
  {
    section: 'ss.75-77',
    what: 'Requests of data subjects under Part 3',
    from: '2026-02-05',
    verification: 'secondary',
  },
  {
    section: 's.82',
    what: 'No justification to be logged for consultation and disclosure',
    from: '2025-08-20',
    verification: 'unverified',
  },
  {
    section: 's.85',
    what: 'Transfers: the data protection test',
    from: '2026-02-05',
    verification: 'secondary',
  },
  {
    section: 'ss.89-90',
    what: 'Joint processing with the intelligence services',
    from: '2025-11-17',
    verification: 'secondary',
  },
  {
    section: 's.103',
    what: 'Complaints to controllers',
    from: '2026-06-19',
    verification: 'secondary',
  },
  {
    section: 's.117',
    what: 'The Information Commission, in part',
    from: '2025-08-20',
    verification: 'checked',
  },
  {
    section: 's.119',
    what: 'Transfer of functions to the Information Commission',
    from: null,
    verification: 'unverified',
  },
  {
    section: 's.120',
    what: 'The Information Commission',
    from: '2026-02-05',
    verification: 'secondary',
  },
];

/** The day from which public bodies can meet recognised legitimate interests in law. */
export const recognisedInterestsFrom = '2026-02-05';
/** The day from which a controller must have a complaints procedure (s.103). */
export const complaintsDutyFrom = '2026-06-19';
