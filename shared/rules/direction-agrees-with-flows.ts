import { agreementRule } from './rule.ts';
import { otherEvidence, termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const directionAgreesWithFlows = agreementRule({
  id: 'direction-agrees-with-flows',
  topic: 'Direction and flows',
  title: 'A flow runs against the direction that is given',
  headline: '{flow} runs against the direction that is given',
  asks: 'The direction of an agreement should agree with its flows.',
  why: 'Bases are asked for by direction: for a flow that the register denies nobody asks for any.',
  advice: 'Correct the direction, or the flow.',
  force: 'good-practice',
  severity: 'low',
  clause: 'C04',
  provisions: ['ico-code-agreements'],
  terms: ['direction', 'flows'],
  messages: {
    to: 'The direction is given as from the force, and “{flow}” runs to it.',
    from: 'The direction is given as to the force, and “{flow}” runs from it.',
  },
  evaluate: ({ terms, agreement, parties }) => {
    const direction = terms.direction?.value ?? null;
    const force = parties.find(({ isForce }) => isForce)?.party.id;
    if (direction === null || agreement.flows.length === 0 || force === undefined) {
      return notApplicable;
    }
    const wrong = agreement.flows.find(({ fromPartyId, toPartyIds }) =>
      direction === 'from-force'
        ? toPartyIds.includes(force)
        : direction === 'to-force' && fromPartyId === force,
    );
    if (wrong === undefined) return met;
    return notMet(direction === 'from-force' ? 'to' : 'from', { flow: wrong.name }, [
      termEvidence(terms, 'direction'),
      otherEvidence('flows', 'Flow', wrong.name),
    ]);
  },
});
