import { agreementRule } from './rule.ts';
import { isHealthParty } from './subject.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const regimeFitsParties = agreementRule({
  id: 'regime-fits-parties',
  topic: 'Regime',
  title: 'Part 3 is given for a party that it does not cover',
  headline: 'Part 3 does not cover {party}',
  asks: 'An agreement must put each party under the regime that applies to it.',
  why: 'Only competent authorities process under Part 3; an NHS body answers to the UK GDPR, with other bases and other rights.',
  advice:
    'State both regimes: Part 3 for the police, the UK GDPR for the partner, and the basis of each direction.',
  force: 'law',
  severity: 'medium',
  clause: 'C05',
  provisions: ['dpa-2018-part-3', 'dpa-2018-s-31', 'uk-gdpr-art-6'],
  terms: ['regime', 'parties'],
  messages: { 'part-3-only': 'The regime is given as Part 3 alone, and {party} is a party.' },
  evaluate: ({ terms, others }) => {
    if (terms.regime?.value !== 'part-3') return notApplicable;
    const health = others.find(isHealthParty);
    if (health === undefined) return met;
    return notMet('part-3-only', { party: health.party.name }, [termEvidence(terms, 'regime')]);
  },
});
