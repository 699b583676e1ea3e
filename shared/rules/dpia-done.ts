import { agreementRule } from './rule.ts';
import { clauseMessages, clausePresent, termPresent } from './term-presence.ts';

export const dpiaDone = agreementRule({
  id: 'dpia-done',
  topic: 'Impact assessment',
  title: 'No impact assessment',
  asks: 'An agreement should rest on a data protection impact assessment.',
  why: 'It is how a controller shows that it looked at the risk before sharing; for high risk the law demands it.',
  advice: 'Do the assessment with the partners, and record its reference and date.',
  force: 'code',
  severity: 'medium',
  clause: 'C12',
  presence: true,
  provisions: ['ico-code-dpia', 'uk-gdpr-art-35', 'dpa-2018-s-64'],
  terms: ['dpiaRef', 'dpiaDate'],
  messages: clauseMessages('the impact assessment'),
  evaluate: (subject) => {
    const { terms, agreement } = subject;
    if (terms.dpiaRef === undefined && terms.dpiaDate !== undefined) {
      return termPresent(subject, 'dpiaDate');
    }
    const risky =
      terms.specialCategory?.value === 'yes' ||
      terms.criminalOffence?.value === 'yes' ||
      agreement.flows.some((flow) => flow.specialCategory === 'yes');
    return clausePresent(subject, 'dpiaRef', risky ? 'high' : null);
  },
});
