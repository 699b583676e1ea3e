/**
 * Thrown inside the readers of office files to leave them at once. Whoever reads for an officer catches
 * it and says it in the words that fit: a spreadsheet and an agreement have different next steps.
 */
export class OfficeProblem extends Error {
  readonly kind: 'encrypted' | 'corrupt' | 'too-large';

  /** `why` goes on from the name of the file: "its list of parts is broken". */
  constructor(kind: OfficeProblem['kind'], why: string) {
    super(why);
    this.kind = kind;
  }
}
