import type { Refusal } from '../../shared/result/refusal.ts';
import { refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { refuseBySize, type Workbook } from '../../shared/exchange/workbook.ts';
import { OfficeProblem } from '../office/office-problem.ts';
import { isEncryptedOle, isOle } from '../office/ole.ts';
import { ZipArchive } from '../office/zip-archive.ts';
import { readCsv } from './read-csv.ts';
import { readOds } from './read-ods.ts';
import { readXlsx } from './read-xlsx.ts';
import {
  corrupt,
  encrypted,
  readingLimits,
  tooMuch,
  UnreadableSpreadsheet,
  unsupported,
} from './reading-limits.ts';

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function readZip(fileName: string, bytes: Uint8Array): Workbook {
  const archive = new ZipArchive(bytes, readingLimits);
  if (archive.has('content.xml')) return readOds(fileName, archive);
  const names = archive.names();
  if (names.some((name) => /(^|\/)workbook\.bin$/i.test(name)))
    throw unsupported(fileName, 'a binary Excel workbook (.xlsb)');
  if (names.some((name) => /^word\//i.test(name))) throw unsupported(fileName, 'a Word document');
  return readXlsx(fileName, archive);
}

/** Which reader a file needs is told by its bytes; its name only helps to say what it is. */
function dispatch(fileName: string, bytes: Uint8Array): Workbook {
  if (startsWith(bytes, 0x50, 0x4b)) return readZip(fileName, bytes);
  if (isOle(bytes)) {
    if (isEncryptedOle(bytes)) throw encrypted(fileName);
    throw unsupported(fileName, 'an Excel 97-2003 workbook (.xls)');
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw unsupported(fileName, 'a PDF');
  const head = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, 400))
    .trimStart()
    .toLowerCase();
  if (/^<(!doctype|html|\?xml|table)/.test(head))
    throw unsupported(fileName, 'a web page or XML file');
  if (/\.(xlsx|xlsm|ods)$/i.test(fileName))
    throw corrupt(fileName, 'its beginning is not that of a spreadsheet');
  return readCsv(fileName, bytes);
}

function withoutContent(fileName: string): Refusal {
  return refusal(
    'spreadsheet-empty',
    `“${fileName}” has nothing in any of its sheets.`,
    'Open it in Excel, see whether the register is in it, and choose the right file.',
  );
}

/** A fault of the zip or its XML, in the words for a spreadsheet. */
function refused(fileName: string, problem: OfficeProblem): Refusal {
  switch (problem.kind) {
    case 'encrypted':
      return encrypted(fileName).refusal;
    case 'corrupt':
      return corrupt(fileName, problem.message).refusal;
    case 'too-large':
      return tooMuch(fileName, problem.message).refusal;
  }
}

/** Reads a spreadsheet in this very process. For the worker alone: a hostile file may take it down. */
export function readWorkbook(fileName: string, bytes: Uint8Array): Result<Workbook, Refusal> {
  const tooLarge = refuseBySize(fileName, bytes.byteLength);
  if (tooLarge !== null) return err(tooLarge);
  try {
    const workbook = dispatch(fileName, bytes);
    return workbook.sheets.some(({ rows }) => rows.length > 0)
      ? ok(workbook)
      : err(withoutContent(fileName));
  } catch (fault) {
    if (fault instanceof UnreadableSpreadsheet) return err(fault.refusal);
    if (fault instanceof OfficeProblem) return err(refused(fileName, fault));
    throw fault;
  }
}
