import { agreementRule } from './rule.ts';
import { clauseMessages, clausePresent, presenceOf } from './term-presence.ts';
import { met, notApplicable } from './verdict.ts';

export const lawfulBasisStated = agreementRule({
  id: 'lawful-basis-stated',
  topic: 'Lawful basis',
  title: 'Lawful basis not stated',
  asks: 'An agreement must state the lawful basis of each party.',
  why: 'Sharing personal data without a lawful basis is unlawful, whatever power there is to share.',
  advice:
    'State the basis for each party and each direction: Article 6 for partners, the first principle of Part 3 for the police.',
  force: 'law',
  severity: 'high',
  clause: 'C05',
  presence: true,
  provisions: ['uk-gdpr-art-6', 'dpa-2018-s-35', 'ico-code-agreements'],
  terms: ['article6Basis'],
  messages: clauseMessages('the lawful basis'),
  evaluate: (subject) => {
    // Where flows are entered, each of them is asked for its bases.
    if (subject.agreement.flows.length > 0) return notApplicable;
    // Processing wholly under Part 3 has its basis in section 35, not in Article 6.
    const underPart3 = subject.terms.regime?.value === 'part-3';
    if (underPart3 && presenceOf(subject.terms, 'article6Basis') !== 'stated') {
      return presenceOf(subject.terms, 'condition') === 'stated'
        ? met
        : clausePresent(subject, 'article6Basis');
    }
    return clausePresent(subject, 'article6Basis');
  },
});
