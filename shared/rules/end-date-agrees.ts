import { formatDated } from '../register/plain-date.ts';
import { dateAgreementMessages, dateAgrees } from './date-agreement.ts';
import { documentEvidence, governingReading } from './document-evidence.ts';
import { documentRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { notMet } from './verdict.ts';

const label = 'The end in the document';

export const endDateAgrees = documentRule({
  id: 'end-date-agrees',
  topic: 'End in register and document',
  title: 'Register and document give different ends',
  asks: 'The register should give the end that the parties signed.',
  why: 'One of the two decides whether the agreement is in force; whoever reads the other is misled.',
  advice: 'Look at the page, correct the register, or have the document amended and signed again.',
  force: 'code',
  severity: 'high',
  clause: 'C14',
  provisions: ['ico-framework-agreements', 'ico-code-agreements'],
  terms: ['expiresOn', 'documents'],
  messages: {
    ...dateAgreementMessages('the end'),
    perpetual:
      'The register gives {register} as the end; the document, on page {page}, says that there is none.',
    stated:
      'The register says “{register}” of the end; the document, on page {page}, gives {document}.',
  },
  evaluate: (subject) => {
    const { document, agreement } = subject;
    const end = governingReading(subject)?.dates.expiresOn;
    const registered = agreement.agreement.terms.expiresOn?.value;
    if (end?.page == null || registered == null) return dateAgrees(subject, 'expiresOn', label);
    const page = String(end.page);
    const evidence = (words: string) => [
      termEvidence(agreement.agreement.terms, 'expiresOn'),
      documentEvidence(document, label, words, end),
    ];
    if (end.how === 'perpetual' && registered.kind === 'date') {
      return notMet('perpetual', { register: formatDated(registered), page }, evidence('no end'));
    }
    if (end.value !== null && registered.kind === 'none-stated') {
      const words = formatDated({ on: end.value, precision: end.precision ?? 'day' });
      return notMet(
        'stated',
        { register: registered.words, document: words, page },
        evidence(words),
      );
    }
    return dateAgrees(subject, 'expiresOn', label);
  },
});
