import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import type { PackOptions } from '../../../shared/contract/view-models.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { count } from '../../messages/counts.ts';
import { announce } from '../../state/app-store.ts';
import { ask } from '../../state/ask.ts';

/** What is being done with the pack. */
export type Doing = 'nothing' | 'making' | 'saving' | 'printing' | 'giving-out';

/** The pack as it was made last, and what became of making it. */
export interface PackOnScreen {
  readonly made: Output<'pack.preview'> | null;
  /** Made from what is wanted now. */
  readonly isCurrent: boolean;
  readonly doing: Doing;
  readonly refusal: Refusal | null;
  readonly setDoing: (doing: Doing) => void;
  readonly setRefusal: (refusal: Refusal | null) => void;
  readonly make: () => void;
}

/** How long nothing may change before the pack is made anew, in milliseconds. */
const patience = 500;

/**
 * Makes the pack when the view is gone to and whenever its parts change; what is only typed (reference,
 * author) waits until it is asked for. `revision` is that of the register.
 */
export function usePack(wanted: PackOptions, revision: number, canMake: boolean): PackOnScreen {
  const [pack, setPack] = useState<{
    readonly made: Output<'pack.preview'>;
    readonly of: string;
    readonly parts: string;
  } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [doing, setDoing] = useState<Doing>('nothing');
  const key = JSON.stringify([wanted, revision]);
  const parts = partsOf(wanted, revision);

  const make = useCallback(async (options: PackOptions, of: string, ofParts: string) => {
    setDoing('making');
    setRefusal(null);
    const answer = await ask('pack.preview', options);
    setDoing('nothing');
    if (answer.ok) {
      setPack({ made: answer.value, of, parts: ofParts });
      announce(`The pack has ${count(answer.value.pages, 'page')}.`);
    } else {
      setRefusal(answer.error);
      setRefused(ofParts);
    }
  }, []);

  const isStale = canMake && doing === 'nothing' && pack?.parts !== parts && refused !== parts;
  useEffect(() => {
    if (!isStale) return undefined;
    const timer = window.setTimeout(
      () => void make(wanted, key, parts),
      pack === null ? 0 : patience,
    );
    return () => {
      window.clearTimeout(timer);
    };
  });

  return {
    made: pack?.made ?? null,
    isCurrent: pack?.of === key,
    doing,
    refusal,
    setDoing,
    setRefusal,
    make: () => void make(wanted, key, parts),
  };
}

/** What of the options changes the pages as soon as it is chosen. */
function partsOf(options: PackOptions, revision: number): string {
  const { asAt, kind, partnershipId, agreementId, meetingOn, marking } = options;
  const { sections, columns, attach, withData, ratingScale } = options;
  return JSON.stringify([
    [asAt, kind, partnershipId, agreementId, meetingOn, marking],
    [sections, columns, attach, withData, ratingScale, revision],
  ]);
}
