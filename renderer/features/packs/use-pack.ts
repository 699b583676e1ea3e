import { useCallback, useEffect, useRef, useState } from 'react';
import type { PackProgress } from '../../../shared/contract/channels-packs.ts';
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
  /** Its first page, as long as nothing else can be seen. */
  readonly firstPage: Uint8Array | null;
  /** How far the one that is being made has come. */
  readonly progress: PackProgress | null;
  /** Made from what is wanted now. */
  readonly isCurrent: boolean;
  readonly doing: Doing;
  readonly refusal: Refusal | null;
  readonly setDoing: (doing: Doing) => void;
  readonly setRefusal: (refusal: Refusal | null) => void;
  readonly make: () => void;
  readonly stop: () => void;
}

/** How long nothing may change before the pack is made anew, in milliseconds. */
const patience = 500;
/** How often is asked how far it has come, in milliseconds. */
const look = 250;

/**
 * Makes the pack when the view is gone to and whenever its parts change, also while one is being made,
 * which is then stopped; what is only typed (reference, author) waits until it is asked for. The first
 * page comes by itself where there is none to look at meanwhile. `revision` is that of the register.
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
  const [firstPage, setFirstPage] = useState<Uint8Array | null>(null);
  const [progress, setProgress] = useState<PackProgress | null>(null);
  const [making, setMaking] = useState<string | null>(null);
  const latest = useRef(0);
  const key = JSON.stringify([wanted, revision]);
  const parts = partsOf(wanted, revision);

  const isFirst = pack === null;
  const make = useCallback(
    async (options: PackOptions, of: string, ofParts: string) => {
      latest.current += 1;
      const own = latest.current;
      setDoing('making');
      setMaking(ofParts);
      setRefusal(null);
      if (isFirst) {
        const page = await ask('pack.first-page', options);
        if (latest.current !== own) return;
        if (page.ok) setFirstPage(page.value.bytes);
      }
      const answer = await ask('pack.preview', options);
      if (latest.current !== own) return;
      setDoing((now) => (now === 'making' ? 'nothing' : now));
      setMaking(null);
      setProgress(null);
      if (answer.ok) {
        setPack({ made: answer.value, of, parts: ofParts });
        setFirstPage(null);
        announce(`The pack has ${count(answer.value.pages, 'page')}.`);
      } else {
        // Who stopped it knows; what could not be made is said.
        if (answer.error.code !== 'pack-stopped') setRefusal(answer.error);
        setRefused(ofParts);
      }
    },
    [isFirst],
  );

  const isMaking = making !== null;
  useEffect(() => {
    if (!isMaking) return undefined;
    const timer = window.setInterval(() => {
      void ask('pack.progress', {}).then((answer) => {
        if (answer.ok) setProgress(answer.value.making);
      });
    }, look);
    return () => {
      window.clearInterval(timer);
    };
  }, [isMaking]);
  // Nobody waits for it once the view is left.
  useEffect(
    () => () => {
      void ask('pack.stop', {});
    },
    [],
  );

  const isFree = doing === 'nothing' || doing === 'making';
  const isWanted = pack?.parts !== parts && refused !== parts && making !== parts;
  const isStale = canMake && isFree && isWanted;
  useEffect(() => {
    if (!isStale) return undefined;
    const timer = window.setTimeout(
      () => void make(wanted, key, parts),
      pack === null && making === null ? 0 : patience,
    );
    return () => {
      window.clearTimeout(timer);
    };
  });

  return {
    made: pack?.made ?? null,
    firstPage,
    progress,
    isCurrent: pack?.of === key,
    doing,
    refusal,
    setDoing,
    setRefusal,
    make: () => void make(wanted, key, parts),
    stop: () => void ask('pack.stop', {}),
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
