import type { DocumentView, Proposal } from '../../../shared/contract/channels-documents.ts';
import { termWords } from '../../../shared/changes/describe-values.ts';
import type { Agreement, AgreementDocument } from '../../../shared/register/agreement.ts';
import type { IsoDate } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import { termDefinition, type TermEntry } from '../../../shared/register/terms.ts';
import { proposals, type ProposedTerm } from '../../../shared/reading/proposals.ts';
import { isLapsed } from './carried-answers.ts';
import { currentDocuments } from './document-record.ts';
import { documentFinds } from './document-finds.ts';

const how: Readonly<Record<ProposedTerm['how'], string>> = {
  stated: 'stated',
  computed: 'worked out from its start and its length',
  perpetual: 'said to have no end',
  signatures: 'from its signature blocks',
  laws: 'from the laws that it names',
};

/** What the reading of a document proposes; nothing where a later version has taken its place. */
export function openProposals(
  register: Register,
  agreement: Agreement,
  document: AgreementDocument,
): readonly ProposedTerm[] {
  const isCurrent = currentDocuments(register, agreement.id).some(({ id }) => id === document.id);
  return isCurrent ? proposals(agreement, document) : [];
}

const lapsed =
  'what was said of it in the document before lapsed, because the words are not the same';

function inWords(
  proposed: ProposedTerm,
  agreement: Agreement,
  document: AgreementDocument,
  before: AgreementDocument | undefined,
): Proposal {
  const { id, term, value, relation, quote, page, confidence, fromOcr } = proposed;
  const source = { how: 'read', documentId: document.id, page, quote } as const;
  const registered = agreement.terms[term] ?? null;
  const answer = document.answers.find(({ proposal }) => proposal === id)?.answer ?? null;
  const isOpen = answer === null && relation !== 'agrees';
  return {
    id,
    term,
    label: termDefinition(term).label,
    registerSays: relation === 'fills' ? null : termWords(term, registered),
    // A proposed value is one that its term can hold.
    documentSays: termWords(term, { value, said: null, source } as TermEntry),
    relation,
    quote,
    page,
    confidence,
    fromOcr,
    how:
      isOpen && isLapsed(before, proposed) ? `${how[proposed.how]}; ${lapsed}` : how[proposed.how],
    answer,
  };
}

/** Whether the pane draws the pages of a PDF, sets the text that was read, or has nothing to show. */
function shownAs(document: AgreementDocument, needsPassword: boolean): DocumentView['shownAs'] {
  const { fileName, problem, reading } = document;
  const isPdf = fileName.toLowerCase().endsWith('.pdf');
  const canDraw = problem === null || problem === 'image-only' || problem === 'timed-out';
  if (isPdf && canDraw && !needsPassword) return 'pages';
  return reading === null ? 'none' : 'text';
}

/** A document as the pane shows it. `needsPassword` is true where its bytes open with a password only. */
export function documentView(
  register: Register,
  revision: number,
  agreement: Agreement,
  document: AgreementDocument,
  needsPassword: boolean,
  asAt: IsoDate,
): DocumentView {
  const before = document.replaces === null ? undefined : register.documents[document.replaces];
  return {
    revision,
    document,
    shownAs: shownAs(document, needsPassword),
    finds: documentFinds(document, agreement, register, asAt),
    proposals: openProposals(register, agreement, document).map((proposed) =>
      inWords(proposed, agreement, document, before),
    ),
  };
}
