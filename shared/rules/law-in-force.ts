import { lawEvidence } from './cited-law.ts';
import { daysOf } from './law-days.ts';
import { agreementRule } from './rule.ts';
import { met, notApplicable, notMet } from './verdict.ts';
import { lawNamed } from './law-named.ts';

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
  evaluate: (subject, { asAt }) => {
    const { texts } = subject.law;
    if (texts.every(({ citations }) => citations.length === 0)) return notApplicable;
    const { effectiveFrom: start, lastReview } = subject.dates;
    for (const { field, label, words, citations } of texts) {
      for (const citation of citations) {
        // The Act of 1998 has a rule of its own, which says what replaced it.
        if (citation.provision === null || citation.instrument === 'dpa-1998') continue;
        const { from, to } = daysOf(citation.provision);
        const hasEnded = to !== undefined && to < asAt;
        // A review since then may have brought the new law in.
        const older = start !== null && (lastReview ?? start).on < from ? start : null;
        if (!hasEnded && from <= asAt && older === null) continue;
        const law = lawNamed(citation);
        const evidence = [lawEvidence(subject.terms, { field, label }, words)];
        if (hasEnded) return notMet('ended', { law, to }, evidence);
        if (from > asAt) return notMet('not-begun', { law, from }, evidence);
        if (older !== null) {
          return notMet('before-start', { law, from, start: older.on }, evidence, 'low');
        }
      }
    }
    return met;
  },
});
