import type { SimpleChange } from '../../../shared/changes/change.ts';
import { isSame } from '../../../shared/changes/same.ts';
import type { Edit } from '../../../shared/contract/edit.ts';
import type { AgreementDocument } from '../../../shared/register/agreement.ts';
import type { ProposalAnswer } from '../../../shared/register/document-reading.ts';
import { termDefinition, type TermKey } from '../../../shared/register/terms.ts';
import { cutQuote } from '../../../shared/reading/reading-record.ts';
import { openProposals } from '../documents/document-view.ts';
import {
  cannot,
  nameOf,
  notThere,
  prepared,
  together,
  withAgreement,
  type EditContext,
  type Prepared,
} from './edit-context.ts';
import { readTermValue } from './term-value.ts';

type EditOf<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

function withDocument(
  context: EditContext,
  documentId: string,
  edit: (document: AgreementDocument) => Prepared,
): Prepared {
  const { documents } = context.register;
  const document = Object.hasOwn(documents, documentId) ? documents[documentId] : undefined;
  return document === undefined ? notThere('The document', documentId) : edit(document);
}

function put(before: AgreementDocument, after: AgreementDocument | null): SimpleChange {
  return { kind: 'record-put', collection: 'documents', id: before.id, before, after };
}

/**
 * Answers proposals of a reading as one change: accepted and corrected ones set their term with the quote
 * as its source, and each answer is kept with the document, so that nobody is asked twice.
 */
export function answerProposals(edit: EditOf<'answer-proposals'>, context: EditContext): Prepared {
  return withDocument(context, edit.documentId, (document) =>
    withAgreement(context, document.agreementId, (agreement) => {
      const open = openProposals(context.register, agreement, document);
      const changes: SimpleChange[] = [];
      const answers = new Map(document.answers.map((answer) => [answer.proposal, answer]));
      const set = new Set<TermKey>();
      for (const { proposal: id, answer, value, reason } of edit.answers) {
        const proposed = open.find((each) => each.id === id);
        if (proposed === undefined) return notThere('The proposal', id);
        const { term, quote, page } = proposed;
        const said: ProposalAnswer = {
          proposal: id,
          answer,
          quote,
          page,
          reason: reason.trim(),
          on: context.today,
        };
        answers.set(id, said);
        if (answer === 'dismissed') continue;
        if (set.has(term)) {
          return cannot(
            'term-set-twice',
            `"${termDefinition(term).label}" was answered twice in one go.`,
            'Answer it once.',
          );
        }
        set.add(term);
        const read =
          answer === 'accepted'
            ? ({ ok: true, value: { value: proposed.value, said: null } } as const)
            : readTermValue(term, value);
        if (!read.ok) return read;
        const before = agreement.terms[term] ?? null;
        const source = { how: 'read', documentId: document.id, page, quote } as const;
        const after = { ...read.value, source };
        if (!isSame(before, after)) {
          changes.push({ kind: 'term-set', agreementId: agreement.id, term, before, after });
        }
      }
      const after = { ...document, answers: [...answers.values()] };
      if (!isSame(document, after)) changes.push(put(document, after));
      const [only] = edit.answers;
      const what =
        edit.answers.length === 1 && only !== undefined
          ? (open.find(({ id }) => id === only.proposal)?.term ?? null)
          : null;
      const about = `${nameOf(agreement)} from ${document.fileName}`;
      const label =
        what === null
          ? `${edit.answers.length} answers on ${about}`
          : `${termDefinition(what).label} of ${about}`;
      return prepared(together(changes), label, document.id);
    }),
  );
}

/** Sets a term from words that the officer selected in a document of the same agreement. */
export function setTermFromDocument(
  edit: EditOf<'set-term-from-document'>,
  context: EditContext,
): Prepared {
  return withDocument(context, edit.documentId, (document) =>
    withAgreement(context, edit.agreementId, (agreement) => {
      if (document.agreementId !== agreement.id) {
        return cannot(
          'document-of-another',
          `${document.fileName} belongs to another agreement than ${nameOf(agreement)}.`,
          'Open the document with its own agreement.',
        );
      }
      const pages = document.reading?.pages ?? null;
      if (pages !== null && edit.page > pages) {
        return cannot(
          'no-such-page',
          `${document.fileName} has ${pages} pages, and no page ${edit.page}.`,
          'Select the words again.',
        );
      }
      const read = readTermValue(edit.term, edit.value);
      if (!read.ok) return read;
      const before = agreement.terms[edit.term] ?? null;
      const quote = cutQuote(edit.quote.replace(/\s+/g, ' ').trim());
      if (quote === '') {
        return cannot('nothing-selected', 'No words were selected.', 'Select the words again.');
      }
      const source = { how: 'read', documentId: document.id, page: edit.page, quote } as const;
      const after = { ...read.value, source };
      const change: SimpleChange | null = isSame(before, after)
        ? null
        : { kind: 'term-set', agreementId: agreement.id, term: edit.term, before, after };
      const label = `${termDefinition(edit.term).label} of ${nameOf(agreement)}`;
      return prepared(change, label, agreement.id);
    }),
  );
}

/** Says what a document is: the signed copy, a draft, an annex. */
export function setDocumentRole(edit: EditOf<'set-document-role'>, context: EditContext): Prepared {
  return withDocument(context, edit.documentId, (document) => {
    const label = `role of ${document.fileName}`;
    const change =
      document.role === edit.role ? null : put(document, { ...document, role: edit.role });
    return prepared(change, label, document.id);
  });
}

/**
 * Takes a document away from its agreement. Its bytes stay, so that this can be undone; terms that were
 * read from it keep their quote. A later version takes the place that it had.
 */
export function removeDocument(edit: EditOf<'remove-document'>, context: EditContext): Prepared {
  return withDocument(context, edit.documentId, (document) => {
    const later = Object.values(context.register.documents)
      .filter(({ replaces }) => replaces === document.id)
      .map((each) => put(each, { ...each, replaces: document.replaces }));
    const change = together([...later, put(document, null)]);
    return prepared(change, `removing ${document.fileName}`, null);
  });
}
