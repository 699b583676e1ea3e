import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { logoId, logoLimits } from '../../shared/register/logo.ts';
import { sha256Of } from '../../electron/storage/hashing.ts';
import { noisyPicture, withSums } from './support/noisy-picture.ts';
import { startApp, type TestApp } from './support/test-app.ts';

// The picture is decoded in a child process, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 120_000 });

function fixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../fixtures/logo/${name}`, import.meta.url)));
}

async function opened(): Promise<TestApp> {
  const app = await startApp();
  app.answers.push(`${app.folder}/register`);
  await app.get('register.create', { name: 'Register of the test', templateId: null });
  return app;
}

async function revision(app: TestApp): Promise<number> {
  return (await app.get('app.state', {})).register?.revision ?? -1;
}

const altText = 'Badge of Severnshire Police';

async function set(app: TestApp, fileName: string, bytes: Uint8Array<ArrayBuffer>) {
  return app.ask('logo.set', { basedOn: await revision(app), fileName, bytes, altText });
}

test('there is no logo until the force sets one', async () => {
  const app = await opened();
  expect((await app.get('logo.get', {})).logo).toBeNull();
});

test.each(['badge.png', 'badge.jpg'])(
  'a logo is read in the child and kept as a plain PNG with its hash (%s)',
  async (name) => {
    const app = await opened();
    expect((await set(app, name, fixture(name))).ok).toBe(true);
    const { logo } = await app.get('logo.get', {});
    expect(logo).toMatchObject({ id: logoId, fileName: name, altText, width: 600, height: 200 });
    const png = Buffer.from(logo?.data ?? '', 'base64');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(sha256Of(png)).toBe(logo?.sha256);
    expect(png.length).toBeLessThan(logoLimits.keptBytes);
    expect((await app.get('app.state', {})).register?.undo).toBe('new logo');
  },
);

test('a logo is one step back and forth, and can be taken away', async () => {
  const app = await opened();
  await set(app, 'badge.png', fixture('badge.png'));
  await app.get('change.undo', {});
  expect((await app.get('logo.get', {})).logo).toBeNull();
  await app.get('change.redo', {});
  const edit = { kind: 'remove-record', collection: 'logos', id: logoId } as const;
  await app.get('change.make', { basedOn: await revision(app), edit });
  expect((await app.get('logo.get', {})).logo).toBeNull();
});

test('a picture with many dots is made smaller, so that a register stays small', async () => {
  const app = await opened();
  expect((await set(app, 'photograph.png', noisyPicture(2_000, 1_500))).ok).toBe(true);
  const { logo } = await app.get('logo.get', {});
  expect(logo?.height).toBeLessThanOrEqual(logoLimits.height);
  expect((logo?.data.length ?? 0) * 0.75).toBeLessThan(logoLimits.keptBytes);
});

const cut = fixture('badge.png').slice(0, 900);
const flipped = fixture('badge.png');
flipped[600] = (flipped[600] ?? 0) ^ 0xff;
const vast = fixture('badge.png');
new DataView(vast.buffer).setUint32(16, 60_000);

test.each([
  [
    'of 40 MB',
    'logo.png',
    new Uint8Array(40 * 1024 * 1024),
    'logo-too-large',
    /40 MB; a logo has at most 5/,
  ],
  ['that is cut off', 'badge.png', cut, 'logo-broken', /damaged/],
  ['whose sums are wrong', 'badge.png', flipped, 'logo-broken', /damaged/],
  [
    'that is no picture',
    'badge.png',
    new TextEncoder().encode('<svg/>'),
    'logo-not-a-picture',
    /neither a PNG nor a JPEG/,
  ],
  [
    'that is empty',
    'badge.png',
    new Uint8Array(0),
    'logo-not-a-picture',
    /neither a PNG nor a JPEG/,
  ],
  [
    'that was cut off as a photograph',
    'badge.jpg',
    fixture('badge.jpg').slice(0, 2_000),
    'logo-broken',
    /damaged/,
  ],
])('a file %s is refused in words and changes nothing', async (_, name, bytes, code, words) => {
  const app = await opened();
  const before = await revision(app);
  const answer = await set(app, name, bytes);
  expect(answer.ok ? null : answer.error.code).toBe(code);
  expect(answer.ok ? '' : answer.error.what).toMatch(words);
  expect(answer.ok ? '' : answer.error.safe).toContain('as it was');
  expect(await revision(app)).toBe(before);
  expect(app.faults).toEqual([]);
});

test('a picture that claims more dots than anybody prints is refused before it is decoded', async () => {
  const app = await opened();
  const answer = await set(app, 'bomb.png', withSums(vast));
  expect(answer.ok ? null : answer.error.code).toBe('logo-too-many-dots');
});

test('a logo that was chosen on an older register is not put over a newer one', async () => {
  const app = await opened();
  const basedOn = await revision(app);
  await set(app, 'badge.png', fixture('badge.png'));
  const message = { basedOn, fileName: 'badge.jpg', bytes: fixture('badge.jpg'), altText };
  expect((await app.refusal('logo.set', message)).code).toBe('register-moved-on');
});
