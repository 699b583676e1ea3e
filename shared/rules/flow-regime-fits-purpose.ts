import { flowRule } from './rule.ts';
import { isCompetentAuthority } from './regime-words.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const flowRegimeFitsPurpose = flowRule({
  id: 'flow-regime-fits-purpose',
  topic: 'Regime of a flow',
  title: 'The regime of a flow does not fit its purpose',
  headline: '{flow}: the regime does not fit',
  asks: 'A flow must be put under Part 3 only where a competent authority acts for law enforcement.',
  why: 'The regime decides which rights people have; under the wrong one they are told wrongly, or not at all.',
  advice:
    'Give the regime of each side: for a flow between police and a partner it is usually both.',
  force: 'law',
  severity: 'medium',
  clause: 'C05',
  provisions: ['dpa-2018-s-31', 'dpa-2018-s-36', 'dpa-2018-part-3'],
  terms: ['flows', 'regime'],
  messages: {
    'other-purpose': '“{flow}” is put under Part 3 alone, and its purpose is not law enforcement.',
    'no-authority': '“{flow}” is put under Part 3 alone, and {party} is no competent authority.',
    gdpr: '“{flow}” is put under the UK GDPR alone, and police share it with police for law enforcement.',
  },
  evaluate: ({ flow, from, to }) => {
    const { regime, lawEnforcementPurpose: purpose, name } = flow;
    if (regime === null || regime === 'both') return notApplicable;
    const sides = [...(from === null ? [] : [from]), ...to];
    const evidence = [otherEvidence('flows', 'Regime of the flow', regime)];
    if (regime === 'part-3') {
      if (purpose === 'no') return notMet('other-purpose', { flow: name }, evidence);
      const party = sides.find((each) => isCompetentAuthority(each) === false);
      return party === undefined
        ? met
        : notMet('no-authority', { flow: name, party: party.party.name }, evidence);
    }
    const allPolice =
      sides.length > 1 && sides.every(({ isForce, kind }) => isForce || kind === 'police-force');
    return allPolice && purpose === 'yes' ? notMet('gdpr', { flow: name }, evidence) : met;
  },
});
