import { frequencyOf } from './frequency-words.ts';
import { isDepersonalised } from './personal-data.ts';
import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { wordsOf } from './register-words.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const violence = /\bISTV\b|\binformation\s+sharing\s+to\s+tackle\s+violence\b|\bISB\s*1594\b/i;
const named =
  /\bpatient\s+names?\b|\bnames?\b|\bNHS\s+numbers?\b|\baddress(?:es)?\b|\bdate\s+of\s+birth\b/i;

export const violenceDataRegular = agreementRule({
  id: 'violence-data-regular',
  topic: 'Data to tackle violence',
  title: 'Emergency department data fall short of the national standard',
  asks: 'Emergency departments should share assault data at least every month, anonymised.',
  why: 'The national data set is made for this and needs no confidentiality basis; data that come seldom, or with names, serve less and risk more.',
  advice: 'Ask for the standard fields every month, and take out what tells patients apart.',
  force: 'code',
  severity: 'medium',
  clause: 'C04',
  provisions: ['istv-standard'],
  terms: ['frequency', 'dataCategories'],
  titles: { persons: 'Emergency department data tell patients apart' },
  messages: {
    seldom: 'Data to tackle violence are shared “{words}”; the standard is every month.',
    persons: 'Data to tackle violence include “{words}”; the standard is anonymised.',
  },
  evaluate: ({ agreement, terms }) => {
    if (!violence.test(wordsOf(agreement.title, terms))) return notApplicable;
    const items = terms.dataCategories?.value ?? [];
    const personal = items.filter((item) => named.test(item) && !isDepersonalised(item));
    if (personal.length > 0) {
      return notMet('persons', { words: personal.join('; ') }, [
        termEvidence(terms, 'dataCategories'),
      ]);
    }
    const frequency = terms.frequency?.value ?? '';
    const often = frequencyOf(frequency);
    if (often === null) return notApplicable;
    return often === 'monthly'
      ? met
      : notMet('seldom', { words: frequency }, [termEvidence(terms, 'frequency')]);
  },
});
