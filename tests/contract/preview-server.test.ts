import { request } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../shared/result/result.ts';
import { startPreviewServer, type PreviewServer } from '../../electron/preview/server.ts';
import { fromJson, toJson } from '../../electron/preview/json-codec.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

let folder: string;
let server: PreviewServer;
let asked: { channel: string; input: unknown }[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-preview-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html><head></head></html>');
  writeFileSync(join(folder, 'app.js'), 'export {};');
  writeFileSync(join(folder, 'notes.secret'), 'not for the page');
  asked = [];
  server = await startPreviewServer({
    rendererFolder: folder,
    longestMessage: 10_000,
    dispatch: (channel, input) => {
      asked.push({ channel, input });
      return Promise.resolve(ok({ heard: input }));
    },
  });
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Node's own client, because fetch does not let a test lie about Host and Origin. */
function send(url: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const origin = (): string => new URL(server.address).origin;
const post = (body: string, headers: Record<string, string> = {}): Promise<Answer> =>
  send(`${server.address}call/app.state`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin(), ...headers },
    body,
  });

describe('the preview’s wire', () => {
  it('answers its own page', async () => {
    const answer = await post('{}');
    expect(answer.status).toBe(200);
    expect(fromJson(answer.body)).toEqual(ok({ heard: {} }));
    expect(asked).toEqual([{ channel: 'app.state', input: {} }]);
  });

  it('carries bytes both ways unchanged', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const answer = await post(toJson({ fileName: 'register.xlsx', bytes }));
    expect(asked[0]?.input).toEqual({ fileName: 'register.xlsx', bytes });
    expect(fromJson(answer.body)).toEqual(ok({ heard: { fileName: 'register.xlsx', bytes } }));
  });

  it('shows the page with the bridge before the page’s own script, and the policy with it', async () => {
    const answer = await send(server.address);
    expect(answer.body).toMatch(/<head><script src="bridge\.js" data-channels="app\.state /);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each([
    ['no token', () => `${origin()}/`],
    ['no token on a call', () => `${origin()}/call/app.state`],
    [
      'another token of the same length',
      () => server.address.replace(/\/[^/]+\/$/, `/${'A'.repeat(32)}/`),
    ],
    ['a part of the token', () => server.address.slice(0, -3)],
  ])('answers nothing to %s', async (_name, url) => {
    const answer = await send(url());
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('<html>');
  });

  it('refuses a request whose Host is another name, as in DNS rebinding', async () => {
    const { port } = new URL(server.address);
    for (const Host of [`rebound.example:${port}`, `localhost:${port}`, '127.0.0.1']) {
      expect((await post('{}', { Host })).status).toBe(403);
      expect((await send(server.address, { headers: { Host } })).status).toBe(403);
    }
    expect(asked).toEqual([]);
  });

  it('refuses another page in the same browser, and a caller that names no page', async () => {
    for (const Origin of ['http://127.0.0.1:1', 'https://example.org', 'null']) {
      expect((await post('{}', { Origin })).status).toBe(403);
    }
    const silent = await send(`${server.address}call/app.state`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(silent.status).toBe(403);
    expect(asked).toEqual([]);
  });

  it.each(['{', '', 'undefined', '{"a":1}}', '\u0000'])(
    'refuses %j, which is not JSON, in words',
    async (body) => {
      const answer = await post(body);
      expect(answer.status).toBe(400);
      expect(fromJson(answer.body)).toMatchObject({ ok: false, error: { code: 'malformed' } });
      expect(asked).toEqual([]);
    },
  );

  it('refuses a form’s content type, which needs no permission to cross origins', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      expect((await post('{}', { 'Content-Type': type })).status).toBe(415);
    }
    expect(asked).toEqual([]);
  });

  it('refuses a message that is too large, whether or not it says how large it is', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(10_001) });
    const announced = await post(body);
    expect(announced.status).toBe(413);
    expect(fromJson(announced.body)).toMatchObject({ ok: false, error: { code: 'too-large' } });
    const unannounced = await post(body, { 'Transfer-Encoding': 'chunked' });
    expect(unannounced.status).toBe(413);
    expect(asked).toEqual([]);
  });

  it.each([
    '../package.json',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e/',
    'notes.secret',
    '.env',
    'a//app.js',
    'app.js%00.html',
  ])('serves no file for %s', async (path) => {
    const url = new URL(server.address);
    const answer = await send(`${url.origin}${url.pathname}${path}`);
    expect(answer.status).toBe(404);
  });

  it('serves a script with its exact type and forbids guessing', async () => {
    const answer = await send(`${server.address}app.js`);
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('listens on the loopback address only', () => {
    expect(new URL(server.address).hostname).toBe('127.0.0.1');
  });
});
