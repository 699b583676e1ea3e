import { fileEvidence } from './document-evidence.ts';
import { documentRule } from './rule.ts';
import { cannotTell, met, notApplicable } from './verdict.ts';

/** Below this, out of a hundred, OCR takes enough letters for others to change what a page says. */
const legible = 75;

export const documentLegible = documentRule({
  id: 'document-legible',
  topic: 'Legibility of the scan',
  title: 'The scan is hard to read',
  asks: 'The signed copy should be kept as a scan that can be read without doubt.',
  why: 'What is read from a poor scan may be wrong, and so may every finding that rests on it.',
  advice: 'Read the page by eye, and scan the paper again where it is at hand.',
  force: 'good-practice',
  severity: 'low',
  clause: null,
  provisions: ['ico-framework-agreements'],
  terms: ['documents'],
  messages: {
    poor: '{count} of the {pages} pages of “{file}” were read by OCR with less than 75 % certainty; the worst, page {page}, with {confidence} %.',
  },
  evaluate: ({ document, reading, isCurrent }) => {
    if (!isCurrent || reading === null || reading.ocr.length === 0) return notApplicable;
    const poor = reading.ocr
      .filter(({ confidence }) => confidence < legible)
      .toSorted((a, b) => a.confidence - b.confidence || a.page - b.page);
    const [worst] = poor;
    if (worst === undefined) return met;
    const data = {
      file: document.fileName,
      count: String(poor.length),
      pages: String(reading.pages),
      page: String(worst.page),
      confidence: String(Math.round(worst.confidence)),
    };
    return cannotTell('poor', data, [fileEvidence(document)]);
  },
});
