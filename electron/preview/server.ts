import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { channels } from '../../shared/contract/channels.ts';
import type { Notification } from '../../shared/contract/contract.ts';
import { refusal } from '../../shared/result/refusal.ts';
import { err } from '../../shared/result/result.ts';
import { malformed, type Dispatch } from '../ipc/dispatch.ts';
import { securityHeaders } from '../security/csp.ts';
import { readStaticFile } from '../static-files.ts';
import { fromJson, toJson } from './json-codec.ts';

/** What the preview's server hands out and whom it asks. */
export interface PreviewServerOptions {
  readonly dispatch: Dispatch;
  /** The built page: `out/renderer`. */
  readonly rendererFolder: string;
  /** The gallery of components, served under `gallery/`; left out where there is none. */
  readonly galleryFolder?: string;
  /** Longest message taken, in bytes. A spreadsheet of 100 MB must still reach the handler's own limit. */
  readonly longestMessage?: number;
}

/** A server that runs, on the loopback address alone. */
export interface PreviewServer {
  /** Where the page is, with the token of this run. Whoever has the address has the register. */
  readonly address: string;
  readonly notify: (notification: Notification) => void;
  readonly close: () => Promise<void>;
}

const hereFolder = fileURLToPath(new URL('.', import.meta.url));

/**
 * Serves the page and the handlers to one browser on this machine: only on the loopback address, only
 * under a token made for this run, only to requests whose `Host` and `Origin` are its own, so that
 * neither another machine nor another page in the same browser gets in.
 */
export async function startPreviewServer(options: PreviewServerOptions): Promise<PreviewServer> {
  const token = randomBytes(24).toString('base64url');
  const listeners = new Set<ServerResponse>();
  const longest = options.longestMessage ?? 160 * 1024 * 1024;
  let origin = '';

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) plain(response, 500, 'Something went wrong in the preview.');
      else response.end();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (request.headers.host !== new URL(origin).host) {
      plain(response, 403, 'This address is not the preview’s own.');
      return;
    }
    if (request.headers.origin !== undefined && request.headers.origin !== origin) {
      plain(response, 403, 'Another page may not ask the preview.');
      return;
    }
    const path = pathUnderToken(request.url ?? '', token);
    if (path === null) {
      plain(response, 404, 'Open the whole address that npm start printed.');
    } else if (request.method === 'POST' && path.startsWith('/call/')) {
      await call(request, response, path.slice('/call/'.length));
    } else if (request.method === 'GET' && path === '/notifications') {
      listen(response);
    } else if (request.method === 'GET') {
      await file(response, path);
    } else {
      plain(response, 405, 'The preview does not take this.');
    }
  }

  async function call(
    request: IncomingMessage,
    response: ServerResponse,
    channel: string,
  ): Promise<void> {
    if (request.headers.origin === undefined) {
      plain(response, 403, 'Only the preview’s own page may ask.');
      return;
    }
    if (request.headers['content-type'] !== 'application/json') {
      json(response, 415, err(malformed('It is not JSON.')));
      return;
    }
    const text = await readBody(request, longest);
    if (text === null) {
      json(response, 413, err(tooLarge(longest)));
      return;
    }
    const input = parse(text);
    if (input === undefined) json(response, 400, err(malformed('It is not JSON.')));
    else json(response, 200, await options.dispatch(channel, input));
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write(': listening\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  async function file(response: ServerResponse, path: string): Promise<void> {
    const { galleryFolder } = options;
    const isBridge = path === '/bridge.js';
    const found =
      galleryFolder !== undefined && path.startsWith('/gallery/')
        ? await readStaticFile(galleryFolder, path.slice('/gallery'.length))
        : await readStaticFile(isBridge ? hereFolder : options.rendererFolder, path);
    if (found === null) {
      plain(response, 404, 'There is no such file.');
      return;
    }
    response.setHeader('Content-Type', found.mediaType);
    response.end(path === '/' ? withBridge(found.bytes) : found.bytes);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The preview has no port.');
  origin = `http://127.0.0.1:${bound.port}`;

  return {
    address: `${origin}/${token}/`,
    notify: (notification) => {
      // A page may have gone while the register was being closed.
      for (const response of listeners) {
        if (!response.writableEnded) response.write(`data: ${toJson(notification)}\n\n`);
      }
    },
    close: () =>
      new Promise((resolve) => {
        for (const response of listeners) response.end();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The path after the token, or null where the token is missing or wrong. */
function pathUnderToken(url: string, token: string): string | null {
  const [, given = '', ...rest] = (url.split('?')[0] ?? '').split('/');
  const expected = Buffer.from(token);
  const offered = Buffer.from(given);
  if (offered.length !== expected.length || !timingSafeEqual(offered, expected)) return null;
  return rest.length === 0 ? null : `/${rest.join('/')}`;
}

/**
 * The whole body as text, or null where it is longer than `longest`. The rest of such a body is read and
 * thrown away: a browser that is still sending would not hear the answer.
 */
async function readBody(request: IncomingMessage, longest: number): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts.length = 0;
  }
  return length > longest ? null : Buffer.concat(parts).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return fromJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Puts the script that makes `window.concordat` before the page's own, and asks for no icon. */
function withBridge(html: Uint8Array): string {
  const script = `<script src="bridge.js" data-channels="${channels.join(' ')}"></script><link rel="icon" href="data:,">`;
  return Buffer.from(html).toString('utf8').replace('<head>', `<head>${script}`);
}

function tooLarge(longest: number): ReturnType<typeof refusal> {
  const megabytes = Math.floor(longest / 1024 / 1024);
  return refusal(
    'too-large',
    `The message is larger than the ${megabytes} MB that the preview takes.`,
    'Use a smaller file, or the app’s own window.',
  );
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(text);
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(toJson(value));
}
