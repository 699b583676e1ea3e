import { isDepersonalised } from './personal-data.ts';
import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { cannotTell, met, notApplicable, notMet } from './verdict.ts';

const persons =
  /\bnames?\b|\baddress(?:es)?\b|\bdate\s+of\s+birth\b|\bDOB\b|\bpatients?\b|\bsuspects?\b|\bvictims?\b|\bidentif|\bpersonal\s+(?:data|details|information)\b|\bcase\s+(?:notes|files)\b/i;

export const prescribedDataDepersonalised = agreementRule({
  id: 'prescribed-data-depersonalised',
  topic: 'Limits of the duty on prescribed data',
  title: 'The duty on prescribed data does not reach personal data',
  asks: 'Section 17A of the Crime and Disorder Act 1998 must not be relied on for personal data.',
  why: 'The duty is to share prescribed data sets without anything that tells a person apart.',
  advice: 'Name a power for the personal data, such as section 115, or take them out.',
  force: 'law',
  severity: 'high',
  clause: 'C06',
  provisions: ['cda-1998-s-17a', 'si-2007-1831'],
  terms: ['gateways', 'dataCategories'],
  messages: {
    personal:
      'Only section 17A and its regulations are named as a power, and the data are “{data}”.',
    unknown:
      'Only section 17A and its regulations are named as a power; the register does not say whether the data tell people apart.',
  },
  evaluate: ({ law, terms }) => {
    const { powers } = law;
    const prescribed = powers.filter(
      ({ gateway, instrument }) => gateway === 'cda-1998-s-17a' || instrument === 'si-2007-1831',
    );
    if (prescribed.length === 0) return notApplicable;
    const another = powers.some((each) => each.number !== null && !prescribed.includes(each));
    if (another) return met;
    const items = terms.dataCategories?.value ?? [];
    const personal = items.filter((item) => persons.test(item) && !isDepersonalised(item));
    if (personal.length > 0) {
      return notMet('personal', { data: personal.join('; ') }, [
        termEvidence(terms, 'gateways'),
        termEvidence(terms, 'dataCategories'),
      ]);
    }
    return items.length > 0 ? met : cannotTell('unknown', {}, [termEvidence(terms, 'gateways')]);
  },
});
