/** A rectangle on a page in points from its top left. */
export interface PageArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A quote that a finding or an annex rests on, looked up on its page. */
export interface MarkedQuote {
  /** What quotes it, for example a rule or a stale phrase; printed beside the page. */
  readonly by: string;
  readonly words: string;
  /** Where it stands; empty where it was not found in the page's own text, as on a scan. */
  readonly areas: readonly PageArea[];
}

/** A page of a document that is appended, made upright. */
export interface AttachedPage {
  /** Its number in the document, from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly quotes: readonly MarkedQuote[];
}

/** A document of an agreement, appended whole or in part, or the reason why it is not. */
export interface PackAttachment {
  readonly documentId: string;
  readonly agreementId: string;
  readonly fileName: string;
  readonly sha256: string;
  /** Pages of the document; 0 where nobody could count them. */
  readonly total: number;
  readonly pages: readonly AttachedPage[];
  /** Those pages and no others as a plain PDF without scripts, forms or links; null where none is appended. */
  readonly bytes: Uint8Array | null;
  /** Why it is not appended, as a clause; null where it is. */
  readonly problem: string | null;
}

/** A file that the pack carries inside. */
export interface PackData {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** The name by which a page of an attachment is drawn. */
export function pictureName(attachment: number, page: number): string {
  return `A${attachment}P${page}`;
}
