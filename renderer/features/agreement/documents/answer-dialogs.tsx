import { useState } from 'react';
import type { Proposal } from '../../../../shared/contract/channels-documents.ts';
import { termDefinition } from '../../../../shared/register/terms.ts';
import { count, listed } from '../../../messages/counts.ts';
import { useEdit } from '../../../state/use-edit.ts';
import { Table } from '../../../ui/table/table.tsx';
import { TextArea } from '../../../ui/text-field/text-field.tsx';
import { FormDialog } from '../../../ui/form-dialog/form-dialog.tsx';
import { readDraft, type TermDraft } from '../term-draft.ts';
import { TermFields } from '../term-fields.tsx';
import { relationWords } from './document-words.ts';
import styles from './document-pane.module.css';
import { draftFromWords } from './words-value.ts';

/** Corrects what was read before it is taken: the term's own editor, filled with what was read. */
export function CorrectDialog({
  documentId,
  proposal,
  onClose,
}: {
  readonly documentId: string;
  readonly proposal: Proposal;
  readonly onClose: () => void;
}) {
  const [draft, setDraft] = useState<TermDraft>(() =>
    draftFromWords(proposal.term, proposal.documentSays),
  );
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const edit = useEdit();
  const save = async () => {
    const read = readDraft(proposal.term, draft);
    if (!read.ok) {
      setProblem(read.error);
      return;
    }
    if (read.value === null) {
      setProblem('Give what the document says, or dismiss what was read.');
      return;
    }
    const made = await edit.make(
      {
        kind: 'answer-proposals',
        documentId,
        answers: [
          { proposal: proposal.id, answer: 'corrected', value: read.value, reason: reason.trim() },
        ],
      },
      `${proposal.label} was corrected and is in the register.`,
    );
    if (made !== null) onClose();
  };
  return (
    <FormDialog
      title={`Correct: ${proposal.label}`}
      form={edit}
      save="Put it into the register"
      onClose={onClose}
      onSave={save}
    >
      <Quoted proposal={proposal} />
      <TermFields
        term={proposal.term}
        draft={draft}
        problem={problem}
        isInDialog
        change={(part) => {
          setDraft((before) => ({ ...before, ...part }));
          setProblem(null);
        }}
      />
      <TextArea
        label="Why it was read wrongly"
        optional
        value={reason}
        onChange={setReason}
        rows={2}
        maxLength={4_000}
      />
    </FormDialog>
  );
}

/** Dismisses what was read, for a reason that stands in the trail. */
export function DismissDialog({
  documentId,
  proposal,
  onClose,
}: {
  readonly documentId: string;
  readonly proposal: Proposal;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const error = reason.trim() === '' ? 'Say why, so that nobody has to ask it again.' : null;
  const save = async () => {
    setTried(true);
    if (error !== null) return;
    const made = await edit.make(
      {
        kind: 'answer-proposals',
        documentId,
        answers: [
          { proposal: proposal.id, answer: 'dismissed', value: null, reason: reason.trim() },
        ],
      },
      `${proposal.label} was dismissed. The register stays as it is.`,
    );
    if (made !== null) onClose();
  };
  return (
    <FormDialog
      title={`Dismiss: ${proposal.label}`}
      size="narrow"
      form={edit}
      save="Dismiss"
      note={null}
      onClose={onClose}
      onSave={save}
    >
      <Quoted proposal={proposal} />
      <TextArea
        label="Reason"
        description="The register stays as it is, and this is not proposed again."
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={4_000}
        error={isTried ? error : null}
        autoFocus
      />
    </FormDialog>
  );
}

/** Shows what accepting several proposals changes, before it does. */
export function AcceptAllDialog({
  documentId,
  proposals,
  onClose,
}: {
  readonly documentId: string;
  readonly proposals: readonly Proposal[];
  readonly onClose: () => void;
}) {
  const edit = useEdit();
  const changing = proposals.filter(({ relation }) => relation !== 'agrees');
  const save = async () => {
    const made = await edit.make(
      {
        kind: 'answer-proposals',
        documentId,
        answers: proposals.map(({ id }) => ({
          proposal: id,
          answer: 'accepted',
          value: null,
          reason: '',
        })),
      },
      `${listed(proposals.map(({ label }) => label))} accepted. One undo takes it all back.`,
    );
    if (made !== null) onClose();
  };
  const replaced = proposals.filter(({ relation }) => relation === 'differs').length;
  return (
    <FormDialog
      title={`Accept ${count(proposals.length, 'term')} as the document says`}
      size="wide"
      form={edit}
      save={`Accept ${count(proposals.length, 'term')}`}
      note={`${count(changing.length, 'term')} will change${replaced > 0 ? `, ${String(replaced)} of them take the place of what stands there` : ''}. One undo takes it all back.`}
      onClose={onClose}
      onSave={save}
    >
      <Table
        caption="What changes"
        rows={proposals}
        rowKey={({ id }) => id}
        columns={[
          { id: 'term', head: 'Term', width: '24%', isRowHead: true, cell: ({ label }) => label },
          {
            id: 'before',
            head: 'The register says',
            cell: ({ registerSays }) =>
              registerSays ?? <span className={styles.second}>nothing</span>,
          },
          { id: 'after', head: 'It will say', cell: ({ documentSays }) => <b>{documentSays}</b> },
          {
            id: 'relation',
            head: 'How',
            width: '110px',
            cell: ({ relation, fromOcr }) =>
              `${relationWords[relation]}${fromOcr ? ', by OCR' : ''}`,
          },
          { id: 'page', head: 'Page', width: '50px', align: 'end', cell: ({ page }) => page },
        ]}
      />
    </FormDialog>
  );
}

function Quoted({ proposal }: { readonly proposal: Proposal }) {
  return (
    <div>
      <blockquote className={styles.quote}>“{proposal.quote}”</blockquote>
      <p className={styles.second}>
        page {proposal.page}
        {proposal.fromOcr ? ', read by OCR' : ''}; read as {proposal.documentSays} for{' '}
        {termDefinition(proposal.term).label.toLowerCase()}
      </p>
    </div>
  );
}
