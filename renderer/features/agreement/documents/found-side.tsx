import type { Ref } from 'react';
import type { DocumentView } from '../../../../shared/contract/channels-documents.ts';
import { useSettings } from '../../../state/app-state.ts';
import { Button } from '../../../ui/button/button.tsx';
import styles from './document-pane.module.css';
import { documentWords, foundWords } from './document-words.ts';
import { FindDetail, type AskedAnswer } from './find-detail.tsx';
import { openProposals } from './find-lines.ts';
import { FindList } from './find-list.tsx';
import type { FindWalk } from './use-find-walk.ts';

/** What was found in the document, and what can be answered to it. */
export function FoundSide({
  view,
  walk,
  list,
  isEditable,
  onAsk,
}: {
  readonly view: DocumentView;
  readonly walk: FindWalk;
  readonly list: Ref<HTMLDivElement>;
  readonly isEditable: boolean;
  readonly onAsk: (what: AskedAnswer | 'fill' | 'all') => void;
}) {
  const { document, proposals } = view;
  const { singleKeyShortcuts } = useSettings();
  const { lines, entries, current, chosen, choose } = walk;
  const fills = openProposals(proposals, ['fills']);
  const open = openProposals(proposals, ['fills', 'differs', 'agrees']);
  return (
    <section className={styles.side} aria-label="What was found">
      <div className={styles.sideHead}>
        <p className={styles.tally}>{foundWords(entries.length - proposals.length, proposals)}</p>
        {isEditable && open.length > 0 ? (
          <div className={styles.buttons} data-no-print>
            {fills.length > 0 ? (
              <Button
                small
                onPress={() => {
                  onAsk('fill');
                }}
              >
                Fill {fills.length === 1 ? 'the gap' : `all ${String(fills.length)} gaps`}…
              </Button>
            ) : null}
            <Button
              small
              onPress={() => {
                onAsk('all');
              }}
            >
              Accept all…
            </Button>
          </div>
        ) : null}
      </div>
      {entries.length === 0 ? (
        <p className={styles.nothing}>
          {document.reading === null
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
            if (entry !== undefined) choose(entry);
          }}
          onEnter={() => {
            window.document.querySelector<HTMLElement>('[data-find-detail] button')?.focus();
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
          onAsk={onAsk}
        />
      )}
      <p className={styles.hint} data-no-print>
        {singleKeyShortcuts ? documentWords.keysHint : documentWords.keysHintPlain}
      </p>
    </section>
  );
}
