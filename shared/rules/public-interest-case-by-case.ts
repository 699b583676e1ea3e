import { frequencyOf } from './frequency-words.ts';
import { isDepersonalised } from './personal-data.ts';
import { agreementRule } from './rule.ts';
import { isStated } from './term-presence.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const another =
  /\bconsent|\bstatut|\brequired\s+by\s+law\b|\bs(?:ection)?\.?\s*251\b|\bcourt\b|\banonym/i;
const eachCase =
  /\bcase[- ]by[- ]case\b|\beach\s+case\b|\bindividual\s+(?:case|basis|request)|\bper\s+case\b|\bon\s+its\s+merits\b/i;

const meeting = /\b(?:daily|every\s+day|live|real[- ]time|continuous|nightly|hourly)\b|\bmeeting/i;

export const publicInterestCaseByCase = agreementRule({
  id: 'public-interest-case-by-case',
  topic: 'Public interest in each case',
  title: 'Routine disclosure of patient data in the public interest',
  asks: 'Confidential patient data must be disclosed in the public interest only case by case.',
  why: 'Overriding public interest is weighed for one patient and one purpose; no agreement can decide it beforehand for a monthly extract.',
  advice:
    'Let the agreement set how a case is decided and by whom, and make the regular flow anonymous.',
  force: 'law',
  severity: 'medium',
  clause: 'C10',
  provisions: ['common-law-confidence', 'nhs-police-sharing'],
  terms: ['confidentialityBasis', 'frequency'],
  messages: {
    routine:
      'Data of {party} are shared “{frequency}” in the public interest; that can be weighed only case by case.',
  },
  evaluate: ({ terms, hasHealthParty, others }) => {
    const basis = terms.confidentialityBasis?.value ?? '';
    if (!hasHealthParty || !isStated(terms, 'confidentialityBasis')) return notApplicable;
    if (!/\bpublic\s+interest\b/i.test(basis) || another.test(basis)) return notApplicable;
    if (eachCase.test(basis)) return met;
    const frequency = terms.frequency?.value ?? '';
    const often = frequencyOf(frequency);
    // Partners who meet every day decide case by case; a weekly or monthly return does not.
    if (often === null || often === 'seldom' || meeting.test(frequency)) return notApplicable;
    const items = terms.dataCategories?.value ?? [];
    if (items.length > 0 && items.every(isDepersonalised)) return notApplicable;
    const health = others.find(
      ({ kind }) => kind === 'nhs-icb' || kind === 'nhs-trust' || kind === 'ambulance-trust',
    );
    return notMet('routine', { party: health?.party.name ?? 'an NHS body', frequency }, [
      termEvidence(terms, 'confidentialityBasis'),
      termEvidence(terms, 'frequency'),
    ]);
  },
});
