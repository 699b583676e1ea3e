import { isInForce } from '../standards/in-force.ts';
import { provisionOf, type ProvisionId } from '../standards/provisions.ts';
import { citedLaw } from './cited-law.ts';
import { agreementRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const lawInForce = agreementRule({
  id: 'law-in-force',
  topic: 'Law cited',
  title: 'It cites law that is not in force',
  headline: '{law} is not in force',
  asks: 'An agreement must rest on law that is in force.',
  why: 'A power or basis that has been repealed, or has not begun, makes nothing lawful.',
  advice:
    'Replace the citation by the law that now applies, and have the change approved by every party.',
  force: 'law',
  severity: 'high',
  clause: 'C06',
  provisions: ['ico-code-agreements', 'uk-gdpr-art-6'],
  terms: ['gateways', 'article6Basis', 'condition', 'flows'],
  titles: { 'before-start': '{law} is cited from before it existed' },
  messages: {
    ended: '{law} ended on {to:day}.',
    'not-begun': '{law} came into force only on {from:day}.',
    'before-start':
      'The agreement started on {start:day}; {law}, on which it rests, came into force only on {from:day}.',
  },
  evaluate: (subject, { asAt, lookups }) => {
    const cited = citedLaw(subject, lookups);
    if (cited.length === 0) return notApplicable;
    const start = subject.dates.effectiveFrom;
    for (const { citation, field, label, words } of cited) {
      // The Act of 1998 has a rule of its own, which says what replaced it.
      if (citation.provision === null || citation.instrument === 'dpa-1998') continue;
      // resolveCitations only names provisions of the table.
      const { inForce } = provisionOf(citation.provision as ProvisionId);
      const law = `${citation.name} ${citation.number ?? ''}`.trim();
      const evidence = [otherEvidence(field, label, words)];
      if (inForce.to !== undefined && inForce.to < asAt) {
        return notMet('ended', { law, to: inForce.to }, evidence);
      }
      if (!isInForce(inForce, asAt))
        return notMet('not-begun', { law, from: inForce.from }, evidence);
      const version = subject.dates.lastReview?.on ?? start?.on;
      if (
        start !== null &&
        version !== undefined &&
        version < inForce.from &&
        start.on < inForce.from
      ) {
        const data = { law, from: inForce.from, start: start.on };
        return notMet('before-start', data, evidence, 'low');
      }
    }
    return met;
  },
});
