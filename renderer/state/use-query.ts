import { useCallback, useEffect, useState } from 'react';
import type { Channel, Input, Output } from '../../shared/contract/contract.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import { useAppStore } from './app-store.ts';
import { ask } from './ask.ts';

/** What a question has brought so far. */
export interface Query<T> {
  /** The last answer; kept while a newer one is on its way. */
  readonly value: T | null;
  readonly refusal: Refusal | null;
  /** The value is older than the question. */
  readonly isStale: boolean;
  /** It has taken more than half a second: say so. */
  readonly isSlow: boolean;
  readonly reload: () => void;
}

interface Answered<T> {
  readonly key: string | null;
  readonly value: T | null;
  readonly refusal: Refusal | null;
}

const slowAfter = 500;

/**
 * Asks a channel, and asks again when the input or the register's revision changes. `null` asks
 * nothing. The last answer stays while the next is on its way; late answers are dropped.
 */
export function useQuery<C extends Channel>(channel: C, input: Input<C> | null): Query<Output<C>> {
  const revision = useAppStore((store) => store.app?.register?.revision ?? null);
  const [again, setAgain] = useState(0);
  const [answered, setAnswered] = useState<Answered<Output<C>>>({
    key: null,
    value: null,
    refusal: null,
  });
  const [slowKey, setSlowKey] = useState<string | null>(null);
  const asked = input === null ? null : JSON.stringify(input);
  const key = asked === null ? null : `${channel} ${asked} ${revision ?? 'none'} ${again}`;

  useEffect(() => {
    if (key === null || asked === null) return undefined;
    let isCurrent = true;
    const timer = window.setTimeout(() => {
      setSlowKey(key);
    }, slowAfter);
    // `asked` is `input` written down, so that the effect depends on what it says, not on who says it.
    void ask(channel, JSON.parse(asked) as Input<C>).then((answer) => {
      if (!isCurrent) return;
      window.clearTimeout(timer);
      setAnswered((before) =>
        answer.ok
          ? { key, value: answer.value, refusal: null }
          : { key, value: before.value, refusal: answer.error },
      );
    });
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [channel, asked, key]);

  const reload = useCallback(() => {
    setAgain((n) => n + 1);
  }, []);
  const isStale = key !== null && answered.key !== key;
  return {
    value: answered.value,
    refusal: answered.refusal,
    isStale,
    isSlow: isStale && slowKey === key,
    reload,
  };
}
