/**
 * What a document may cost. A signed agreement has 5 to 60 pages; these bounds leave room for the
 * largest real ones and stop a file that was made to hurt.
 */
export const limits = {
  /** Bytes of the file itself. */
  fileBytes: 60 * 1024 * 1024,
  /** Bytes of all XML of a zipped format together, unpacked. Its pictures are never unpacked. */
  unpackedBytes: 250 * 1024 * 1024,
  /** Parts of a zipped format. */
  entries: 5_000,
  pages: 2_000,
  /** Letters of text in the whole document. */
  letters: 6_000_000,
  /** Milliseconds of work for the text of a document; OCR has its own. */
  textMs: 15_000,
  /** Pages of one document that are read by OCR at most. */
  ocrPages: 60,
  /** Milliseconds for one page of OCR. */
  ocrPageMs: 30_000,
  /** Bytes of memory of the child process. */
  memoryBytes: 650 * 1024 * 1024,
  /** Bytes of memory of the child process while it reads scans: the engine and a page's picture. */
  ocrMemoryBytes: 1_300 * 1024 * 1024,
} as const;
