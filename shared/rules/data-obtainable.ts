import { agreementRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const outcomeWords = {
  refused: 'refused',
  delayed: 'delayed',
  'part-met': 'met only in part',
  waiting: 'not answered',
} as const;

export const dataObtainable = agreementRule({
  id: 'data-obtainable',
  topic: 'Access to the data',
  title: 'Data asked for under it were not given',
  headline: 'A request under it was {outcome}',
  asks: 'Data that an agreement promises should be given when they are asked for.',
  why: 'An agreement that does not bring the data is in date and of no use.',
  advice:
    'Take the request up with the partner’s signatory; where the agreement is what stands in the way, put that right.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C21',
  provisions: ['hmicfrs-soc-2024', 'ico-framework-agreements'],
  terms: ['accessBarriers'],
  messages: {
    one: 'A request of {on:day} was {outcome}: {asked}.',
    several:
      '{count} requests under it stand unresolved; the last, of {on:day}, was {outcome}: {asked}.',
  },
  evaluate: ({ barriers }, { asAt }) => {
    if (barriers.length === 0) return notApplicable;
    const open = barriers.filter(({ resolvedOn }) => resolvedOn === null || resolvedOn > asAt);
    const [last] = open;
    if (last === undefined) return met;
    const data = {
      on: last.requestedOn,
      outcome: outcomeWords[last.outcome],
      asked: last.dataRequested,
      count: String(open.length),
    };
    const evidence = open.map((barrier) =>
      otherEvidence('accessBarriers', 'Requested', barrier.dataRequested),
    );
    return notMet(open.length === 1 ? 'one' : 'several', data, evidence);
  },
});
