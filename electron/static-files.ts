import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** The only kinds of file that are ever served, each with its exact media type. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  // Character maps and stand-in fonts, which pdf.js reads as bytes.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};

/** A file of the built page, as it is served. */
export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/**
 * Reads the built page's file for the path of an address, `/` being `index.html`. Null where there is
 * none, where its kind is not served, or where the path is not made of plain names.
 */
export async function readStaticFile(folder: string, path: string): Promise<StaticFile | null> {
  const names = (path === '/' ? '/index.html' : path).split('/').slice(1);
  if (!names.every((name) => /^[\w-][\w.-]*$/.test(name))) return null;
  const mediaType = mediaTypes[extname(names.at(-1) ?? '')];
  if (mediaType === undefined) return null;
  try {
    return { bytes: new Uint8Array(await readFile(join(folder, ...names))), mediaType };
  } catch (error) {
    if (error instanceof Error && 'code' in error && isAbsence(error.code)) return null;
    throw error;
  }
}

function isAbsence(code: unknown): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}
