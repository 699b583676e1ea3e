import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { announce, tell } from '../../state/app-store.ts';
import { refreshAppState } from '../../state/app-state.ts';
import { ask } from '../../state/ask.ts';
import { asProposed } from './choices.ts';
import { appliedWords, rowsPromise } from './messages.ts';
import type { ImportChoices, ImportPlan, ImportSession } from './plan.ts';

export type Doing = 'nothing' | 'reading' | 'planning' | 'applying';

/** An import while the officer looks at it. Nothing is written before `apply`. */
export interface Import {
  readonly session: ImportSession | null;
  readonly plan: ImportPlan | null;
  readonly choices: ImportChoices;
  readonly doing: Doing;
  readonly refusal: Refusal | null;
  /** Reads a file and plans its import; null where it was refused. */
  readonly read: (file: File) => Promise<ImportSession | null>;
  readonly choose: (choices: ImportChoices) => void;
  /** Answers whether the plan is in the register now. */
  readonly apply: () => Promise<boolean>;
  readonly leave: () => void;
}

/** Holds one import: the file's session, the choices, and the plan that follows from them. */
export function useImport(): Import {
  const [session, setSession] = useState<ImportSession | null>(null);
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [choices, setChoices] = useState<ImportChoices>(asProposed);
  const [doing, setDoing] = useState<Doing>('nothing');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const lastAsked = useRef(0);
  const token = useRef<string | null>(null);

  // What was read is given back when the view is left, so that no copy of the file stays in memory.
  useEffect(
    () => () => {
      if (token.current !== null) void ask('import.cancel', { token: token.current });
    },
    [],
  );

  const makePlan = async (of: string, chosen: ImportChoices) => {
    lastAsked.current += 1;
    const mine = lastAsked.current;
    setDoing('planning');
    const answer = await ask('import.plan', { token: of, choices: chosen });
    if (mine !== lastAsked.current) return;
    setDoing('nothing');
    if (answer.ok) {
      setPlan(answer.value);
      setRefusal(null);
      announce(rowsPromise(answer.value));
    } else setRefusal(answer.error);
  };
  const leave = () => {
    if (token.current !== null) void ask('import.cancel', { token: token.current });
    token.current = null;
    lastAsked.current += 1;
    setSession(null);
    setPlan(null);
    setChoices(asProposed);
    setRefusal(null);
    setDoing('nothing');
  };
  return {
    session,
    plan,
    choices,
    doing,
    refusal,
    leave,
    read: async (file) => {
      leave();
      setDoing('reading');
      const bytes = new Uint8Array(await file.arrayBuffer());
      const answer = await ask('import.open', { fileName: file.name, bytes });
      setDoing('nothing');
      if (!answer.ok) {
        setRefusal(answer.error);
        return null;
      }
      token.current = answer.value.token;
      setSession(answer.value);
      await makePlan(answer.value.token, asProposed);
      return answer.value;
    },
    choose: (chosen) => {
      setChoices(chosen);
      if (token.current !== null) void makePlan(token.current, chosen);
    },
    apply: async () => {
      if (plan === null || token.current === null) return false;
      setDoing('applying');
      const answer = await ask('import.apply', {
        token: token.current,
        choices,
        planHash: plan.planHash,
      });
      await refreshAppState();
      setDoing('nothing');
      if (!answer.ok) {
        setRefusal(answer.error);
        return false;
      }
      tell('done', appliedWords(plan));
      leave();
      return true;
    },
  };
}
