import { agreementRule } from './rule.ts';
import { termText, termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const support = /\bs(?:ection)?\.?\s*251\b|\bCOPI\b|\bcontrol\s+of\s+patient\s+information\b/i;
const optOut = /\bopt(?:s|ed)?[- ]?outs?\b|\bNDOO\b/i;
const stops =
  /\b(?:all|every|any)\b[^.;]{0,60}\bopt(?:s|ed)?[- ]?outs?\b[^.;]{0,60}\b(?:all|every|any)\s+(?:data|disclosures?|sharing)\b|\bpatients\s+who\s+(?:have\s+)?opted\s+out\b[^.;]{0,60}\b(?:never|no\s+data|not\s+be\s+shared)\b/i;

export const optOutConsidered = agreementRule({
  id: 'opt-out-considered',
  topic: 'National data opt-out',
  title: 'The national data opt-out is not considered',
  asks: 'An agreement on patient data should say how the national data opt-out is applied.',
  why: 'It stops what rests on support under section 251; it does not stop what the law requires or what overriding public interest asks for. Staff who do not know which, refuse both.',
  advice:
    'Say for which flows the opt-out is applied, and that it stops no disclosure required by law or in overriding public interest.',
  force: 'code',
  severity: 'low',
  clause: 'C10',
  provisions: ['data-opt-out', 'nhs-2006-s-251'],
  terms: ['confidentialityBasis', 'gateways', 'comments'],
  titles: { overstated: 'The national data opt-out is taken too far' },
  messages: {
    silent:
      'It rests on support under section 251, and nothing says how the national data opt-out is applied.',
    overstated:
      'The register says “{words}”. The opt-out stops no disclosure that the law requires or overriding public interest asks for.',
  },
  evaluate: ({ terms, hasHealthParty }) => {
    if (!hasHealthParty) return notApplicable;
    const { confidentialityBasis, comments, gateways } = terms;
    const basis = [confidentialityBasis?.value ?? '', ...(gateways?.value ?? [])].join('; ');
    const said = [basis, comments?.value ?? ''].join('; ');
    if (stops.test(said)) {
      const key = stops.test(comments?.value ?? '') ? 'comments' : 'confidentialityBasis';
      const entry = terms[key];
      const words = entry === undefined ? said : (termText(entry) ?? said);
      return notMet('overstated', { words }, [termEvidence(terms, key)]);
    }
    if (!support.test(basis)) return notApplicable;
    return optOut.test(said)
      ? met
      : notMet('silent', {}, [termEvidence(terms, 'confidentialityBasis')]);
  },
});
