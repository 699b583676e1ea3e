import { isInForce } from '../standards/in-force.ts';
import { provisionOf } from '../standards/provisions.ts';
import { agreementRule } from './rule.ts';
import { clauseMessages, clausePresent } from './term-presence.ts';
import { notApplicable } from './verdict.ts';

export const complaintsProcedureStated = agreementRule({
  id: 'complaints-procedure-stated',
  topic: 'Complaints procedure',
  title: 'No complaints procedure',
  asks: 'An agreement must say how a complaint of a data subject is handled.',
  why: 'Since 19 June 2026 every controller has a duty to take complaints; between several of them nobody may feel meant.',
  advice: 'Say which party takes a complaint, how it is passed on, and by when it is answered.',
  force: 'law',
  severity: 'high',
  clause: 'C16',
  presence: true,
  provisions: ['duaa-2025-s-103'],
  terms: ['complaintsProcedure'],
  messages: clauseMessages('the complaints procedure'),
  evaluate: (subject, { asAt }) =>
    isInForce(provisionOf('duaa-2025-s-103').inForce, asAt)
      ? clausePresent(subject, 'complaintsProcedure')
      : notApplicable,
});
