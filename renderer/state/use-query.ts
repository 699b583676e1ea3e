import { useCallback, useEffect, useState } from 'react';
import type { Channel, Input, Output } from '../../shared/contract/contract.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import { useAppStore } from './app-store.ts';
import { fetchAnswer, forgetAnswer, keptAnswer, registerStamp } from './answers.ts';

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
 * nothing. What is here already is shown at once; else the last answer stays while the next is on its
 * way, and late answers are dropped.
 */
export function useQuery<C extends Channel>(channel: C, input: Input<C> | null): Query<Output<C>> {
  const stamp = useAppStore(registerStamp);
  const [again, setAgain] = useState(0);
  const [answered, setAnswered] = useState<Answered<Output<C>>>({
    key: null,
    value: null,
    refusal: null,
  });
  const [slowKey, setSlowKey] = useState<string | null>(null);
  const asked = input === null ? null : JSON.stringify(input);
  const key = asked === null ? null : `${channel} ${asked} ${stamp} ${again}`;

  useEffect(() => {
    if (key === null || asked === null) return undefined;
    // `asked` is `input` written down, so that the effect depends on what it says, not on who says it.
    const question = JSON.parse(asked) as Input<C>;
    let isCurrent = true;
    const timer = window.setTimeout(() => {
      setSlowKey(key);
    }, slowAfter);
    void fetchAnswer(channel, question).then((answer) => {
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
    if (asked !== null) forgetAnswer(channel, JSON.parse(asked) as Input<C>); // written from one
    setAgain((n) => n + 1);
  }, [channel, asked]);
  const here = input === null ? undefined : keptAnswer(channel, input);
  const isStale = key !== null && here === undefined && answered.key !== key;
  return {
    value: here ?? answered.value,
    refusal: here === undefined ? answered.refusal : null,
    isStale,
    isSlow: isStale && slowKey === key,
    reload,
  };
}
