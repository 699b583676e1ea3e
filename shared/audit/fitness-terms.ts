import type { Flow } from '../register/agreement.ts';
import type { TermKey } from '../register/terms.ts';
import type { AgreementSubject } from '../rules/subject.ts';
import { isStated } from '../rules/term-presence.ts';

/**
 * The terms by which fitness can be told: law, safeguards and assurance. Purpose, data items, names
 * and dates describe an agreement and say nothing of whether it is fit.
 */
const fitnessTerms: readonly TermKey[] = [
  'gateways',
  'article6Basis',
  'regime',
  'controllerRelationship',
  'condition',
  'article10Basis',
  'confidentialityBasis',
  'apdRef',
  'retention',
  'transferMethod',
  'dpiaRef',
  'dpiaDate',
  'caldicottApproval',
  'complaintsProcedure',
  'specialCategory',
  'criminalOffence',
];

function saysSomething(flow: Flow): boolean {
  const { gateway, discloserBasis, recipientBasis, condition, transferMethod, regime } = flow;
  return [gateway, discloserBasis, recipientBasis, condition, transferMethod, regime].some(
    (each) => each !== null && each.trim() !== '',
  );
}

/** True where terms that show fitness were entered, or read from a document. */
export function hasFitnessTerms({ terms, agreement, governing }: AgreementSubject): boolean {
  return (
    governing !== null ||
    fitnessTerms.some((key) => isStated(terms, key)) ||
    agreement.flows.some(saysSomething)
  );
}
