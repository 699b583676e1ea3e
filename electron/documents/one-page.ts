import type { Block } from '../../shared/reading/document-text.ts';
import { limits } from './limits.ts';
import { unreadable, type ReadOutcome } from './read-outcome.ts';

/** A document of a format without pages: one page, `empty` without text, `too-large` past the limit. */
export function onePage(blocks: readonly Block[], notes: readonly string[] = []): ReadOutcome {
  const letters = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (letters > limits.letters) return unreadable('too-large', notes);
  if (blocks.every((block) => block.text.trim() === '')) return unreadable('empty', notes);
  const pages = [{ number: 1, blocks: [...blocks], ocrConfidence: null }];
  return { readable: true, document: { pages, notes: [...notes] }, pagesWithoutText: 0 };
}
