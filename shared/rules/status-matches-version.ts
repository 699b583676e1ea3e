import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const draftVersion = /^\s*(?:v(?:ersion)?\.?\s*)?0(?:\.\d+)*\b|\bdraft\b/i;

export const statusMatchesVersion = agreementRule({
  id: 'status-matches-version',
  topic: 'Status and version',
  title: 'Called in force, but the version is a draft',
  asks: 'An agreement should be in force only in an approved version.',
  why: 'Parties may have signed, or may be using, different texts.',
  advice: 'Find out which version was signed and record it; approved versions start at 1.0.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C20',
  provisions: ['ico-framework-agreements'],
  terms: ['status', 'version'],
  messages: { draft: 'The status is “in force”, and the version is “{version}”.' },
  evaluate: ({ terms }) => {
    const version = terms.version?.value;
    if (terms.status?.value !== 'in-force' || typeof version !== 'string') return notApplicable;
    if (!draftVersion.test(version)) return met;
    return notMet('draft', { version }, [
      termEvidence(terms, 'status'),
      termEvidence(terms, 'version'),
    ]);
  },
});
