import { strToU8, zlibSync } from 'fflate';
import { PDFStream, type PDFContext, type PDFObject } from 'pdf-lib';

/** A PDF 1.7 that grows: objects are packed as soon as they are known, so that few are held. */
export interface PdfFile {
  /** A number for an object that comes later. Every number must be put before the file is closed. */
  reserve(): number;
  /** Puts an object, written out as PDF syntax in ASCII, into the file. */
  put(number: number, source: string): void;
  /** Puts an object under a number of its own, and hands that back. */
  add(source: string): number;
  /** The whole file, with every object that the context holds besides. */
  close(): Uint8Array;
}

/** How an object is named where it is used. */
export function reference(number: number): string {
  return `${number} 0 R`;
}

/** What a cross-reference entry holds (ISO 32000-1, 7.5.8.3): type, offset or stream, index. */
type Entry = readonly [type: 0 | 1 | 2, where: number, index: number];

const objectsPerStream = 200;
const entryBytes = 7;
/**
 * Two thirds of the time of the usual level, for a file that is a twentieth larger; and tables for its
 * search of a size that fits a page, which would otherwise be most of what is let go.
 */
export const packing = { level: 4, mem: 2 } as const;

/** A file over a context of pdf-lib, which gives the numbers and holds what it made itself. */
export function createPdfFile(context: PDFContext): PdfFile {
  const entries: Entry[] = [];
  const parts: Uint8Array[] = [strToU8('%PDF-1.7\n%\x81\x81\x81\x81\n\n', true)];
  let size = parts[0]?.length ?? 0;
  let waiting: { readonly number: number; readonly source: string }[] = [];

  function write(part: Uint8Array): void {
    parts.push(part);
    size += part.length;
  }

  function writeText(text: string): void {
    write(strToU8(text, true));
  }

  function writeStream(number: number, facts: string, plain: Uint8Array): void {
    const compressed = zlibSync(plain, packing);
    entries[number] = [1, size, 0];
    writeText(
      `${number} 0 obj\n<<${facts}/Filter/FlateDecode/Length ${compressed.length}>>\nstream\n`,
    );
    write(compressed);
    writeText('\nendstream\nendobj\n\n');
  }

  function reserve(): number {
    context.largestObjectNumber += 1;
    return context.largestObjectNumber;
  }

  /** Objects that wait go into one compressed stream. */
  function pack(): void {
    if (waiting.length === 0) return;
    const stream = reserve();
    let offset = 0;
    let heads = '';
    waiting.forEach(({ number, source }, index) => {
      entries[number] = [2, stream, index];
      heads += `${number} ${offset} `;
      offset += source.length + 1;
    });
    const facts = `/Type/ObjStm/N ${waiting.length}/First ${heads.length}`;
    const body = waiting.map(({ source }) => source).join('\n');
    waiting = [];
    writeStream(stream, facts, strToU8(`${heads}${body}\n`, true));
  }

  function put(number: number, source: string): void {
    waiting.push({ number, source });
    if (waiting.length === objectsPerStream) pack();
  }

  function writeWhole(number: number, object: PDFObject): void {
    entries[number] = [1, size, 0];
    const bytes = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(bytes, 0);
    writeText(`${number} 0 obj\n`);
    write(bytes);
    writeText('\nendobj\n\n');
  }

  return {
    reserve,
    put,
    add(source) {
      const number = reserve();
      put(number, source);
      return number;
    },
    close() {
      for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) {
        if (object instanceof PDFStream) writeWhole(objectNumber, object);
        else put(objectNumber, object.toString());
      }
      pack();
      const { Root, Info, ID } = context.trailerInfo;
      const table = reserve();
      const start = size;
      entries[table] = [1, start, 0];
      const facts = `/Type/XRef/Size ${table + 1}/W[1 4 2]/Root ${String(Root)}/Info ${String(Info)}/ID ${String(ID)}`;
      writeStream(table, facts, packedEntries(entries, table + 1));
      writeText(`startxref\n${start}\n%%EOF`);
      return joined(parts, size);
    },
  };
}

function packedEntries(entries: readonly (Entry | undefined)[], count: number): Uint8Array {
  const bytes = new Uint8Array(count * entryBytes);
  const view = new DataView(bytes.buffer);
  for (let number = 0; number < count; number += 1) {
    // A number that nobody took, such as 0, is free.
    const [type, where, index] = entries[number] ?? [0, 0, number === 0 ? 0xffff : 0];
    view.setUint8(number * entryBytes, type);
    view.setUint32(number * entryBytes + 1, where);
    view.setUint16(number * entryBytes + 5, index);
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
