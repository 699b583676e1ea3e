import type { AgreementDocument } from '../register/agreement.ts';
import type { Finding } from './report.ts';
import { plainFinding } from './rule-finding.ts';

function note(pages: readonly { readonly page: number; readonly confidence: number }[]): string {
  const least = Math.round(Math.min(...pages.map(({ confidence }) => confidence)));
  const which = pages.map(({ page }) => String(page)).join(', ');
  if (pages.length > 6) {
    return `${String(pages.length)} pages were read by OCR, at least ${String(least)} % sure: look at the pages themselves.`;
  }
  return pages.length === 1
    ? `Page ${which} was read by OCR, ${String(least)} % sure: look at the page itself.`
    : `Pages ${which} were read by OCR, at least ${String(least)} % sure: look at the pages themselves.`;
}

/** The scanned pages on which a finding rests: those that it quotes, else all of the document that it is about. */
function scannedPages(finding: Finding, documents: readonly AgreementDocument[]) {
  const quoted = finding.evidence.flatMap(({ quote }) => quote ?? []);
  if (quoted.length > 0) {
    return documents.flatMap(({ id, reading }) =>
      (reading?.ocr ?? []).filter(({ page }) =>
        quoted.some((quote) => quote.documentId === id && quote.page === page),
      ),
    );
  }
  if (finding.scope !== 'document') return [];
  const own = documents.find(({ id }) => finding.id.includes(`--${id}`));
  return own?.reading?.ocr ?? [];
}

/** The finding, saying so where it rests on pages that were read by OCR, and how sure these are. */
export function withOcrNote(finding: Finding, documents: readonly AgreementDocument[]): Finding {
  if (documents.every(({ reading }) => (reading?.ocr.length ?? 0) === 0)) return finding;
  const pages = scannedPages(finding, documents);
  if (pages.length === 0) return finding;
  return { ...plainFinding(finding), message: `${finding.message} ${note(pages)}` };
}
