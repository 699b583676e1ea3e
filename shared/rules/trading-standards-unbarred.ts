import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { wordsOf } from './register-words.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const specified =
  /\btrading\s+standards\b|\billicit\s+tobacco\b|\bcounterfeit\b|\brogue\s+traders?\b/i;

export const tradingStandardsUnbarred = agreementRule({
  id: 'trading-standards-unbarred',
  topic: 'Data of trading standards',
  title: 'Trading standards data without their gateway',
  asks: 'Data that trading standards gathered must be disclosed only under Part 9 of the Enterprise Act 2002.',
  why: 'Such information is barred from disclosure; it is an offence to give it away outside the exceptions.',
  advice:
    'Name the exception: consent, or sections 240 to 242 for statutory functions, overseas and criminal proceedings.',
  force: 'law',
  severity: 'medium',
  clause: 'C06',
  provisions: ['enterprise-2002-s-237', 'enterprise-2002-s-241'],
  terms: ['gateways', 'dataCategories', 'purpose'],
  messages: {
    barred: 'It is about “{words}”, and the Enterprise Act 2002 is not among its powers.',
  },
  evaluate: ({ agreement, terms, law }) => {
    const hit = specified.exec(wordsOf(agreement.title, terms));
    if (hit === null || law.powers.length === 0) return notApplicable;
    const named = law.powers.some(({ instrument }) => instrument === 'enterprise-2002');
    if (named) return met;
    return notMet('barred', { words: hit[0] }, [
      termEvidence(terms, 'dataCategories'),
      termEvidence(terms, 'gateways'),
    ]);
  },
});
