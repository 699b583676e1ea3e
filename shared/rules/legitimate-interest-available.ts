import { isInForce } from '../standards/in-force.ts';
import { provisionOf } from '../standards/provisions.ts';
import { lawEvidence } from './cited-law.ts';
import { agreementRule } from './rule.ts';
import type { PartySubject } from './subject.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const recognised = /\brecogni[sz]ed\s+legitimate\s+interests?\b|\b6\s*\(?1\)?\s*\(ea\)/i;
const ordinary = /\blegitimate\s+interests?\b|\b6\s*\(1\)\s*\(f\)/i;

function isPublicAuthority({ kind }: PartySubject): boolean | null {
  if (kind === null || kind === 'other' || kind === 'education' || kind === 'housing') return null;
  return kind !== 'voluntary';
}

export const legitimateInterestAvailable = agreementRule({
  id: 'legitimate-interest-available',
  topic: 'Legitimate interests of a public authority',
  title: 'A public authority relies on legitimate interests',
  asks: 'A public authority must not rely on legitimate interests, recognised or other, for its tasks.',
  why: 'Both bases are closed to public authorities in their tasks: the sharing is left without one.',
  advice:
    'Use public task, Article 6(1)(e), with the law that lays the task down; leave legitimate interests to landlords, charities and retailers.',
  force: 'law',
  severity: 'high',
  clause: 'C05',
  provisions: ['uk-gdpr-art-6-1-ea', 'uk-gdpr-art-6-1-f', 'duaa-2025-s-70'],
  terms: ['article6Basis', 'flows'],
  messages: {
    recognised: 'The basis is “{words}”, and every other party is a public authority.',
    early: 'The basis is “{words}”, which no body could use before 5 February 2026.',
    ordinary: 'The basis is “{words}”, and every other party is a public authority.',
  },
  evaluate: (subject, { asAt }) => {
    const bases = subject.law.basis.filter(({ field }) => field !== 'gateways');
    if (bases.length === 0) return notApplicable;
    const cited = bases.find(({ words }) => recognised.test(words) || ordinary.test(words));
    if (cited === undefined) return met;
    const { field, label, words } = cited;
    const evidence = [lawEvidence(subject.terms, { field, label }, words)];
    const isRecognised = recognised.test(words);
    if (isRecognised && !isInForce(provisionOf('duaa-2025-s-70').inForce, asAt)) {
      return notMet('early', { words }, evidence);
    }
    // A landlord, charity or retailer among the parties may be the one that relies on it.
    const { others } = subject;
    if (others.length === 0 || others.some((party) => isPublicAuthority(party) !== true)) {
      return notApplicable;
    }
    return notMet(isRecognised ? 'recognised' : 'ordinary', { words }, evidence);
  },
});
