import { documentEvidence } from './document-evidence.ts';
import { documentRule } from './rule.ts';
import { cannotTell, met, notApplicable, notMet } from './verdict.ts';

export const documentIsAgreement = documentRule({
  id: 'document-is-agreement',
  topic: 'Kind of document',
  title: 'The signed copy is no agreement',
  asks: 'The signed copy should be the agreement itself.',
  why: 'A guide, a report or an assessment binds nobody, and hides that the agreement is missing.',
  advice: 'Attach the agreement, and keep this paper as an annex if it belongs to it.',
  force: 'code',
  severity: 'medium',
  clause: null,
  provisions: ['ico-code-agreements', 'ico-framework-agreements'],
  terms: ['documents'],
  messages: {
    other: '“{file}”, kept as the signed copy, does not read as an agreement.',
    unknown: 'Whether “{file}” is an agreement could not be told from its words.',
  },
  evaluate: ({ document, reading, isCurrent }) => {
    if (!isCurrent || reading === null || document.role !== 'signed-copy') return notApplicable;
    if (reading.kind === 'agreement' || reading.kind === 'template') return met;
    const { title } = reading;
    const evidence = [documentEvidence(document, 'Title of the document', title.value, title)];
    const data = { file: document.fileName };
    return reading.kind === 'unknown'
      ? cannotTell('unknown', data, evidence)
      : notMet('other', data, evidence);
  },
});
