import { useState } from 'react';
import type { AgreementView } from '../../../../shared/contract/view-models.ts';
import type { AgreementDocument } from '../../../../shared/register/agreement.ts';
import { count, figure } from '../../../messages/counts.ts';
import { documentEndings } from '../../../messages/document-endings.ts';
import { momentDay } from '../../../messages/moments.ts';
import { tellRefusal } from '../../../state/app-store.ts';
import { ask } from '../../../state/ask.ts';
import { finishSave } from '../../../state/saves.ts';
import { useEdit } from '../../../state/use-edit.ts';
import { FileButton } from '../../../ui/file-button/file-button.tsx';
import { FileDrop } from '../../../ui/file-drop/file-drop.tsx';
import { Link } from '../../../ui/link/link.tsx';
import { Mark } from '../../../ui/mark/mark.tsx';
import { MenuButton, type MenuEntry } from '../../../ui/menu/menu.tsx';
import { RefusalNotice } from '../../../ui/notice/notice.tsx';
import { Section } from '../../../ui/section/section.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { addFiles, readAgain } from './adding.ts';
import { AddingList } from './adding-list.tsx';
import { documentHref } from './document-href.ts';
import {
  documentWords,
  kindWords,
  ocrWords,
  problemWords,
  roles,
  roleWords,
} from './document-words.ts';
import styles from './documents.module.css';

type Action = 'read-again' | 'save' | 'remove' | AgreementDocument['role'];

/** The files of an agreement: what each is, whether it could be read, and what can be done with it. */
export function DocumentsTab({
  view,
  isEditable,
}: {
  readonly view: AgreementView;
  readonly isEditable: boolean;
}) {
  const { agreement, documents } = view;
  const take = (files: readonly File[]) => {
    addFiles(agreement.id, files);
  };
  return (
    <Section
      title="Documents"
      sub={documents.length === 0 ? 'none yet' : count(documents.length, 'document')}
      more={
        isEditable && documents.length > 0 ? (
          <FileButton
            small
            icon="plus"
            several
            accept={documentEndings}
            onFiles={take}
            label="Add a document"
          >
            Add a document
          </FileButton>
        ) : undefined
      }
    >
      <AddingList agreementId={agreement.id} />
      {documents.length === 0 ? (
        isEditable ? (
          <div className={styles.drop}>
            <FileDrop
              title={documentWords.drop}
              help={documentWords.dropHelp}
              button="Choose the document…"
              accept={documentEndings}
              onFiles={take}
            />
          </div>
        ) : (
          <p className={styles.none}>No document is kept with this agreement.</p>
        )
      ) : (
        <DocumentTable agreementId={agreement.id} documents={documents} isEditable={isEditable} />
      )}
    </Section>
  );
}

function DocumentTable({
  agreementId,
  documents,
  isEditable,
}: {
  readonly agreementId: string;
  readonly documents: readonly AgreementDocument[];
  readonly isEditable: boolean;
}) {
  const edit = useEdit();
  const [asked, setAsked] = useState<string | null>(null);
  const nameOf = (id: string) =>
    documents.find((each) => each.id === id)?.fileName ?? 'an earlier document';
  const act = async (document: AgreementDocument, action: Action) => {
    setAsked(document.id);
    switch (action) {
      case 'read-again':
        readAgain(document);
        return;
      case 'save': {
        const answer = await ask('documents.save', { documentId: document.id });
        if (answer.ok) finishSave(answer.value);
        else tellRefusal(answer.error);
        return;
      }
      case 'remove':
        await edit.make(
          { kind: 'remove-document', documentId: document.id },
          `${document.fileName} was removed from the agreement. Undo brings it back.`,
        );
        return;
      default:
        await edit.make(
          { kind: 'set-document-role', documentId: document.id, role: action },
          `${document.fileName} is now: ${roleWords[action]}.`,
        );
    }
  };
  return (
    <>
      <Table
        caption="Documents"
        rows={documents.toSorted((a, b) => b.addedAt.localeCompare(a.addedAt))}
        rowKey={(document) => document.id}
        columns={[
          {
            id: 'file',
            head: 'File',
            isRowHead: true,
            cell: (document) => (
              <span className={styles.file}>
                <Link href={documentHref(agreementId, document.id)}>{document.fileName}</Link>
                {document.replaces === null ? null : (
                  <span className={styles.second}>
                    takes the place of {nameOf(document.replaces)}
                  </span>
                )}
                {documents.some(({ replaces }) => replaces === document.id) ? (
                  <span className={styles.second}>an earlier version</span>
                ) : null}
              </span>
            ),
          },
          {
            id: 'role',
            head: 'Role',
            width: '110px',
            cell: (document) => roleWords[document.role],
          },
          { id: 'read', head: 'What it is', cell: (document) => <ReadState document={document} /> },
          {
            id: 'pages',
            head: 'Pages',
            width: '60px',
            align: 'end',
            cell: (document) => (document.reading === null ? '–' : figure(document.reading.pages)),
          },
          {
            id: 'added',
            head: 'Added',
            width: '110px',
            cell: (document) => momentDay(document.addedAt),
          },
          {
            id: 'do',
            head: 'Do',
            width: '96px',
            align: 'end',
            cell: (document) => (
              <span className={styles.actions} data-no-print>
                <MenuButton
                  small
                  look="quiet"
                  label={`More for ${document.fileName}`}
                  entries={entriesFor(document, isEditable)}
                  onAction={(action) => void act(document, action)}
                >
                  More
                </MenuButton>
              </span>
            ),
          },
        ]}
      />
      {edit.refusal === null || asked === null ? null : <RefusalNotice refusal={edit.refusal} />}
    </>
  );
}

function entriesFor(
  document: AgreementDocument,
  isEditable: boolean,
): readonly MenuEntry<Action>[] {
  const save: MenuEntry<Action> = { id: 'save', label: 'Save a copy…' };
  if (!isEditable) return [save];
  return [
    {
      id: 'read-again',
      label: 'Read again',
      description: 'With a password, or with a newer reader',
    },
    save,
    ...roles
      .filter((role) => role !== document.role)
      .map((role) => ({ id: role, label: `Role: ${roleWords[role].toLowerCase()}` })),
    { id: 'remove', label: 'Remove', description: 'Undo brings it back' },
  ];
}

/** What was made of a document, or why nothing was. */
export function ReadState({ document }: { readonly document: AgreementDocument }) {
  const { reading, problem } = document;
  if (problem !== null) {
    return (
      <>
        <Mark shape="triangle" tone="overdue">
          <span className={styles.wrap}>{problemWords[problem].what}</span>
        </Mark>
        <span className={styles.second}>{problemWords[problem].next}</span>
      </>
    );
  }
  if (reading === null) {
    return (
      <Mark shape="ring" tone="none">
        Not read yet
      </Mark>
    );
  }
  const ocr = ocrWords(reading);
  const isDoubtful = reading.kind !== 'agreement';
  return (
    <>
      {isDoubtful ? (
        <Mark shape="diamond" tone="due">
          <span className={styles.wrap}>{kindWords[reading.kind]}</span>
        </Mark>
      ) : (
        kindWords[reading.kind]
      )}
      {ocr === null ? null : <span className={styles.second}>{ocr}</span>}
      {reading.notes.map((note) => (
        <span key={note} className={styles.second}>
          {note}
        </span>
      ))}
    </>
  );
}
