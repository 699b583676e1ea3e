import { useState } from 'react';
import type { Agreement } from '../../../../shared/register/agreement.ts';
import {
  termDefinition,
  termKeys,
  type TermEntry,
  type TermKey,
} from '../../../../shared/register/terms.ts';
import { termGroupWords } from '../../../messages/term-group-words.ts';
import { useEdit } from '../../../state/use-edit.ts';
import { ComboBox } from '../../../ui/combo-box/combo-box.tsx';
import { TextArea } from '../../../ui/text-field/text-field.tsx';
import { ask } from '../../../state/ask.ts';
import { draftOf, readDraft, type TermDraft } from '../term-draft.ts';
import { TermFields } from '../term-fields.tsx';
import { readTerm, valueLines } from '../term-reading.ts';
import styles from './document-pane.module.css';
import { standsOn } from '../../../ui/pdf-pages/text-places.ts';
import { FormDialog } from '../../../ui/form-dialog/form-dialog.tsx';
import { draftFromWords, likelyTerm, oneLine } from './words-value.ts';

const choices = termKeys.map((term) => ({
  id: term,
  label: termDefinition(term).label,
  description: termGroupWords[termDefinition(term).group],
}));

/**
 * Uses words of the document as a term: the words, the term, and the value that they give, which is
 * seen and can be changed before it is taken. Without a mouse the words are typed or pasted; they must
 * stand on the page.
 */
export function UseAsDialog({
  agreement,
  documentId,
  words: first,
  page,
  onClose,
}: {
  readonly agreement: Agreement;
  readonly documentId: string;
  readonly words: string;
  readonly page: number;
  readonly onClose: () => void;
}) {
  const [words, setWords] = useState(first);
  const [term, setTerm] = useState<TermKey | null>(() => likelyTerm(first));
  const [draft, setDraft] = useState<TermDraft>(() =>
    term === null ? draftOf(undefined) : draftFromWords(term, first),
  );
  const [problems, setProblems] = useState<Partial<Record<'words' | 'term' | 'value', string>>>({});
  const edit = useEdit();
  const reread = (of: TermKey | null, said: string) => {
    setDraft(of === null ? draftOf(undefined) : draftFromWords(of, said));
    setProblems({});
  };
  const save = async () => {
    const quote = oneLine(words);
    if (quote === '') {
      setProblems({ words: 'Type the words, as they stand in the document.' });
      return;
    }
    if (term === null) {
      setProblems({ term: 'Choose what the words say.' });
      return;
    }
    const read = readDraft(term, draft);
    if (!read.ok || read.value === null) {
      setProblems({ value: read.ok ? 'These words give no value. Type it.' : read.error });
      return;
    }
    if (quote !== oneLine(first) && !(await isOnPage(documentId, page, quote))) {
      setProblems({
        words: `These words do not stand on page ${page}. Take them from the page as they are.`,
      });
      return;
    }
    const value = read.value;
    const made = await edit.make(
      {
        kind: 'set-term-from-document',
        agreementId: agreement.id,
        term,
        value,
        documentId,
        page,
        quote,
      },
      `${termDefinition(term).label} of ${agreement.ref} taken from page ${page}.`,
    );
    if (made !== null) onClose();
  };
  const now = term === null ? null : readTerm(term, agreement.terms[term]);
  return (
    <FormDialog
      title="Use words of the document"
      form={edit}
      save="Put it into the register"
      onClose={onClose}
      onSave={save}
    >
      <TextArea
        label={`Words on page ${page}`}
        value={words}
        onChange={(typed) => {
          setWords(typed);
          if (term !== null) reread(term, typed);
        }}
        rows={2}
        maxLength={2_000}
        error={problems.words ?? null}
        autoFocus={first === ''}
      />
      <ComboBox
        label="Use them as"
        choices={choices}
        value={term}
        onChange={(chosen) => {
          setTerm(chosen);
          reread(chosen, words);
        }}
        error={problems.term ?? null}
        placeholder="Ends, Next review, Retention…"
        autoFocus={first !== '' && likelyTerm(first) === null}
      />
      {term === null || now === null ? null : (
        <>
          <TermFields
            key={`${term} ${words}`}
            term={term}
            draft={draft}
            problem={problems.value ?? null}
            isInDialog
            change={(part) => {
              setDraft((before) => ({ ...before, ...part }));
              setProblems({});
            }}
          />
          <p className={styles.second}>
            {now.state === 'said'
              ? `The register says ${linesOf(term, agreement.terms[term])} now.`
              : 'The register says nothing of it now.'}
          </p>
        </>
      )}
    </FormDialog>
  );
}

function linesOf(term: TermKey, entry: TermEntry | undefined): string {
  const value = entry?.value ?? null;
  return value === null ? 'nothing' : `“${valueLines(term, value).join('; ')}”`;
}

async function isOnPage(documentId: string, page: number, words: string): Promise<boolean> {
  const answer = await ask('documents.text', { documentId, from: page, to: page });
  if (!answer.ok) return false;
  return standsOn(words, answer.value.pages[0]?.blocks.map(({ text }) => text) ?? []);
}
