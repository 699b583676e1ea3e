import type { DocumentView } from '../../../../shared/contract/channels-documents.ts';
import type { Agreement } from '../../../../shared/register/agreement.ts';
import { AcceptAllDialog, CorrectDialog, DismissDialog } from './answer-dialogs.tsx';
import type { AskedAnswer } from './find-detail.tsx';
import { openProposals, type FindEntry } from './find-lines.ts';
import { UseAsDialog } from './use-as-dialog.tsx';

/** The dialog that is open in the pane; null where none is. */
export type AskedInPane = AskedAnswer | 'fill' | 'all' | null;

/** The dialogs of the pane, of which one at most is open. */
export function PaneDialogs({
  asked,
  agreement,
  view,
  current,
  taken,
  onClose,
}: {
  readonly asked: AskedInPane;
  readonly agreement: Agreement;
  readonly view: DocumentView;
  readonly current: FindEntry | null;
  /** The words that are to be used, and their page. */
  readonly taken: { readonly words: string; readonly page: number };
  readonly onClose: () => void;
}) {
  const documentId = view.document.id;
  switch (asked) {
    case null:
      return null;
    case 'use':
      return (
        <UseAsDialog
          agreement={agreement}
          documentId={documentId}
          words={taken.words}
          page={taken.page}
          onClose={onClose}
        />
      );
    case 'fill':
    case 'all':
      return (
        <AcceptAllDialog
          documentId={documentId}
          proposals={openProposals(
            view.proposals,
            asked === 'fill' ? ['fills'] : ['fills', 'differs', 'agrees'],
          )}
          onClose={onClose}
        />
      );
    case 'correct':
    case 'dismiss': {
      if (current?.kind !== 'proposal') return null;
      const Asked = asked === 'correct' ? CorrectDialog : DismissDialog;
      return <Asked documentId={documentId} proposal={current.proposal} onClose={onClose} />;
    }
  }
}
