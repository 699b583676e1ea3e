import type { JobProgress } from '../workers/messages.ts';
import type { PageLayout } from './pdf/page-items.ts';
import type {
  DocumentProblem,
  DocumentText,
  PageWord,
} from '../../shared/reading/document-text.ts';

/** What became of a document: its text, or why there is none. */
export type ReadOutcome =
  | {
      readonly readable: true;
      readonly document: DocumentText;
      /** Pages that draw something and have no text: scans among typed pages. */
      readonly pagesWithoutText: number;
    }
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

/**
 * The words of one page picture where they stand, in points of the picture, and the engine's confidence
 * from 0 to 100. Laid out as the text of a typed page is, so that one builder finds their blocks.
 */
export interface RecognisedPage {
  readonly layout: PageLayout;
  readonly confidence: number;
  /** Each word on the upright picture; absent where the picture had to be turned to be read. */
  readonly words?: readonly PageWord[];
}

/** Reads a picture (PNG bytes) of a page. */
export type RecognisePage = (png: Uint8Array) => Promise<RecognisedPage>;

/** What one reading of a document may use. */
export interface ReadOptions {
  /** A password that the officer gave for this reading; never stored. */
  readonly password?: string;
  /** Absent where scans are not to be read. */
  readonly ocr?: RecognisePage;
  readonly onProgress?: (progress: JobProgress) => void;
}
