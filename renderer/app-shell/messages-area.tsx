import { useState } from 'react';
import type { OpenRegister } from '../../shared/contract/view-models.ts';
import { untell, useAppStore } from '../state/app-store.ts';
import { go } from '../state/navigation.ts';
import { Button } from '../ui/button/button.tsx';
import { Notice, RefusalNotice } from '../ui/notice/notice.tsx';
import styles from './messages-area.module.css';

/** What stands over every view: why nothing can be changed, and what was found on opening. */
export function RegisterNotices({ register }: { readonly register: OpenRegister }) {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const unseen = register.notices.filter((notice) => !seen.has(notice.what));
  if (register.readOnly === null && unseen.length === 0) return null;
  return (
    <div className={styles.notices} data-no-print>
      {register.readOnly === null ? null : (
        <RefusalNotice
          refusal={register.readOnly}
          tone="warning"
          isLive={false}
          actions={
            register.readOnly.code === 'trail-broken' ? (
              <Button
                small
                onPress={() => {
                  go('keeping', null, { tab: 'copies' });
                }}
              >
                Look at the copies
              </Button>
            ) : undefined
          }
        />
      )}
      {unseen.map((notice) => (
        <RefusalNotice
          key={notice.what}
          refusal={notice}
          tone="note"
          actions={
            <Button
              small
              onPress={() => {
                setSeen(new Set([...seen, notice.what]));
              }}
            >
              I have read it
            </Button>
          }
        />
      ))}
    </div>
  );
}

/** What just happened, in a line over the end of the view; refusals stay until they are sent away. */
export function ToldLines() {
  const told = useAppStore((store) => store.told);
  return (
    <div className={styles.told} data-no-print>
      {told.map((entry) => (
        <div key={entry.id} className={styles.line}>
          <Notice
            tone={entry.tone}
            title={entry.what}
            actions={
              <Button
                small
                onPress={() => {
                  untell(entry.id);
                }}
              >
                Close
              </Button>
            }
          >
            {entry.more === '' ? undefined : entry.more}
          </Notice>
        </div>
      ))}
    </div>
  );
}
