import { agreementRule } from './rule.ts';
import { isStated, presenceMessages, termPresent } from './term-presence.ts';
import { termEvidence } from './term-evidence.ts';
import { cannotTell, met, notApplicable } from './verdict.ts';

export const offenceDataBasis = agreementRule({
  id: 'offence-data-basis',
  topic: 'Basis for criminal offence data',
  title: 'Criminal offence data without a basis',
  asks: 'An agreement that covers criminal offence data must state the basis for them under Article 10, or that they are processed under Part 3.',
  why: 'Data on offences may be processed only under official authority or where domestic law allows it.',
  advice:
    'Name the paragraph of Schedule 1 on which each partner relies; for the police say that Part 3 applies.',
  force: 'law',
  severity: 'high',
  clause: 'C07',
  presence: true,
  provisions: ['uk-gdpr-art-10', 'dpa-2018-sch-1', 'dpa-2018-part-3'],
  terms: ['article10Basis', 'criminalOffence'],
  messages: {
    ...presenceMessages('the basis for criminal offence data'),
    'not-said':
      'Whether criminal offence data are shared is not recorded, so their basis cannot be asked for.',
  },
  evaluate: (subject) => {
    const { terms } = subject;
    const entry = terms.criminalOffence;
    if (entry?.value === 'no') return notApplicable;
    if (entry?.value !== 'yes') {
      return cannotTell(
        'not-said',
        {},
        entry === undefined ? [] : [termEvidence(terms, 'criminalOffence')],
      );
    }
    if (terms.regime?.value === 'part-3' && !isStated(terms, 'article10Basis')) return met;
    return termPresent(subject, 'article10Basis');
  },
});
