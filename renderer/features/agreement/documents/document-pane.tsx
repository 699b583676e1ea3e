import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { DocumentView } from '../../../../shared/contract/channels-documents.ts';
import type { AgreementView } from '../../../../shared/contract/view-models.ts';
import { useAsAt, useSettings } from '../../../state/app-state.ts';
import { href } from '../../../state/route.ts';
import { useQuery } from '../../../state/use-query.ts';
import { Button } from '../../../ui/button/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Segments } from '../../../ui/choices/toggle-chips.tsx';
import { Link } from '../../../ui/link/link.tsx';
import { Notice, RefusalNotice } from '../../../ui/notice/notice.tsx';
import { PageHeader } from '../../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../../ui/progress/progress-line.tsx';
import styles from './document-pane.module.css';
import { kindWords, roleWords } from './document-words.ts';
import { placeOf } from './find-lines.ts';
import { FoundSide } from './found-side.tsx';
import { PageSide } from './page-side.tsx';
import { PaneDialogs, type AskedInPane } from './pane-dialogs.tsx';
import type { PaneCommand } from './pane-keys.ts';
import { useFindWalk, type FindWalk } from './use-find-walk.ts';
import { usePaneKeys } from './use-pane-keys.ts';
import { useSelectedWords } from './use-selected-words.ts';

/** A document beside what was found in it: what does it say, and where does the register say otherwise? */
export function DocumentPane({
  agreement,
  documentId,
  whyNot,
}: {
  readonly agreement: AgreementView;
  readonly documentId: string;
  /** Why nothing can be changed now; null where it can. */
  readonly whyNot: string | null;
}) {
  const { asAt } = useAsAt();
  const { value, refusal, isSlow } = useQuery('documents.get', { asAt, documentId });
  const { id, ref, title } = agreement.agreement;
  const above = (
    <>
      <Link href={href('register')}>Register</Link>
      {' › '}
      <Link href={href('agreement', id)}>
        {ref} {title}
      </Link>
      {' › '}
      <Link href={href('agreement', id, { tab: 'documents' })}>Documents</Link>
    </>
  );
  const isThere = value !== null && value.document.id === documentId;
  const fileName = agreement.documents.find((each) => each.id === documentId)?.fileName;
  if (!isThere || fileName === undefined) {
    return (
      <>
        <PageHeader above={above} title={fileName ?? 'This document is not kept any more.'} />
        {refusal === null ? null : <RefusalNotice refusal={refusal} />}
        {isSlow ? <ProgressLine words="Comparing the document with the register" /> : null}
      </>
    );
  }
  return <Pane key={documentId} agreement={agreement} view={value} whyNot={whyNot} above={above} />;
}

function Pane({
  agreement,
  view,
  whyNot,
  above,
}: {
  readonly agreement: AgreementView;
  readonly view: DocumentView;
  readonly whyNot: string | null;
  readonly above: ReactNode;
}) {
  const { singleKeyShortcuts } = useSettings();
  const walk = useFindWalk(agreement, view);
  const [asked, setAsked] = useState<AskedInPane>(null);
  const [taken, setTaken] = useState({ words: '', page: 1 });
  const list = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLElement>(null);
  const selected = useSelectedWords(side);
  const isEditable = whyNot === null;
  const place = walk.current === null ? null : placeOf(walk.current);

  useEffect(() => {
    document.querySelector<HTMLElement>('main [data-view-heading]')?.focus();
  }, []);

  const takeWords = () => {
    setTaken(
      selected ?? {
        words: place !== null && place.page === walk.page ? place.quote : '',
        page: walk.page,
      },
    );
    setAsked('use');
  };
  const onCommand = (command: PaneCommand) => {
    switch (command) {
      case 'next':
        walk.step(1);
        return;
      case 'previous':
        walk.step(-1);
        return;
      case 'to-list':
        walk.show('found');
        // In one column the list is not on the page before it is drawn again.
        window.requestAnimationFrame(() => list.current?.focus());
        return;
      case 'use-words':
        if (isEditable) takeWords();
    }
  };
  usePaneKeys(singleKeyShortcuts, onCommand);

  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <PaneHeader view={view} walk={walk} above={above} />
        {whyNot === null ? null : (
          <Notice title="Nothing can be changed here now." isLive={false}>
            {whyNot}
          </Notice>
        )}
      </div>
      <div className={classNames(styles.panes, walk.shown === 'page' && styles.showsPage)}>
        <FoundSide
          view={view}
          walk={walk}
          list={list}
          isEditable={isEditable}
          onAsk={(what) => {
            if (place !== null) setTaken({ words: place.quote, page: place.page });
            setAsked(what);
          }}
        />
        <PageSide
          view={view}
          walk={walk}
          side={side}
          selected={selected}
          onUseWords={isEditable ? takeWords : null}
        />
      </div>
      <PaneDialogs
        asked={asked}
        agreement={agreement.agreement}
        view={view}
        current={walk.current}
        taken={taken}
        onClose={() => {
          setAsked(null);
        }}
      />
    </div>
  );
}

function PaneHeader({
  view,
  walk,
  above,
}: {
  readonly view: DocumentView;
  readonly walk: FindWalk;
  readonly above: ReactNode;
}) {
  const {
    document,
    document: { reading },
  } = view;
  return (
    <PageHeader
      above={above}
      title={document.fileName}
      counts={[
        roleWords[document.role],
        ...(reading === null ? [] : [kindWords[reading.kind].toLowerCase()]),
      ].join(', ')}
      actions={
        <>
          <span className={styles.onlyNarrow}>
            <Segments
              label="Shown"
              chips={[
                { id: 'found', label: 'Found', count: walk.entries.length },
                { id: 'page', label: 'Document' },
              ]}
              selected={walk.shown}
              onChange={walk.show}
            />
          </span>
          <Button
            small
            icon="up"
            label="Previous find"
            keys="Shift F3"
            onPress={() => {
              walk.step(-1);
            }}
          >
            Previous
          </Button>
          <Button
            small
            icon="down"
            label="Next find"
            keys="F3"
            onPress={() => {
              walk.step(1);
            }}
          >
            Next
          </Button>
        </>
      }
    />
  );
}
