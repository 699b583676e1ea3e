import { flowRule } from './rule.ts';
import { isCompetentAuthority, regimesNamed } from './regime-words.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const recipientRegimeFits = flowRule({
  id: 'recipient-regime-fits',
  topic: 'Regime of the recipient',
  title: 'The recipient’s basis is of a regime that it is not under',
  headline: '{flow}: {party} is not under {regime}',
  asks: 'The basis of a party that receives must be of the regime that it is under.',
  why: 'What the recipient does with the data is judged by its own regime; a basis of another leaves it without one.',
  advice:
    'State section 35 for police who receive for law enforcement, and Article 6 for a partner who is no competent authority.',
  force: 'law',
  severity: 'medium',
  clause: 'C05',
  provisions: ['dpa-2018-part-3', 'dpa-2018-s-31', 'uk-gdpr-art-6'],
  terms: ['flows'],
  messages: {
    'not-competent':
      '{party} receives “{flow}” on the basis “{words}”; it is no competent authority, so that Part 3 does not cover it.',
    'law-enforcement':
      '{party} receives “{flow}” for law enforcement on the basis “{words}”; for that Part 3 applies to it.',
  },
  evaluate: ({ flow, to }) => {
    const words = (flow.recipientBasis ?? '').trim();
    const { part3, gdpr } = regimesNamed(words);
    if (to.length === 0 || (!part3 && !gdpr)) return notApplicable;
    const evidence = [otherEvidence('flows', 'Basis of the recipient', words)];
    const isLawEnforcement = flow.lawEnforcementPurpose === 'yes';
    for (const recipient of to) {
      const competent = isCompetentAuthority(recipient);
      const data = { flow: flow.name, party: recipient.party.name, words };
      if (competent === false && part3 && !gdpr) {
        return notMet('not-competent', { ...data, regime: 'Part 3' }, evidence);
      }
      if (competent === true && isLawEnforcement && gdpr && !part3) {
        return notMet('law-enforcement', { ...data, regime: 'the UK GDPR for this' }, evidence);
      }
    }
    return to.some((each) => isCompetentAuthority(each) !== null) ? met : notApplicable;
  },
});
