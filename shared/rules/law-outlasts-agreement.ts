import { lawEvidence } from './cited-law.ts';
import { daysOf } from './law-days.ts';
import { lawNamed } from './law-named.ts';
import { agreementRule } from './rule.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const lawOutlastsAgreement = agreementRule({
  id: 'law-outlasts-agreement',
  topic: 'Law over the term of the agreement',
  title: 'The law that it cites ends before it does',
  headline: '{law} ends {to:day}, before the agreement does',
  asks: 'The law on which an agreement rests should hold until the agreement ends.',
  why: 'On the day on which the law ends the sharing loses its power or its basis, and nobody is told.',
  advice:
    'Agree now what the sharing will rest on from that day, or let the agreement end with the law.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C06',
  provisions: ['ico-framework-agreements', 'dpa-1998'],
  terms: ['gateways', 'article6Basis', 'condition', 'expiresOn'],
  messages: {
    before: '{law} ends on {to:day}; the agreement runs until {end:day}.',
    open: '{law} ends on {to:day}; the agreement has no end.',
  },
  evaluate: ({ law, dates, terms }, { asAt }) => {
    const end = dates.expiresOn;
    let cited = false;
    for (const text of law.texts) {
      for (const citation of text.citations) {
        if (citation.provision === null) continue;
        cited = true;
        const { to } = daysOf(citation.provision);
        if (to === undefined || to < asAt || (end !== null && end.on <= to)) continue;
        const evidence = [lawEvidence(terms, text, text.words)];
        const data = { law: lawNamed(citation), to };
        return end === null
          ? notMet('open', data, evidence)
          : notMet('before', { ...data, end: end.on }, evidence);
      }
    }
    return cited ? met : notApplicable;
  },
});
