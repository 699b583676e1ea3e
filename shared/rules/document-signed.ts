import { documentEvidence, governingReading } from './document-evidence.ts';
import { documentRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { unsignedNames } from './unsigned-names.ts';
import { cannotTell, met, notApplicable, notMet } from './verdict.ts';

export const documentSigned = documentRule({
  id: 'document-signed',
  topic: 'Signatures in the document',
  title: 'The signed copy shows no signature',
  asks: 'The signed copy should show who signed for each party, in what role and when.',
  why: 'A party that did not sign agreed to nothing, and a register that says otherwise misleads whoever relies on it.',
  advice:
    'Find the copy that was signed and attach it; if there is none, have the agreement signed.',
  force: 'code',
  severity: 'high',
  clause: 'C15',
  presence: true,
  provisions: ['ico-framework-agreements', 'ico-code-agreements'],
  terms: ['documents', 'allPartnersSigned'],
  titles: {
    part: 'Signatures are missing in the signed copy',
    'part-against-register': 'Signatures are missing in the signed copy',
  },
  messages: {
    none: 'The document kept as the signed copy shows no signature.',
    'none-against-register':
      'The register says that every party has signed; the document kept as the signed copy shows no signature.',
    part: 'In the document kept as the signed copy some signatures are missing.',
    'part-against-register':
      'The register says that every party has signed; in the document kept as the signed copy some signatures are missing.',
    unclear:
      'Whether the signed copy is signed cannot be told from its text: signatures are often pictures.',
  },
  evaluate: (subject) => {
    const { document, agreement } = subject;
    const reading = governingReading(subject);
    if (reading === null || document.role !== 'signed-copy') return notApplicable;
    const { signed } = reading;
    if (signed.value === 'yes') return met;
    const evidence = [
      documentEvidence(document, 'Signatures in the document', signed.value, signed),
    ];
    if (signed.value === 'cannot-tell') return cannotTell('unclear', {}, evidence);
    const { terms, parties } = agreement;
    // What the register says is already held against it; here it is held against the paper.
    if (unsignedNames(agreement).length > 0 || terms.allPartnersSigned?.value === 'no') {
      return notApplicable;
    }
    const says =
      terms.allPartnersSigned?.value === 'yes' ||
      (parties.length > 0 && parties.every(({ party }) => party.signature.state === 'signed'));
    if (!says) return notMet(signed.value === 'part' ? 'part' : 'none', {}, evidence);
    const message = signed.value === 'part' ? 'part-against-register' : 'none-against-register';
    return notMet(message, {}, [termEvidence(terms, 'allPartnersSigned'), ...evidence]);
  },
});
