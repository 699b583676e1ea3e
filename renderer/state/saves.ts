import type { SaveOutcome } from '../../shared/contract/view-models.ts';
import { tell } from './app-store.ts';

/**
 * Finishes a save and says what became of it. The window's host has saved already; the preview hands
 * the bytes over, and the browser keeps them. Returns whether there is a file now.
 */
export function finishSave(outcome: SaveOutcome): boolean {
  switch (outcome.kind) {
    case 'cancelled':
      return false;
    case 'saved':
      tell('done', `Saved ${outcome.name}.`);
      return true;
    case 'download':
      download(outcome.name, outcome.mediaType, outcome.bytes);
      tell('done', `${outcome.name} was handed to the browser's downloads.`);
      return true;
  }
}

function download(name: string, mediaType: string, bytes: Uint8Array): void {
  // A copy: a Blob takes no view on memory that could be shared.
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
