import { agreementRule } from './rule.ts';
import { presenceMessages, termPresent } from './term-presence.ts';
import { met } from './verdict.ts';

export const documentHeld = agreementRule({
  id: 'document-held',
  topic: 'Signed copy',
  title: 'No signed copy on record',
  asks: 'The register should say where the signed copy is kept.',
  why: 'An agreement that cannot be produced cannot be relied on, nor shown to an inspector.',
  advice: 'Find the signed copy, attach it here, or record where it is kept.',
  force: 'good-practice',
  severity: 'medium',
  clause: null,
  provisions: ['ico-framework-agreements'],
  terms: ['documentLocation', 'documents'],
  messages: presenceMessages('the whereabouts of the signed copy'),
  evaluate: (subject) =>
    subject.documents.some(({ role }) => role === 'signed-copy')
      ? met
      : termPresent(subject, 'documentLocation'),
});
