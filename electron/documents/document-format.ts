import { isOle } from '../office/ole.ts';

/** What a document can be read as. */
export type DocumentFormat = 'pdf' | 'docx' | 'doc' | 'odt' | 'html' | 'markdown' | 'text';

const byExtension: Readonly<Record<string, DocumentFormat>> = {
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  doc: 'doc',
  odt: 'odt',
  html: 'html',
  htm: 'html',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
};

function starts(bytes: Uint8Array, text: string, within = 0): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, within + 64));
  const at = head.indexOf(text, 0, 'latin1');
  return at !== -1 && at <= within;
}

/**
 * The format of a document by what its bytes are, and only then by its name: a renamed file is read as
 * what it is. Null where neither is known.
 */
export function documentFormat(fileName: string, bytes: Uint8Array): DocumentFormat | null {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const named = byExtension[ending] ?? null;
  if (starts(bytes, '%PDF-', 1_024)) return 'pdf';
  if (starts(bytes, 'PK\u0003\u0004')) {
    if (starts(bytes, 'mimetypeapplication/vnd.oasis.opendocument.text', 60)) return 'odt';
    return named === 'odt' ? 'odt' : 'docx';
  }
  if (isOle(bytes)) return named === 'docx' ? 'docx' : 'doc';
  if (named === 'pdf' || named === 'docx' || named === 'odt') return named;
  if (starts(bytes, '<!doctype html', 512) || starts(bytes, '<!DOCTYPE html', 512)) return 'html';
  return named;
}
