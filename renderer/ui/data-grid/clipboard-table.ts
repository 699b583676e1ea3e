/** A table as it goes to the clipboard: heads, then rows of as many cells. */
export interface ClipboardTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a spreadsheet would take for a formula when it is pasted. */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function quoted(cell: string): string {
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table as tab-separated text: what Excel and editors take. No cell becomes a formula. */
export function asTabbed({ heads, rows }: ClipboardTable): string {
  return [heads, ...rows].map((cells) => cells.map(quoted).join('\t')).join('\r\n');
}

function escaped(text: string): string {
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return plain.replaceAll('"', '&quot;').replaceAll('\n', '<br>');
}

/** The table as HTML: what Word and Outlook take. Cells are text for a spreadsheet too. */
export function asHtml({ heads, rows }: ClipboardTable): string {
  const text = 'style="mso-number-format:\'\\@\'"';
  const head = heads.map((cell) => `<th>${escaped(cell)}</th>`).join('');
  const body = rows
    .map((cells) => `<tr>${cells.map((cell) => `<td ${text}>${escaped(cell)}</td>`).join('')}</tr>`)
    .join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/**
 * Reads tab-separated text as spreadsheets put it on the clipboard: quoted cells may hold tabs, line
 * ends and doubled quotes. The line end after the last row is no row.
 */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < source.length; at += 1) {
    const letter = source.charAt(at);
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === '\t') endCell();
    else if (letter === '\n') {
      endCell();
      rows.push([]);
    } else cell += letter;
  }
  endCell();
  return rows;
}

/** Whether pasted text is more than one cell. */
export function isBlock(text: string): boolean {
  const rows = readBlock(text);
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1;
}
