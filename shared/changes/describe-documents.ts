import type { AgreementDocument } from '../register/agreement.ts';
import type { ProposalAnswer } from '../register/document-reading.ts';
import { termOfProposal, valueOfProposal } from '../register/proposal-id.ts';
import { termDefinition } from '../register/terms.ts';
import { brief, fromTo, quoteWords } from './describe-values.ts';
import { isSame } from './same.ts';

function roleWords(role: AgreementDocument['role']): string {
  return role.replace('-', ' ');
}

/** What a document is called in a line of history: "ISA-014.pdf (signed copy)". */
export function documentWords(document: AgreementDocument): string {
  return `${document.fileName} (${roleWords(document.role)})`;
}

function readingWords({ reading, problem }: AgreementDocument): string {
  if (reading !== null)
    return `, ${reading.pages === 1 ? '1 page' : `${reading.pages} pages`} read`;
  return problem === null ? '' : ', not read';
}

/** An answer that leaves no other trace in the change; accepted and corrected ones set their term. */
function answerLine(answer: ProposalAnswer): string | null {
  if (answer.answer !== 'dismissed') return null;
  const term = termOfProposal(answer.proposal);
  const label = term === null ? 'Proposal' : termDefinition(term).label;
  const where =
    answer.quote === null || answer.page === null
      ? ''
      : `, on page ${answer.page}: ${quoteWords(answer.quote)}`;
  const why = answer.reason === '' ? '' : `. Reason: ${brief(answer.reason)}`;
  return `${label}: “${brief(valueOfProposal(answer.proposal))}” dismissed${where}${why}`;
}

/** What became of one document, a line for each thing: added, read, its role, decisions on what it says. */
export function describeDocument(
  before: AgreementDocument | null,
  after: AgreementDocument | null,
): readonly string[] {
  if (before === null) {
    if (after === null) return [];
    const instead = after.replaces === null ? '' : ', in place of an earlier version';
    return [`Document added: ${documentWords(after)}${readingWords(after)}${instead}`];
  }
  if (after === null) return [`Document removed: ${documentWords(before)}`];
  const lines: string[] = [];
  if (before.role !== after.role) {
    lines.push(fromTo(after.fileName, roleWords(before.role), roleWords(after.role)));
  }
  if (!isSame(before.reading, after.reading) || before.problem !== after.problem) {
    lines.push(`Document read again: ${after.fileName}${readingWords(after)}`);
  }
  for (const answer of after.answers) {
    const earlier = before.answers.find(({ proposal }) => proposal === answer.proposal);
    const line = isSame(earlier ?? null, answer) ? null : answerLine(answer);
    if (line !== null) lines.push(line);
  }
  return lines;
}
