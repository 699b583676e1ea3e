import { dataWords, isDepersonalised } from './personal-data.ts';
import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const offenceDataRecognised = agreementRule({
  id: 'offence-data-recognised',
  topic: 'Recognition of criminal offence data',
  title: 'Criminal offence data are shared and denied',
  asks: 'Data on offences, convictions and allegations must be recognised as criminal offence data.',
  why: 'Data on offences and allegations need a basis of their own; where they are not recognised, none is stated.',
  advice:
    'Say that such data are shared, and state the basis under Article 10, or that Part 3 applies.',
  force: 'law',
  severity: 'medium',
  clause: 'C07',
  provisions: ['uk-gdpr-art-10'],
  terms: ['criminalOffence', 'dataCategories'],
  messages: {
    denied: 'The register says that no criminal offence data are shared, and lists “{data}”.',
  },
  evaluate: ({ terms }) => {
    if (terms.criminalOffence?.value !== 'no') return notApplicable;
    const items = terms.dataCategories?.value ?? [];
    if (items.length === 0) return notApplicable;
    const telling = items.filter((item) => dataWords.offence.test(item) && !isDepersonalised(item));
    if (telling.length === 0) return met;
    return notMet('denied', { data: telling.join('; ') }, [
      termEvidence(terms, 'criminalOffence'),
      termEvidence(terms, 'dataCategories'),
    ]);
  },
});
