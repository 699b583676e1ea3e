import { dateAgreementMessages, dateAgrees } from './date-agreement.ts';
import { documentRule } from './rule.ts';

export const startDateAgrees = documentRule({
  id: 'start-date-agrees',
  topic: 'Start in register and document',
  title: 'Register and document give different starts',
  asks: 'The register should give the start that the parties signed.',
  why: 'What was shared before the agreement started was shared without it, and the register hides from when it holds.',
  advice: 'Look at the page and correct the register.',
  force: 'code',
  severity: 'medium',
  clause: 'C14',
  provisions: ['ico-framework-agreements', 'ico-code-agreements'],
  terms: ['effectiveFrom', 'documents'],
  messages: dateAgreementMessages('the start'),
  evaluate: (subject) => dateAgrees(subject, 'effectiveFrom', 'The start in the document'),
});
