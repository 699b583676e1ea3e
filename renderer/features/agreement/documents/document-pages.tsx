import { useState } from 'react';
import type { DocumentView } from '../../../../shared/contract/channels-documents.ts';
import { Button } from '../../../ui/button/button.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Notice, RefusalNotice } from '../../../ui/notice/notice.tsx';
import { usePdf } from '../../../ui/pdf-pages/open-pdf.ts';
import { PdfPages, type PagesProps } from '../../../ui/pdf-pages/pdf-pages.tsx';
import type { Zoom } from '../../../ui/pdf-pages/zoom.ts';
import { ProgressLine } from '../../../ui/progress/progress-line.tsx';
import { problemWords } from './document-words.ts';
import { OcrWords } from './ocr-words.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { SetText } from './set-text.tsx';
import { useDocumentBytes } from './use-document-bytes.ts';
import type { TextPages } from './use-text-pages.ts';

/** The document itself: its drawn pages, its set words, or why there is nothing to show. */
export function DocumentPages({
  view,
  zoom,
  ...pages
}: PagesProps & {
  readonly view: DocumentView;
  readonly text: TextPages;
  readonly zoom: Zoom;
}) {
  const { document, shownAs } = view;
  const { bytes, refusal } = useDocumentBytes(document.id, shownAs === 'pages');
  if (shownAs === 'none') {
    const problem = document.problem === null ? null : problemWords[document.problem];
    return (
      <EmptyState title={problem?.what ?? 'There is nothing to show.'}>
        {problem?.next ?? 'The file is kept as it is: save a copy to open it elsewhere.'}
      </EmptyState>
    );
  }
  if (shownAs === 'text') {
    return <SetText {...pages} hasPages={(document.reading?.pages ?? 1) > 1} />;
  }
  if (refusal !== null) return <RefusalNotice refusal={refusal} />;
  if (bytes === null) return <ProgressLine words="Fetching the document" />;
  return <DrawnPages {...pages} key={document.id} view={view} zoom={zoom} bytes={bytes} />;
}

function DrawnPages({
  view,
  bytes,
  zoom,
  ...pages
}: PagesProps & {
  readonly view: DocumentView;
  readonly text: TextPages;
  readonly bytes: Uint8Array;
  readonly zoom: Zoom;
}) {
  const [password, setPassword] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const pdf = usePdf(bytes, { password });
  const { document } = view;
  switch (pdf) {
    case 'opening':
      return <ProgressLine words="Opening the pages" />;
    case 'failed':
      return (
        <>
          <Notice tone="warning" title="The pages could not be drawn here.">
            The file is kept as it is: save a copy to open it elsewhere. These are its words.
          </Notice>
          <SetText {...pages} hasPages />
        </>
      );
    case 'password-needed':
    case 'password-wrong':
      return (
        <EmptyState
          title="The pages are protected by a password."
          actions={
            <Button
              onPress={() => {
                setAsking(true);
              }}
            >
              Give the password…
            </Button>
          }
        >
          It is used to show the pages while they are open, and is not kept.
          {isAsking ? (
            <PasswordDialog
              fileName={document.fileName}
              wasWrong={pdf === 'password-wrong'}
              onPassword={(given) => {
                setAsking(false);
                setPassword(given);
              }}
              onKeepUnread={null}
              onClose={() => {
                setAsking(false);
              }}
            />
          ) : null}
        </EmptyState>
      );
    default:
      return (
        <PdfPages
          {...pages}
          label="Pages of the document"
          pdf={pdf}
          zoom={zoom}
          wordsOf={(page) => pages.text.pages.get(page)?.words ?? null}
          under={({ page, ...marks }) => {
            const read = document.reading?.ocr.find((each) => each.page === page);
            if (read === undefined) return null;
            return (
              <OcrWords
                {...marks}
                text={pages.text}
                page={page}
                confidence={read.confidence}
                currentId={pages.currentId}
              />
            );
          }}
        />
      );
  }
}
