import { addDays } from '../register/plain-date.ts';
import { agreementRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

/** A refusal that nobody has taken up by then is left to stand. */
const daysToAct = 30;

export const barrierActedOn = agreementRule({
  id: 'barrier-acted-on',
  topic: 'Answer to a barrier',
  title: 'Nobody has taken up a refused request',
  asks: 'A request that was refused or left waiting should be taken up within a month.',
  why: 'What is refused once and left is refused again; the officers who asked stop asking.',
  advice: 'Raise an action for somebody who can speak to the partner’s signatory.',
  force: 'good-practice',
  severity: 'low',
  clause: 'C21',
  provisions: ['hmicfrs-soc-2024'],
  terms: ['accessBarriers', 'actions'],
  messages: {
    idle: 'The request of {on:day} ({asked}) stands open, and no action on this agreement has been raised since.',
  },
  evaluate: ({ barriers, actions }, { asAt }) => {
    const open = barriers.filter(
      ({ resolvedOn, requestedOn }) =>
        (resolvedOn === null || resolvedOn > asAt) && addDays(requestedOn, daysToAct) < asAt,
    );
    if (open.length === 0) return notApplicable;
    const idle = open.find(({ requestedOn }) =>
      actions.every(({ raisedOn }) => raisedOn < requestedOn),
    );
    if (idle === undefined) return met;
    return notMet('idle', { on: idle.requestedOn, asked: idle.dataRequested }, [
      otherEvidence('accessBarriers', 'Requested', idle.dataRequested),
    ]);
  },
});
