import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/security/csp.ts';
import { readStaticFile } from '../../../electron/static-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-static-'));
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'page', 'assets', 'index-a1.js'), 'export {};');
  writeFileSync(join(folder, 'secret.js'), 'not served');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the page’s files', () => {
  it('come with their exact media type', async () => {
    const page = await readStaticFile(join(folder, 'page'), '/');
    const script = await readStaticFile(join(folder, 'page'), '/assets/index-a1.js');
    expect(page?.mediaType).toBe('text/html; charset=utf-8');
    expect(script?.mediaType).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/..%2fsecret.js',
    '/assets\\..\\..\\secret.js',
    '//secret.js',
    '/assets',
    '/assets/',
    '/.env.js',
    '/index.html/',
    '/nothing.js',
    '/index.exe',
    '/a\u0000.js',
    '',
  ])('are not to be had by %j', async (path) => {
    expect(await readStaticFile(join(folder, 'page'), path)).toBeNull();
  });
});

describe('the page’s policy', () => {
  it('starts from nothing and allows nothing unsafe, inline or from elsewhere', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|nonce/);
    expect(contentSecurityPolicy).toContain("frame-ancestors 'none'");
  });
});
