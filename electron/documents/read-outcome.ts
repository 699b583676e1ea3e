import type { Block, DocumentProblem, DocumentText } from '../../shared/reading/document-text.ts';

/** What became of a document: its text, or why there is none. */
export type ReadOutcome =
  | { readonly readable: true; readonly document: DocumentText }
  | {
      readonly readable: false;
      readonly problem: DocumentProblem;
      /** What else an officer should know, in sentences. */
      readonly notes: readonly string[];
    };

/** A document that could not be read, and why. */
export function unreadable(problem: DocumentProblem, notes: readonly string[] = []): ReadOutcome {
  return { readable: false, problem, notes };
}

/** How far the reading has come: page `page` of `pages` in this step. */
export interface ReadProgress {
  readonly step: 'text' | 'ocr';
  readonly page: number;
  readonly pages: number;
}

/** The text of one page picture: blocks in order, and the engine's confidence from 0 to 100. */
export interface RecognisedPage {
  readonly blocks: readonly Block[];
  readonly confidence: number;
}

/** Reads a picture (PNG bytes) of a page. */
export type RecognisePage = (png: Uint8Array) => Promise<RecognisedPage>;

export interface ReadOptions {
  /** A password that the officer gave for this reading; never stored. */
  readonly password?: string;
  /** Absent where scans are not to be read. */
  readonly ocr?: RecognisePage;
  readonly onProgress?: (progress: ReadProgress) => void;
}
