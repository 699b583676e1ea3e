import { columnIndex, type Sheet, type Workbook } from '../../shared/exchange/workbook.ts';
import {
  builtinFormat,
  dayOfSerial,
  formatKind,
  plainNumber,
  showDate,
  showNumber,
  type FormatKind,
} from './number-format.ts';
import { attribute, readXml } from '../office/read-xml.ts';
import { corrupt, readingLimits, tooMuch } from './reading-limits.ts';
import { SheetBuilder, shownDay, type Taken } from './sheet-builder.ts';
import type { ZipArchive } from '../office/zip-archive.ts';

interface Style {
  readonly kind: FormatKind;
  readonly code: string;
}

interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

interface Parts {
  readonly sheets: readonly SheetPart[];
  readonly strings: string | null;
  readonly styles: string | null;
  readonly date1904: boolean;
}

const general: Style = { kind: 'number', code: '' };

function resolvePath(base: string, target: string): string {
  const parts = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const piece of target.split('/')) {
    if (piece === '..') parts.pop();
    else if (piece !== '.' && piece !== '') parts.push(piece);
  }
  return parts.join('/');
}

/** The relationships of a part: id -> kind (last word of its type) and path. */
function relations(archive: ZipArchive, part: string): Map<string, { kind: string; path: string }> {
  const found = new Map<string, { kind: string; path: string }>();
  const cut = part.lastIndexOf('/') + 1;
  const path = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
  if (!archive.has(path)) return found;
  readXml(archive, path, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const kind = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
      found.set(attributes['Id'] ?? '', {
        kind,
        path: resolvePath(part, attributes['Target'] ?? ''),
      });
    },
  });
  return found;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function findParts(archive: ZipArchive, fileName: string): Parts {
  const root = [...relations(archive, '').values()].find(({ kind }) => kind === 'officeDocument');
  const book = root?.path ?? 'xl/workbook.xml';
  if (!archive.has(book)) throw corrupt(fileName, 'it has no workbook inside');
  const related = relations(archive, book);
  const sheets: SheetPart[] = [];
  let date1904 = false;
  readXml(archive, book, {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const target = related.get(attribute(attributes, 'id') ?? '');
      if (target?.kind !== 'worksheet') return;
      const state = attributes['state'] ?? 'visible';
      sheets.push({
        name: attributes['name'] ?? `Sheet ${sheets.length + 1}`,
        part: target.path,
        hidden: state !== 'visible',
      });
      if (sheets.length > readingLimits.sheets)
        throw tooMuch(fileName, `it has more than ${readingLimits.sheets} sheets`);
    },
  });
  const byKind = (kind: string): string | null => {
    const path = [...related.values()].find((each) => each.kind === kind)?.path;
    return path !== undefined && archive.has(path) ? path : null;
  };
  return { sheets, strings: byKind('sharedStrings'), styles: byKind('styles'), date1904 };
}

function readStyles(archive: ZipArchive, part: string | null): Style[] {
  const codes = new Map<number, string>();
  const styles: Style[] = [];
  let inCells = false;
  if (part === null) return styles;
  readXml(archive, part, {
    open: (name, attributes) => {
      if (name === 'numFmt')
        codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells && styles.length < 100_000) {
        const id = Number(attributes['numFmtId'] ?? 0);
        const code = codes.get(id) ?? builtinFormat(id);
        styles.push({ kind: formatKind(code), code });
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** The text of `<si>` or `<is>`: rich runs joined, phonetic runs left out. */
function readStrings(archive: ZipArchive, fileName: string, part: string | null): string[] {
  const strings: string[] = [];
  if (part === null) return strings;
  let text: string[] = [];
  let phonetic = false;
  let inText = false;
  let characters = 0;
  readXml(archive, part, {
    open: (name) => {
      if (name === 'si') text = [];
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text: (piece) => {
      if (!inText) return;
      characters += piece.length;
      if (characters > readingLimits.characters)
        throw tooMuch(fileName, 'it holds more text than a register can');
      text.push(piece);
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') {
        strings.push(unescaped(text.join('')));
        if (strings.length > readingLimits.sharedStrings)
          throw tooMuch(fileName, 'it holds more texts than a register can');
      }
    },
  });
  return strings;
}

/** Excel writes control characters as `_x000D_`; only line ends matter. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text.replaceAll('\r\n', '\n');
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replaceAll('\r\n', '\n');
}

const reference = /^\$?([A-Za-z]{1,4})\$?(\d{1,8})$/;

function position(text: string | undefined): { row: number; column: number } | null {
  const match = reference.exec(text ?? '');
  return match === null ? null : { row: Number(match[2]) - 1, column: columnIndex(match[1] ?? '') };
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: Style;
}

interface Shown {
  readonly text: string;
  readonly day: string | null;
}

function showValue(
  cell: Cell,
  value: string,
  strings: readonly string[],
  date1904: boolean,
): Shown {
  switch (cell.type) {
    case 's':
      return { text: strings[Number(value)] ?? '', day: null };
    case 'b':
      return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE', day: null };
    case 'd': {
      const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(value);
      return match === null ? { text: value, day: null } : { text: match[0], day: match[0] };
    }
    case 'str':
    case 'inlineStr':
    case 'e':
      return { text: unescaped(value), day: null };
    default:
      return showSerial(cell.style, value, date1904);
  }
}

function showSerial(style: Style, value: string, date1904: boolean): Shown {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return { text: value, day: null };
  if (style.kind === 'number') return { text: showNumber(number, style.code), day: null };
  if (style.kind === 'time' && number < 1)
    return { text: showDate(number, style.code, date1904) || plainNumber(number), day: null };
  const at = dayOfSerial(number, date1904);
  const text = showDate(number, style.code, date1904);
  if (at === null || (at.year === 1900 && at.month === 2 && at.day === 29))
    return { text, day: null };
  if (style.kind === 'time') return { text, day: null };
  return { text, day: shownDay(text, at.year, at.month, at.day) };
}

function readSheet(
  archive: ZipArchive,
  fileName: string,
  sheet: SheetPart,
  parts: Parts,
  strings: readonly string[],
  styles: readonly Style[],
  taken: Taken,
): Sheet {
  const builder = new SheetBuilder(fileName, taken);
  const merges: string[] = [];
  const hiddenRows: number[] = [];
  let row = -1;
  let column = -1;
  let cell: Cell | null = null;
  let value: string[] = [];
  let wanted = false;
  let phonetic = false;
  readXml(archive, sheet.part, {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
          column = -1;
          if (isTrue(attributes['hidden'])) hiddenRows.push(row);
          break;
        case 'c': {
          const at = position(attributes['r']);
          column = at?.column ?? column + 1;
          const style = styles[Number(attributes['s'] ?? 0)] ?? general;
          cell = { row: at?.row ?? row, column, type: attributes['t'] ?? 'n', style };
          value = [];
          break;
        }
        case 'rPh':
          phonetic = true;
          break;
        case 'v':
        case 't':
          wanted = cell !== null && !phonetic;
          break;
        case 'col':
          if (isTrue(attributes['hidden']))
            builder.hideColumns(Number(attributes['min']) - 1, Number(attributes['max']) - 1);
          break;
        case 'mergeCell':
          if (merges.length < 50_000) merges.push(attributes['ref'] ?? '');
          break;
      }
    },
    text: (piece) => {
      if (wanted) value.push(piece);
    },
    close: (name) => {
      if (name === 'v' || name === 't') wanted = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c' && cell !== null) {
        const shown = showValue(cell, value.join(''), strings, parts.date1904);
        builder.cell(cell.row, cell.column, shown.text, shown.day);
        cell = null;
      }
    },
  });
  for (const merge of merges) {
    const [from, to] = merge.split(':').map(position);
    if (from != null && to != null) builder.merge(from.row, from.column, to.row, to.column);
  }
  for (const hidden of hiddenRows) builder.hideRow(hidden);
  return builder.build(sheet.name, sheet.hidden);
}

/** Reads an `.xlsx` (transitional or strict): what a person sees, never what a formula would do. */
export function readXlsx(fileName: string, archive: ZipArchive): Workbook {
  const parts = findParts(archive, fileName);
  const styles = readStyles(archive, parts.styles);
  const strings = readStrings(archive, fileName, parts.strings);
  const taken: Taken = { cells: 0, characters: 0 };
  const sheets = parts.sheets
    .filter(({ part }) => archive.has(part))
    .map((sheet) => readSheet(archive, fileName, sheet, parts, strings, styles, taken));
  return { format: 'xlsx', sheets };
}
