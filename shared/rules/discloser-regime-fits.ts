import { flowRule } from './rule.ts';
import { isCompetentAuthority, regimesNamed } from './regime-words.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const discloserRegimeFits = flowRule({
  id: 'discloser-regime-fits',
  topic: 'Regime of the discloser',
  title: 'The discloser’s basis is of a regime that it is not under',
  headline: '{flow}: {party} is not under {regime}',
  asks: 'The basis of the party that discloses must be of the regime that it is under.',
  why: 'A basis of the wrong regime is none: an NHS body cannot share under Part 3, and police who share for law enforcement do not share under Article 6.',
  advice:
    'State Article 6 with Schedule 1 for the partner; for the police section 35, and Schedule 8 where the data are sensitive.',
  force: 'law',
  severity: 'medium',
  clause: 'C05',
  provisions: ['dpa-2018-part-3', 'dpa-2018-s-35', 'uk-gdpr-art-6'],
  terms: ['flows'],
  messages: {
    'not-competent':
      '{party} discloses “{flow}” on the basis “{words}”; it is no competent authority, so that Part 3 does not cover it.',
    'law-enforcement':
      '{party} discloses “{flow}” for law enforcement on the basis “{words}”; for that Part 3 applies to it.',
  },
  evaluate: ({ flow, from, to }) => {
    const words = (flow.discloserBasis ?? '').trim();
    if (words === '' || from === null) return notApplicable;
    const { part3, gdpr } = regimesNamed(words);
    if (!part3 && !gdpr) return notApplicable;
    const competent = isCompetentAuthority(from);
    const evidence = [otherEvidence('flows', 'Basis of the discloser', words)];
    const data = { flow: flow.name, party: from.party.name, words };
    if (competent === false && part3 && !gdpr) {
      return notMet('not-competent', { ...data, regime: 'Part 3' }, evidence);
    }
    const toCompetent = to.length > 0 && to.every((each) => isCompetentAuthority(each) === true);
    if (
      competent === true &&
      flow.lawEnforcementPurpose === 'yes' &&
      toCompetent &&
      gdpr &&
      !part3
    ) {
      return notMet('law-enforcement', { ...data, regime: 'the UK GDPR for this' }, evidence);
    }
    return competent === null ? notApplicable : met;
  },
});
