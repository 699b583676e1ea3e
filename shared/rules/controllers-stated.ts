import { agreementRule } from './rule.ts';
import { clauseMessages, clausePresent } from './term-presence.ts';
import { met } from './verdict.ts';

export const controllersStated = agreementRule({
  id: 'controllers-stated',
  topic: 'Controller relationship',
  title: 'Controller relationship not stated',
  asks: 'An agreement must make clear whether the parties are joint or independent controllers, or controller and processor.',
  why: 'Which of them answers to the people whose data are shared depends on it.',
  advice: 'Settle the relationship for each flow and write it into the agreement.',
  force: 'law',
  severity: 'high',
  clause: 'C03',
  presence: true,
  provisions: ['uk-gdpr-art-26', 'dpa-2018-s-58', 'uk-gdpr-art-28'],
  terms: ['controllerRelationship', 'parties'],
  messages: clauseMessages('the controller relationship'),
  evaluate: (subject) => {
    const { others } = subject;
    const byParty = others.length > 0 && others.every(({ party }) => party.role !== 'unknown');
    return byParty ? met : clausePresent(subject, 'controllerRelationship');
  },
});
