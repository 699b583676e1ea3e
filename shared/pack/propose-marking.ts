import type { Marking } from '../register/register.ts';
import { matterOf, type MatterInput } from './matter.ts';
import { count } from './words.ts';

/** A marking that follows from what a pack holds, with the reasons in short sentences. */
export interface ProposedMarking {
  readonly marking: Marking;
  /** How such a pack is to be handled, in one line; empty where nothing needs to be said. */
  readonly handling: string;
  readonly reasons: readonly string[];
}

const sensitiveHandling = 'For the bodies named in it only; do not pass on without the author.';

/**
 * Proposes how a pack is to be marked from what it holds. The officer decides: local policy and what
 * the reader of a pack knows already can weigh otherwise. Withdrawn markings are never proposed.
 */
export function proposeMarking(input: MatterInput): ProposedMarking {
  const matter = matterOf(input);
  const { register, agreements, findings, sections, options } = matter;
  const ids = new Set(agreements.map(({ id }) => id));
  const has = (...names: readonly string[]): boolean => names.some((id) => sections.includes(id));
  const reasons: string[] = [];

  const grave = findings
    .filter(({ severity }) => severity === 'critical' || severity === 'high')
    .reduce((sum, { subjects }) => sum + subjects.length, 0);
  if (grave > 0 && has('summary', 'findings', 'top-findings', 'brief-findings'))
    reasons.push(`It names ${count(grave, 'weakness', 'weaknesses')} that somebody could use.`);

  const views = Object.values(register.practitionerViews).filter(
    ({ agreementId, words }) => ids.has(agreementId) && words !== '',
  );
  if (views.length > 0 && has('practitioner-views', 'brief-experience'))
    reasons.push('It quotes practitioners on how operations go.');

  const barriers = Object.values(register.accessBarriers).filter(
    ({ agreementId }) => agreementId === null || ids.has(agreementId),
  );
  if (barriers.length > 0 && has('access-barriers', 'to-raise', 'brief-experience'))
    reasons.push('It says which data the force could not get, and from whom.');

  const sensitive = agreements.filter(({ id }) =>
    /SENSITIVE/i.test(register.agreements[id]?.terms.marking?.value ?? ''),
  );
  if (sensitive.length > 0 && (options.attach !== 'none' || has('brief-terms')))
    reasons.push(`${count(sensitive.length, 'agreement')} in it carries that marking itself.`);
  if (options.withData) reasons.push('It carries the data of the register as files.');
  const columns = options.columns ?? [];
  if (matter.kind.id === 'holdings' && columns.some((id) => id === 'fitness' || id === 'owner'))
    reasons.push('Its columns show fitness or who owns an agreement.');

  if (reasons.length > 0)
    return { marking: 'OFFICIAL-SENSITIVE', handling: sensitiveHandling, reasons };
  return {
    marking: 'OFFICIAL',
    handling: '',
    reasons: ['It names no weakness, quotes nobody and shows no refusal.'],
  };
}
