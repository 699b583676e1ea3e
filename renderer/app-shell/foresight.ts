import { useEffect } from 'react';
import { findingGroupings, wholeQueue } from '../../shared/contract/channels-findings.ts';
import { useAsAt } from '../state/app-state.ts';
import { fetchAnswer, registerStamp } from '../state/answers.ts';
import { useAppStore } from '../state/app-store.ts';
import { recall } from '../state/remembered.ts';

/** How long the window rests before it looks ahead, in milliseconds. */
const rest = 800;

/**
 * While the officer reads, fetches what the two largest views begin with, so that going there shows it
 * at once. Waits after each change: who types cell after cell is not kept waiting.
 */
export function useForesight(): void {
  const { asAt } = useAsAt();
  const stamp = useAppStore(registerStamp);
  useEffect(() => {
    if (stamp === 'none') return undefined;
    let isOver = false;
    const timer = window.setTimeout(() => {
      void fetchAnswer('register.rows', { asAt }).then(() => {
        const grouping =
          findingGroupings.find((each) => each === recall('findings')['grouping']) ?? 'severity';
        if (!isOver) void fetchAnswer('findings.queue', { asAt, filter: wholeQueue, grouping });
      });
    }, rest);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [asAt, stamp]);
}
