import { useCallback, useEffect, useRef, useState } from 'react';
import type { Batch } from '../../../shared/contract/channels-documents.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { announce, tell } from '../../state/app-store.ts';
import { refreshAppState, useOpenRegister } from '../../state/app-state.ts';
import { ask } from '../../state/ask.ts';
import { useViewNotifications } from '../../state/notifications.ts';
import { bytesOf } from '../../ui/file-drop/file-bytes.ts';
import { withoutClutter } from '../../ui/file-drop/dropped-files.ts';
import { count, opening } from '../../messages/counts.ts';

/** A folder of agreements on its way in, as the view holds it. */
export interface BatchState {
  /** Null until it was asked for. */
  readonly batch: Batch | null;
  readonly refusal: Refusal | null;
  /** Files that are being handed over; null where none are. */
  readonly sending: { readonly sent: number; readonly of: number } | null;
  /** How many files waited when the view was opened. */
  readonly waitedAtStart: number;
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly stopSending: () => void;
  readonly choose: (fileId: string, agreementId: string | null) => Promise<void>;
  /** Answers whether they are attached now. */
  readonly attach: (fileIds: readonly string[]) => Promise<boolean>;
  readonly clear: () => Promise<void>;
}

/** Notifications come with every page that is read; the table needs them twice a second at most. */
const restBetween = 400;

/** Follows the batch of the open register and makes it move. */
export function useBatch(): BatchState {
  const [batch, setBatch] = useState<Batch | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sending, setSending] = useState<BatchState['sending']>(null);
  const [waitedAtStart, setWaitedAtStart] = useState(0);
  const isStopped = useRef(false);
  const timer = useRef<number | null>(null);

  const reload = useCallback(async () => {
    const answer = await ask('batch.get', {});
    if (answer.ok) setBatch(answer.value);
    else setRefusal(answer.error);
    return answer.ok ? answer.value : null;
  }, []);
  useEffect(() => {
    let isCurrent = true;
    void ask('batch.get', {}).then((answer) => {
      if (!isCurrent) return;
      if (!answer.ok) setRefusal(answer.error);
      else {
        setBatch(answer.value);
        setWaitedAtStart(answer.value.waiting);
      }
    });
    return () => {
      isCurrent = false;
      isStopped.current = true;
      if (timer.current !== null) window.clearTimeout(timer.current);
    };
  }, []);
  // Undo and redo attach and take away, so a new revision may be another standing of every file.
  const { revision } = useOpenRegister();
  const seen = useRef(revision);
  useEffect(() => {
    if (seen.current === revision) return;
    seen.current = revision;
    void reload();
  }, [revision, reload]);
  useViewNotifications(({ kind }) => {
    if (kind !== 'batch' || timer.current !== null) return;
    timer.current = window.setTimeout(() => {
      timer.current = null;
      void reload();
    }, restBetween);
  });

  return {
    batch,
    refusal,
    sending,
    waitedAtStart,
    stopSending: () => {
      isStopped.current = true;
    },
    add: async (chosen) => {
      const files = withoutClutter(chosen);
      isStopped.current = false;
      setRefusal(null);
      const isStopping = () => isStopped.current;
      for (const [at, file] of files.entries()) {
        if (isStopping()) break;
        setSending({ sent: at, of: files.length });
        const bytes = await bytesOf(file);
        if (!bytes.ok) {
          setRefusal(bytes.error);
          continue;
        }
        const answer = await ask('batch.add', { fileName: file.name, bytes: bytes.value });
        if (answer.ok) setBatch(answer.value);
        else setRefusal(answer.error);
      }
      setSending(null);
      announce(`${opening(count(files.length, 'file'))} taken.`);
    },
    choose: async (fileId, agreementId) => {
      setRefusal(null);
      const answer = await ask('batch.choose', { fileId, agreementId });
      if (answer.ok) setBatch(answer.value);
      else setRefusal(answer.error);
    },
    attach: async (fileIds) => {
      setRefusal(null);
      const answer = await ask('batch.attach', { fileIds: [...fileIds] });
      await refreshAppState();
      if (!answer.ok) {
        setRefusal(answer.error);
        return false;
      }
      setBatch(answer.value.batch);
      tell(
        'done',
        `${opening(count(fileIds.length, 'document'))} attached. One undo takes it all back.`,
        'What they say beside the register waits in each agreement, under Documents.',
      );
      return true;
    },
    clear: async () => {
      isStopped.current = true;
      setRefusal(null);
      const answer = await ask('batch.clear', {});
      if (!answer.ok) setRefusal(answer.error);
      setWaitedAtStart(0);
      await reload();
    },
  };
}
