/** A clause that an agreement has, by the checklist of the ICO chapter. */
export interface Clause {
  readonly id: string;
  readonly title: string;
  readonly test: string;
  readonly weight: 'must' | 'should';
  /** When a MUST holds only on a condition, the condition. */
  readonly when: string | null;
}

function clause<I extends string>(
  id: I,
  title: string,
  weight: Clause['weight'],
  test: string,
  when: string | null = null,
): Clause & { readonly id: I } {
  return { id, title, test, weight, when };
}

/** The checklist C01 to C21. */
export const clauses = [
  clause(
    'C01',
    'Purpose',
    'must',
    'Specific, with the reason why sharing is necessary; not "to comply with the Crime and Disorder Act".',
  ),
  clause(
    'C02',
    'Parties',
    'must',
    'Every controller is a legal entity that still exists; no team or partnership is named as one.',
  ),
  clause(
    'C03',
    'Controller relationship',
    'must',
    'Joint, independent or processor, with the arrangement or contract that follows from it.',
  ),
  clause(
    'C04',
    'Data items',
    'must',
    'A list by field, with direction and frequency; "relevant information" alone fails.',
  ),
  clause('C05', 'Lawful basis', 'must', 'For each party and each direction.'),
  clause(
    'C06',
    'Legal power',
    'must',
    'An enactment and its section, or common law with a policing purpose.',
  ),
  clause(
    'C07',
    'Condition for special category, offence or sensitive data',
    'must',
    'Article 9 with Schedule 1, Article 10, or s.35 with Schedule 8.',
    'such data are shared',
  ),
  clause(
    'C08',
    'Rights and transparency',
    'must',
    'Who answers requests, and where complaints go.',
  ),
  clause(
    'C09',
    'Governance',
    'must',
    'Quality, retention, security, transfer, breaches and training, each measurable.',
  ),
  clause(
    'C10',
    'Confidentiality basis',
    'must',
    'Consent, statute or overriding public interest.',
    'health or social care data are shared',
  ),
  clause('C11', 'Necessity and proportionality', 'must', 'Reasoned, not asserted.'),
  clause('C12', 'Impact assessment', 'should', 'A reference and a date.'),
  clause(
    'C13',
    'Appropriate policy document',
    'must',
    'Section 42 for the police, Schedule 1 Part 4 for partners.',
    'a condition under C07 asks for it',
  ),
  clause(
    'C14',
    'Start, review and end',
    'must',
    'Dates, termination and return of data; no open-ended term.',
  ),
  clause('C15', 'Signatures', 'must', 'An authorised officer, role and date for every party.'),
  clause(
    'C16',
    'Complaints of data subjects',
    'must',
    'A procedure, from 19 June 2026.',
    'from 19 June 2026',
  ),
  clause(
    'C17',
    'Data quality under Part 3',
    'should',
    'Fact and opinion, category of subject, notice of inaccuracy.',
  ),
  clause('C18', 'Onward disclosure', 'should', 'Whose consent is needed.'),
  clause(
    'C19',
    'Procedure',
    'should',
    'Request form, decision log and a designated liaison officer.',
  ),
  clause('C20', 'Marking and version', 'should', 'Present and current.'),
  clause('C21', 'Measure of use', 'should', 'Volumes, refusals and outcomes.'),
] as const satisfies readonly Clause[];

/** The id of a clause, C01 to C21. */
export type ClauseId = (typeof clauses)[number]['id'];

const musts: ReadonlySet<string> = new Set(
  clauses.filter((each) => each.weight === 'must').map((each) => each.id),
);

/** True for a clause that an agreement must have. */
export function isMustClause(id: string): boolean {
  return musts.has(id);
}
