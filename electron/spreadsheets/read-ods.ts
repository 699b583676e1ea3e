import type { Sheet, Workbook } from '../../shared/exchange/workbook.ts';
import { isEncryptedOpenDocument } from '../office/open-document.ts';
import { attribute, readXml } from '../office/read-xml.ts';
import { encrypted, readingLimits, tooMuch } from './reading-limits.ts';
import { SheetBuilder, shownDay, type Taken } from './sheet-builder.ts';
import type { ZipArchive } from '../office/zip-archive.ts';

interface OdsCell {
  readonly repeat: number;
  readonly columnsSpanned: number;
  readonly rowsSpanned: number;
  readonly covered: boolean;
  readonly date: string | null;
  readonly value: string | null;
}

interface Span {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function count(attributes: Readonly<Record<string, string>>, name: string): number {
  const n = Number(attribute(attributes, name) ?? 1);
  return Number.isInteger(n) && n > 0 ? n : 1;
}

function day(date: string | null, text: string): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '');
  return match === null
    ? null
    : shownDay(text, Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Reads one sheet after another from the stream of `content.xml`. Repeated cells are kept in bounds. */
class OdsReader {
  readonly sheets: Sheet[] = [];
  readonly #fileName: string;
  readonly #taken: Taken = { cells: 0, characters: 0 };
  readonly #hiddenStyles = new Set<string>();
  #styleName = '';
  #builder: SheetBuilder | null = null;
  #name = '';
  #hidden = false;
  #row = 0;
  #rowRepeat = 1;
  #rowHidden = false;
  #rowCells: { column: number; repeat: number; text: string; day: string | null }[] = [];
  #column = 0;
  #columnDefinition = 0;
  #cell: OdsCell | null = null;
  #paragraphs: string[] = [];
  #inParagraph = 0;
  #skip = 0;
  #spans: Span[] = [];
  #hiddenRows: number[] = [];

  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#skip > 0 || name === 'annotation' || name === 'tracked-changes') {
      this.#skip += 1;
      return;
    }
    switch (name) {
      case 'style':
        this.#styleName = attribute(attributes, 'name') ?? '';
        break;
      case 'table-properties':
        if (attribute(attributes, 'display') === 'false') this.#hiddenStyles.add(this.#styleName);
        break;
      case 'table':
        this.#startSheet(attributes);
        break;
      case 'table-column':
        this.#column_(attributes);
        break;
      case 'table-row':
        this.#rowRepeat = count(attributes, 'number-rows-repeated');
        this.#rowHidden = /collapse|filter/.test(attribute(attributes, 'visibility') ?? '');
        this.#rowCells = [];
        this.#column = 0;
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.#startCell(name, attributes);
        break;
      case 'p':
      case 'h':
        if (this.#cell !== null && this.#inParagraph === 0) this.#paragraphs.push('');
        this.#inParagraph += 1;
        break;
      case 's':
        this.text(' '.repeat(Math.min(count(attributes, 'c'), 100)));
        break;
      case 'tab':
        this.text('\t');
        break;
      case 'line-break':
        this.text('\n');
        break;
    }
  }

  text(piece: string): void {
    if (this.#skip > 0 || this.#cell === null || this.#inParagraph === 0) return;
    const last = this.#paragraphs.length - 1;
    this.#paragraphs[last] = (this.#paragraphs[last] ?? '') + piece;
  }

  close(name: string): void {
    if (this.#skip > 0) {
      this.#skip -= 1;
      return;
    }
    if ((name === 'p' || name === 'h') && this.#inParagraph > 0) this.#inParagraph -= 1;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#endCell();
    else if (name === 'table-row') this.#endRow();
    else if (name === 'table') this.#endSheet();
  }

  #startSheet(attributes: Readonly<Record<string, string>>): void {
    if (this.sheets.length >= readingLimits.sheets)
      throw tooMuch(this.#fileName, `it has more than ${readingLimits.sheets} sheets`);
    this.#builder = new SheetBuilder(this.#fileName, this.#taken);
    this.#name = attribute(attributes, 'name') ?? `Sheet ${this.sheets.length + 1}`;
    this.#hidden = this.#hiddenStyles.has(attribute(attributes, 'style-name') ?? '');
    this.#row = 0;
    this.#columnDefinition = 0;
    this.#spans = [];
    this.#hiddenRows = [];
  }

  #column_(attributes: Readonly<Record<string, string>>): void {
    const repeat = count(attributes, 'number-columns-repeated');
    if (/collapse|filter/.test(attribute(attributes, 'visibility') ?? '')) {
      this.#builder?.hideColumns(this.#columnDefinition, this.#columnDefinition + repeat - 1);
    }
    this.#columnDefinition += repeat;
  }

  #startCell(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#paragraphs = [];
    this.#inParagraph = 0;
    this.#cell = {
      repeat: count(attributes, 'number-columns-repeated'),
      columnsSpanned: count(attributes, 'number-columns-spanned'),
      rowsSpanned: count(attributes, 'number-rows-spanned'),
      covered: name === 'covered-table-cell',
      date: attribute(attributes, 'date-value') ?? null,
      value: attribute(attributes, 'string-value') ?? attribute(attributes, 'value') ?? null,
    };
  }

  #endCell(): void {
    const cell = this.#cell;
    if (cell === null) return;
    const seen = this.#paragraphs.join('\n');
    const text = seen === '' ? (cell.value ?? cell.date ?? '') : seen;
    if (text !== '' && !cell.covered) {
      this.#rowCells.push({
        column: this.#column,
        repeat: cell.repeat,
        text,
        day: day(cell.date, text),
      });
      if (cell.columnsSpanned > 1 || cell.rowsSpanned > 1) {
        this.#spans.push({
          top: this.#row,
          left: this.#column,
          bottom: this.#row + cell.rowsSpanned - 1,
          right: this.#column + cell.columnsSpanned - 1,
        });
      }
    }
    this.#column += cell.repeat;
    this.#cell = null;
  }

  #endRow(): void {
    // A repeated row with nothing in it is only distance; one with cells is written out, within limits.
    const times = this.#rowCells.length === 0 ? 0 : this.#rowRepeat;
    for (let n = 0; n < times; n += 1) {
      for (const { column, repeat, text, day: date } of this.#rowCells) {
        for (let m = 0; m < repeat; m += 1)
          this.#builder?.cell(this.#row + n, column + m, text, date);
      }
      if (this.#rowHidden) this.#hiddenRows.push(this.#row + n);
    }
    this.#row += this.#rowRepeat;
  }

  #endSheet(): void {
    const builder = this.#builder;
    if (builder === null) return;
    for (const { top, left, bottom, right } of this.#spans) builder.merge(top, left, bottom, right);
    for (const hidden of this.#hiddenRows) builder.hideRow(hidden);
    this.sheets.push(builder.build(this.#name, this.#hidden));
    this.#builder = null;
  }
}

/** Reads an `.ods`: the texts that a person sees, and the day of each date cell. */
export function readOds(fileName: string, archive: ZipArchive): Workbook {
  if (isEncryptedOpenDocument(archive)) throw encrypted(fileName);
  const reader = new OdsReader(fileName);
  readXml(archive, 'content.xml', {
    open: (name, attributes) => {
      reader.open(name, attributes);
    },
    text: (piece) => {
      reader.text(piece);
    },
    close: (name) => {
      reader.close(name);
    },
  });
  return { format: 'ods', sheets: reader.sheets };
}
