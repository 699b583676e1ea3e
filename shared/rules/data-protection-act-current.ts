import { isNamedAsPast, lawEvidence } from './cited-law.ts';
import { agreementRule } from './rule.ts';
import { met, notApplicable, notMet } from './verdict.ts';

/** The day on which the Data Protection Act 2018 took over. */
const replacedOn = '2018-05-25';

export const dataProtectionActCurrent = agreementRule({
  id: 'data-protection-act-current',
  topic: 'Data Protection Act',
  title: 'It relies on the Data Protection Act 1998',
  asks: 'An agreement must rest on data protection law that is in force.',
  why: 'The Act of 1998 was repealed on 25 May 2018: what rests on it has no lawful basis.',
  advice: 'Restate every basis and condition under the UK GDPR and the Data Protection Act 2018.',
  force: 'law',
  severity: 'high',
  clause: 'C05',
  provisions: ['dpa-1998', 'uk-gdpr-art-6', 'dpa-2018-part-3'],
  terms: ['gateways', 'article6Basis', 'condition', 'article10Basis', 'flows'],
  messages: {
    ageing: 'The register cites “{words}”; the Act of 1998 was repealed on 25 May 2018.',
    drafted:
      'The agreement started on {start:day} and cites “{words}”, which had been repealed by then.',
  },
  evaluate: ({ law, dates, terms }, { asAt }) => {
    if (asAt < replacedOn) return notApplicable;
    if (law.texts.every(({ citations }) => citations.length === 0)) return notApplicable;
    const old = law.texts.find((text) =>
      text.citations.some((each) => each.instrument === 'dpa-1998' && !isNamedAsPast(text, each)),
    );
    if (old === undefined) return met;
    const evidence = [lawEvidence(terms, old, old.words)];
    const start = dates.effectiveFrom;
    return start !== null && start.on >= replacedOn
      ? notMet('drafted', { words: old.words, start: start.on }, evidence, 'critical')
      : notMet('ageing', { words: old.words }, evidence);
  },
});
