import { agreementRule } from './rule.ts';
import { isStated } from './term-presence.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const real =
  /\bconsent|\bpublic\s+interest\b|\bstatut|\bcourt\b|\border\b|\brequired\s+by\s+law\b|\blegal\s+(?:duty|obligation|requirement)|\bs(?:ection)?\.?\s*251\b|\bCOPI\b|\bAct\b|\banonym|\bserious\s+(?:crime|harm)|\bCaldicott\b|\bregulation/i;
const dataLaw =
  /\b(?:UK\s*)?GDPR\b|\bdata\s+protection\b|\bart(?:icle)?s?\.?\s*[69]\b|\bDPA\b|\bsch(?:edule)?\.?\s*[12]\b/i;

export const confidentialityBasisSufficient = agreementRule({
  id: 'confidentiality-basis-sufficient',
  topic: 'Kind of confidentiality basis',
  title: 'Data protection law is given as the confidentiality basis',
  asks: 'The duty of confidence must be met by consent, a law that asks for the data, or overriding public interest.',
  why: 'Data protection law leaves the duty of confidence as it is: a basis under Article 6 or 9 does not lift it.',
  advice: 'Name consent, the statute or the public interest, and who in the NHS body decides.',
  force: 'law',
  severity: 'high',
  clause: 'C10',
  provisions: ['common-law-confidence', 'nhs-police-sharing'],
  terms: ['confidentialityBasis'],
  messages: {
    'data-law': 'The confidentiality basis reads “{words}”, which is data protection law.',
  },
  evaluate: ({ terms, hasHealthParty }) => {
    if (!hasHealthParty || !isStated(terms, 'confidentialityBasis')) return notApplicable;
    const words = terms.confidentialityBasis?.value ?? '';
    const rest = words.replace(/\bdata\s+protection\s+act\b/gi, 'data protection');
    if (!dataLaw.test(words) || real.test(rest)) return met;
    return notMet('data-law', { words }, [termEvidence(terms, 'confidentialityBasis')]);
  },
});
