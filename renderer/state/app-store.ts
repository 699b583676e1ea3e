import { create } from 'zustand';
import type { AppState } from '../../shared/contract/view-models.ts';
import type { IsoDate } from '../../shared/register/plain-date.ts';
import type { Refusal } from '../../shared/result/refusal.ts';

/** Something that happened and that the officer is told once, in a line that can be sent away. */
export interface Told {
  readonly id: number;
  readonly tone: 'done' | 'refused';
  readonly what: string;
  readonly more: string;
}

/** The little that the renderer owns. The register itself belongs to the main process. */
export interface AppStore {
  /** What the main process last said of itself; null until it has answered. */
  readonly app: AppState | null;
  /** Why it could not be asked. */
  readonly failed: Refusal | null;
  /** A day that the officer chose; null follows today. */
  readonly chosenDay: IsoDate | null;
  /** What a screen reader is told now. */
  readonly announcement: string;
  readonly told: readonly Told[];
  /** A change is on its way to the disk. */
  readonly saving: boolean;
  /** A file that was chosen or dropped elsewhere and waits for the Import view. */
  readonly handedFile: File | null;
}

export const useAppStore = create<AppStore>()(() => ({
  app: null,
  failed: null,
  chosenDay: null,
  announcement: '',
  told: [],
  saving: false,
  handedFile: null,
}));

/** Says something to screen readers, politely. The same words twice are said twice. */
export function announce(words: string): void {
  const { announcement } = useAppStore.getState();
  useAppStore.setState({ announcement: announcement === words ? `${words}\u00a0` : words });
}

let nextTold = 1;

/** Tells the officer in a line over the view; a success goes away by itself, a refusal stays. */
export function tell(tone: Told['tone'], what: string, more = ''): void {
  const id = nextTold;
  nextTold += 1;
  const told = useAppStore
    .getState()
    .told.filter((entry) => entry.tone === 'refused')
    .slice(-2);
  useAppStore.setState({ told: [...told, { id, tone, what, more }] });
  if (tone === 'done') {
    window.setTimeout(() => {
      untell(id);
    }, 8_000);
  }
}

/** Tells a refusal: what happened, whether data is safe, what can be done. */
export function tellRefusal(refusal: Refusal): void {
  tell('refused', refusal.what, `${refusal.safe} ${refusal.next}`);
}

/** Sends a told line away. */
export function untell(id: number): void {
  useAppStore.setState((store) => ({ told: store.told.filter((entry) => entry.id !== id) }));
}

/** Hands a file to the Import view. */
export function handFile(file: File): void {
  useAppStore.setState({ handedFile: file });
}

/** The file that waits, once: whoever takes it is the one that reads it. */
export function takeHandedFile(): File | null {
  const { handedFile } = useAppStore.getState();
  if (handedFile !== null) useAppStore.setState({ handedFile: null });
  return handedFile;
}
