import { copyStringIntoBuffer, PDFObject } from 'pdf-lib';

/**
 * A PDF object that is already written out. A pack has tens of thousands of structure elements;
 * building a dictionary for each would take most of the time.
 */
export class RawObject extends PDFObject {
  private readonly source: string;

  /** `source` is PDF syntax in ASCII. */
  constructor(source: string) {
    super();
    this.source = source;
  }

  override clone(): this {
    return this;
  }

  override toString(): string {
    return this.source;
  }

  override sizeInBytes(): number {
    return this.source.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    return copyStringIntoBuffer(this.source, buffer, offset);
  }
}
