/** Bytes of a sector of a compound file of version 3 ([MS-CFB] 2.2). */
const sector = 512;
const endOfChain = 0xfffffffe;
const noStream = 0xffffffff;
/** Streams from this size on lie in whole sectors; smaller ones would need a table of their own. */
const wholeSectorsFrom = 4_096;

function padded(bytes: Uint8Array, to: number): Uint8Array {
  const whole = new Uint8Array(Math.max(to, Math.ceil(bytes.byteLength / sector) * sector));
  whole.set(bytes);
  return whole;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}

/** An entry of the directory ([MS-CFB] 2.6.1). */
function entry(
  name: string,
  type: 'stream' | 'root',
  at: { right?: number; child?: number; start: number; size: number },
): Uint8Array {
  const bytes = new Uint8Array(128);
  const view = new DataView(bytes.buffer);
  for (let n = 0; n < name.length; n += 1) view.setUint16(n * 2, name.charCodeAt(n), true);
  view.setUint16(64, (name.length + 1) * 2, true);
  view.setUint8(66, type === 'root' ? 5 : 2);
  view.setUint8(67, 1);
  view.setUint32(68, noStream, true);
  view.setUint32(72, at.right ?? noStream, true);
  view.setUint32(76, at.child ?? noStream, true);
  view.setUint32(116, at.start, true);
  view.setUint32(120, at.size, true);
  return bytes;
}

/** A compound file of two streams: one sector of allocation, one of directory, then the streams. */
function compoundFile(wordDocument: Uint8Array, table: Uint8Array): Uint8Array<ArrayBuffer> {
  const first = 2;
  const second = first + wordDocument.byteLength / sector;
  const end = second + table.byteLength / sector;
  const allocation = new DataView(new ArrayBuffer(sector));
  for (let n = 0; n < sector / 4; n += 1) {
    const isLast = n === 1 || n === second - 1 || n === end - 1;
    const next = n >= end ? 0xffffffff : n === 0 ? 0xfffffffd : isLast ? endOfChain : n + 1;
    allocation.setUint32(n * 4, next, true);
  }
  const header = new DataView(new ArrayBuffer(sector));
  header.setUint32(0, 0xd0cf11e0);
  header.setUint32(4, 0xa1b11ae1);
  header.setUint16(24, 0x3e, true);
  header.setUint16(26, 3, true);
  header.setUint16(28, 0xfffe, true);
  header.setUint16(30, 9, true);
  header.setUint16(32, 6, true);
  header.setUint32(44, 1, true);
  header.setUint32(48, 1, true);
  header.setUint32(56, wholeSectorsFrom, true);
  header.setUint32(60, endOfChain, true);
  header.setUint32(68, endOfChain, true);
  for (let n = 1; n < 109; n += 1) header.setUint32(76 + n * 4, 0xffffffff, true);
  return joined([
    new Uint8Array(header.buffer),
    new Uint8Array(allocation.buffer),
    entry('Root Entry', 'root', { child: 1, start: endOfChain, size: 0 }),
    entry('1Table', 'stream', { right: 2, start: second, size: table.byteLength }),
    entry('WordDocument', 'stream', { start: first, size: wordDocument.byteLength }),
    new Uint8Array(128),
    wordDocument,
    table,
  ]);
}

/**
 * A Word 97 file with these paragraphs, after the public format ([MS-DOC]): a file information block,
 * the text, and a piece table of one piece of eight-bit letters and one of sixteen-bit ones, as Word
 * itself writes where a text has letters beyond its code page.
 */
export function word97Of(
  plain: readonly string[],
  unicode: readonly string[],
): Uint8Array<ArrayBuffer> {
  const eight = plain.map((line) => `${line}\r`).join('');
  const sixteen = unicode.map((line) => `${line}\r`).join('');
  const textAt = 0x800;
  const sixteenAt = textAt + eight.length + (eight.length % 2);
  const main = new Uint8Array(sixteenAt + sixteen.length * 2);
  const view = new DataView(main.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, 0x00c1, true);
  // fWhichTblStm: the table lies in 1Table.
  view.setUint16(10, 0x0200, true);
  view.setUint32(0x18, textAt, true);
  view.setUint32(0x4c, eight.length + sixteen.length, true);
  for (let n = 0; n < eight.length; n += 1) view.setUint8(textAt + n, eight.charCodeAt(n));
  for (let n = 0; n < sixteen.length; n += 1) {
    view.setUint16(sixteenAt + n * 2, sixteen.charCodeAt(n), true);
  }

  // Pcdt: a mark, its size, three character positions, two pieces of eight bytes.
  const pieces = new DataView(new ArrayBuffer(5 + 12 + 16));
  pieces.setUint8(0, 2);
  pieces.setUint32(1, 28, true);
  pieces.setUint32(9, eight.length, true);
  pieces.setUint32(13, eight.length + sixteen.length, true);
  pieces.setUint32(17 + 2, (textAt * 2) | 0x4000_0000, true);
  pieces.setUint32(25 + 2, sixteenAt, true);
  view.setUint32(0x1a2, 0, true);
  view.setUint32(0x1a6, pieces.byteLength, true);
  // Empty lists of runs and paragraphs: one position and no entry each, at the end of the table.
  for (const at of [0xfa, 0x102]) {
    view.setUint32(at, pieces.byteLength, true);
    view.setUint32(at + 4, 4, true);
  }
  return compoundFile(
    padded(main, wholeSectorsFrom),
    padded(new Uint8Array(pieces.buffer), wholeSectorsFrom),
  );
}
