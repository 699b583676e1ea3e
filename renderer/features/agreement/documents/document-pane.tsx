import { useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentView } from '../../../../shared/contract/channels-documents.ts';
import type { AgreementView } from '../../../../shared/contract/view-models.ts';
import { useAsAt, useSettings } from '../../../state/app-state.ts';
import { announce } from '../../../state/app-store.ts';
import { useRoute } from '../../../state/navigation.ts';
import { href } from '../../../state/route.ts';
import { useQuery } from '../../../state/use-query.ts';
import { Button } from '../../../ui/button/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Segments } from '../../../ui/choices/toggle-chips.tsx';
import { Link } from '../../../ui/link/link.tsx';
import { Notice, RefusalNotice } from '../../../ui/notice/notice.tsx';
import { PageHeader } from '../../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../../ui/progress/progress-line.tsx';
import { DocumentPages } from './document-pages.tsx';
import styles from './document-pane.module.css';
import { documentWords, foundWords, kindWords, roleWords, stepWords } from './document-words.ts';
import { FindDetail } from './find-detail.tsx';
import {
  entriesOf,
  findLines,
  openProposals,
  placeOf,
  stepFrom,
  type FindEntry,
} from './find-lines.ts';
import { FindList } from './find-list.tsx';
import { PageTools } from './page-tools.tsx';
import type { PaneCommand } from './pane-keys.ts';
import type { JumpTarget } from './pdf-pages.tsx';
import { firstOf, quotesOf, sourceOf } from './pane-start.ts';
import { PaneDialogs, type AskedInPane } from './pane-dialogs.tsx';
import { usePaneKeys } from './use-pane-keys.ts';
import { useSelectedWords } from './use-selected-words.ts';
import { useTextPages } from './use-text-pages.ts';
import type { Zoom } from './zoom.ts';

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
  readonly above: React.ReactNode;
}) {
  const { document, proposals } = view;
  const { reading } = document;
  const { query } = useRoute();
  const { singleKeyShortcuts } = useSettings();
  const lines = useMemo(() => findLines(view), [view]);
  const entries = useMemo(() => entriesOf(lines), [lines]);
  const source = sourceOf(agreement, document.id, query['term']);
  const quotes = useMemo(() => quotesOf(entries, source), [entries, source]);
  const [chosen, setChosen] = useState<string | null>(() => firstOf(entries, source, query));
  const [target, setTarget] = useState<JumpTarget | null>(() => {
    const first = quotes.find(({ id }) => id === firstOf(entries, source, query));
    return first === undefined ? null : { page: first.page, id: first.id };
  });
  const [shown, setShown] = useState<'found' | 'page'>(source === null ? 'found' : 'page');
  const [page, setPage] = useState(target?.page ?? 1);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [asked, setAsked] = useState<AskedInPane>(null);
  const [taken, setTaken] = useState({ words: '', page: 1 });
  const list = useRef<HTMLDivElement>(null);
  const pageSide = useRef<HTMLElement>(null);
  const selected = useSelectedWords(pageSide);
  const text = useTextPages(document.id, reading?.readAt ?? null, view.shownAs !== 'none');
  const at = entries.findIndex(({ id }) => id === chosen);
  const current = entries[at] ?? null;
  const isEditable = whyNot === null;

  useEffect(() => {
    window.document.querySelector<HTMLElement>('main [data-view-heading]')?.focus();
  }, []);

  const choose = (entry: FindEntry, alsoShow: boolean) => {
    setChosen(entry.id);
    const place = placeOf(entry);
    if (place !== null) setTarget({ page: place.page, id: entry.id });
    if (alsoShow && place !== null) setShown('page');
    announce(stepWords(entry, entries.indexOf(entry) + 1, entries.length));
  };
  const step = (by: 1 | -1) => {
    const next = stepFrom(entries, chosen, by);
    if (next !== null) choose(next, shown === 'page');
  };
  const toList = () => {
    setShown('found');
    // In one column the list is not on the page before it is drawn again.
    window.requestAnimationFrame(() => list.current?.focus());
  };
  const takeWords = () => {
    const place = current === null ? null : placeOf(current);
    setTaken(
      selected === null
        ? { words: place !== null && place.page === page ? place.quote : '', page }
        : { words: selected.words, page: selected.page },
    );
    setAsked('use');
  };
  const onCommand = (command: PaneCommand) => {
    switch (command) {
      case 'next':
        step(1);
        return;
      case 'previous':
        step(-1);
        return;
      case 'to-list':
        toList();
        return;
      case 'use-words':
        if (isEditable) takeWords();
    }
  };
  usePaneKeys(singleKeyShortcuts, onCommand);

  const fills = openProposals(proposals, ['fills']);
  const open = openProposals(proposals, ['fills', 'differs', 'agrees']);
  const ocrHere = reading?.ocr.find((each) => each.page === page)?.confidence ?? null;
  const pages = view.shownAs === 'pages' ? (reading?.pages ?? null) : text.total;
  return (
    <div className={styles.view}>
      <div className={styles.head}>
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
                    { id: 'found', label: 'Found', count: entries.length },
                    { id: 'page', label: 'Document' },
                  ]}
                  selected={shown}
                  onChange={setShown}
                />
              </span>
              <Button
                small
                icon="up"
                label="Previous find"
                keys="Shift F3"
                onPress={() => {
                  step(-1);
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
                  step(1);
                }}
              >
                Next
              </Button>
            </>
          }
        />
        {whyNot === null ? null : (
          <Notice title="Nothing can be changed here now." isLive={false}>
            {whyNot}
          </Notice>
        )}
      </div>
      <div className={classNames(styles.panes, shown === 'page' && styles.showsPage)}>
        <section className={styles.side} aria-label="What was found">
          <div className={styles.sideHead}>
            <p className={styles.tally}>
              {foundWords(entries.length - proposals.length, proposals)}
            </p>
            {isEditable && open.length > 0 ? (
              <div className={styles.buttons} data-no-print>
                {fills.length > 0 ? (
                  <Button
                    small
                    onPress={() => {
                      setAsked('fill');
                    }}
                  >
                    Fill {fills.length === 1 ? 'the gap' : `all ${String(fills.length)} gaps`}…
                  </Button>
                ) : null}
                <Button
                  small
                  onPress={() => {
                    setAsked('all');
                  }}
                >
                  Accept all…
                </Button>
              </div>
            ) : null}
          </div>
          {entries.length === 0 ? (
            <p className={styles.nothing}>
              {reading === null
                ? 'It was not read, so nothing was found in it.'
                : 'Nothing that agreements usually say was found in it.'}
            </p>
          ) : (
            <FindList
              ref={list}
              lines={lines}
              current={chosen}
              onChoose={(id) => {
                const entry = entries.find((each) => each.id === id);
                if (entry !== undefined) choose(entry, false);
              }}
              onEnter={() => {
                pageSide.current?.parentElement
                  ?.querySelector<HTMLElement>('[data-find-detail] button')
                  ?.focus();
              }}
            />
          )}
          {current === null ? null : (
            <FindDetail
              key={current.id}
              documentId={document.id}
              entry={current}
              answer={document.answers.find(({ proposal }) => proposal === current.id) ?? null}
              isEditable={isEditable}
              onAsk={(what) => {
                const place = placeOf(current);
                if (place !== null) setTaken({ words: place.quote, page: place.page });
                setAsked(what);
              }}
            />
          )}
          <p className={styles.hint} data-no-print>
            {singleKeyShortcuts ? documentWords.keysHint : documentWords.keysHintPlain}
          </p>
        </section>
        <section ref={pageSide} className={styles.page} aria-label="The document">
          {current === null ? null : (
            <p className={styles.nowShown}>{stepWords(current, at + 1, entries.length)}</p>
          )}
          <PageTools
            page={page}
            pages={pages === 1 && view.shownAs === 'text' ? null : pages}
            zoom={view.shownAs === 'pages' ? zoom : null}
            ocr={ocrHere}
            onPage={(number) => {
              setPage(number);
              setTarget({ page: number, id: null });
            }}
            onZoom={(next) => {
              setZoom(next);
              setTarget({ page, id: null });
            }}
            onUseWords={isEditable && view.shownAs !== 'none' ? takeWords : null}
          />
          <DocumentPages
            view={view}
            zoom={zoom}
            text={text}
            quotes={quotes}
            currentId={chosen}
            target={target}
            onPage={setPage}
          />
          {selected === null || !isEditable ? null : (
            // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- nothing happens on it: a press must not take the selection away before it was used
            <div
              className={styles.bar}
              style={{
                left: Math.min(selected.right, window.innerWidth - 130),
                top: Math.min(selected.bottom + 6, window.innerHeight - 44),
              }}
              onMouseDown={(event) => {
                event.preventDefault();
              }}
            >
              <Button small onPress={takeWords}>
                Use as…
              </Button>
            </div>
          )}
        </section>
      </div>
      <PaneDialogs
        asked={asked}
        agreement={agreement.agreement}
        view={view}
        current={current}
        taken={taken}
        onClose={() => {
          setAsked(null);
        }}
      />
    </div>
  );
}
