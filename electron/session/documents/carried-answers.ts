import { proposals, type ProposedTerm } from '../../../shared/reading/proposals.ts';
import type { Agreement, AgreementDocument } from '../../../shared/register/agreement.ts';
import type { ProposalAnswer } from '../../../shared/register/document-reading.ts';
import { termOfProposal, valueOfProposal } from '../../../shared/register/proposal-id.ts';
import { fold } from '../../../shared/wording/folding.ts';

function isSameWords(answer: ProposalAnswer, proposed: ProposedTerm): boolean {
  return (
    termOfProposal(answer.proposal) === proposed.term &&
    valueOfProposal(answer.proposal) === valueOfProposal(proposed.id) &&
    fold(answer.quote ?? '') === fold(proposed.quote)
  );
}

/**
 * What an officer said of a document that another replaces, as far as it holds of the new one: where this
 * proposes the same for the same words, on whatever page. Nobody is asked the same twice.
 */
export function carriedAnswers(
  before: Pick<AgreementDocument, 'answers'>,
  agreement: Pick<Agreement, 'terms'>,
  document: Pick<AgreementDocument, 'role' | 'reading'>,
): ProposalAnswer[] {
  if (before.answers.length === 0) return [];
  return proposals(agreement, document).flatMap((proposed) => {
    const answer = before.answers.find((each) => isSameWords(each, proposed));
    if (answer === undefined) return [];
    const { id, page, quote } = proposed;
    return [{ ...answer, proposal: id, page, quote }];
  });
}

/** True where a dismissal of the document before no longer holds, because the words are now others. */
export function isLapsed(before: AgreementDocument | undefined, proposed: ProposedTerm): boolean {
  return (before?.answers ?? []).some(
    (answer) =>
      answer.answer === 'dismissed' &&
      termOfProposal(answer.proposal) === proposed.term &&
      !isSameWords(answer, proposed),
  );
}
