import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { cannotTell, met, notApplicable, notMet } from './verdict.ts';

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
    perhaps:
      'Its purpose speaks of “{words}”. Whether data come from trading standards cannot be told; if so, the Enterprise Act 2002 is missing among its powers.',
  },
  evaluate: ({ agreement, terms, law }) => {
    const items = (terms.dataCategories?.value ?? []).join('\n');
    const shared = specified.exec(`${agreement.title}\n${items}`);
    const hit = shared ?? specified.exec(terms.purpose?.value ?? '');
    if (hit === null || law.powers.length === 0) return notApplicable;
    if (law.powers.some(({ instrument }) => instrument === 'enterprise-2002')) return met;
    const [words] = hit;
    const gateways = termEvidence(terms, 'gateways');
    return shared === null
      ? cannotTell('perhaps', { words }, [termEvidence(terms, 'purpose'), gateways])
      : notMet('barred', { words }, [termEvidence(terms, 'dataCategories'), gateways]);
  },
});
