import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRegister } from '../../../electron/storage/register-store.ts';
import { verifyRegister } from '../../../electron/storage/verify.ts';
import { sampleEdit, sampleImport } from '../../bench/storage-sample.ts';
import {
  changeBytes,
  changeLines,
  closedRegister,
  create,
  open,
  options,
  refusalOf,
  removeCopy,
  reviewYear,
  valueOf,
} from './registers.ts';

const trail = 'trail.jsonl';
const without = (at: number) => (lines: string[]) => lines.toSpliced(at, 1);

describe('the end of a trail that was not wholly written', () => {
  it.each([
    ['half a line', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('{"at":"2026-11-2')])],
    [
      'a line cut in the middle of a character',
      (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('{"label":"é').subarray(0, -1)]),
    ],
    [
      'a line of zeros',
      (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(300), Buffer.from('\n')]),
    ],
    ['zeros', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(4_096)])],
  ])('is set aside and told: %s', async (_, tear) => {
    const folder = await closedRegister();
    const sound = readFileSync(path.join(folder, trail));
    changeBytes(folder, trail, tear);
    const torn = readFileSync(path.join(folder, trail)).subarray(sound.byteLength);

    const store = await open(folder);
    expect(store.notices.map(({ code }) => code)).toEqual(['torn-line-set-aside']);
    expect(reviewYear(store)).toBe(2002);
    valueOf(store.make(sampleEdit('agreement-isa-2', 0), 'review of ISA-2'));
    store.close();
    const evidence = readdirSync(folder).find((name) => name.startsWith('trail.torn.'));
    expect(readFileSync(path.join(folder, evidence ?? ''))).toEqual(torn);
    expect(valueOf(await verifyRegister(folder))).toMatchObject({ ok: true, records: 4 });
  });

  it('leaves a trail alone that another window is writing', async () => {
    const store = await create();
    changeBytes(store.folder, trail, (bytes) => Buffer.concat([bytes, Buffer.from('{"at"')]));
    const before = readFileSync(path.join(store.folder, trail));
    (await open(store.folder)).close();
    expect(readFileSync(path.join(store.folder, trail))).toEqual(before);
    store.close();
  });
});

describe('a trail that does not hold together', () => {
  const breaks: [string, (lines: string[]) => string[], number][] = [
    ['a line removed', without(2), 2],
    ['a line doubled', (lines) => lines.toSpliced(3, 0, lines[2] ?? ''), 3],
    ['two lines exchanged', ([a = '', b = '', c = '', d = '']) => [a, b, d, c], 2],
    [
      'a word altered',
      (lines) => lines.map((line, at) => (at === 2 ? line.replace('2001', '2009') : line)),
      2,
    ],
    ['a line that is no JSON', (lines) => lines.with(2, 'not JSON'), 2],
    ['an empty line', (lines) => lines.toSpliced(2, 0, ''), 2],
    [
      'the first line altered',
      (lines) => lines.with(0, (lines[0] ?? '').replace('2026', '2025')),
      0,
    ],
  ];
  it.each(breaks)('opens read-only and says where: %s', async (_, change, record) => {
    const folder = await closedRegister();
    changeLines(folder, change);
    const before = readFileSync(path.join(folder, trail));

    const store = await open(folder);
    expect(store.readOnly?.code).toBe('trail-broken');
    expect(store.readOnly?.what).toContain(
      record === 0 ? 'at its first line' : `at record ${record}:`,
    );
    // The quick copy is sound, so what the officer last saw is what is shown.
    expect(reviewYear(store)).toBe(2002);
    expect(refusalOf(store.undo()).code).toBe('trail-broken');
    store.close();
    expect(readFileSync(path.join(folder, trail))).toEqual(before);
    expect(valueOf(await verifyRegister(folder))).toMatchObject({ ok: false, brokenAt: record });
  });

  it('shows the register as it stood before the break where there is no quick copy', async () => {
    const folder = await closedRegister(false);
    changeLines(folder, (lines) => lines.with(3, (lines[3] ?? '').replace('2002', '2009')));
    const store = await open(folder);
    expect(store.readOnly?.code).toBe('trail-broken');
    expect(store.revision).toBe(2);
    expect(reviewYear(store)).toBe(2001);
    store.close();
  });

  it('is found out at a flipped bit wherever it is', async () => {
    const folder = await closedRegister(false);
    const file = path.join(folder, trail);
    const sound = readFileSync(file);
    for (let at = 0; at < sound.byteLength; at += 97) {
      const flipped = Buffer.from(sound);
      flipped[at] = (flipped[at] ?? 0) ^ 4;
      writeFileSync(file, flipped);
      const verified = await verifyRegister(folder);
      expect(verified.ok && verified.value.ok, `bit flipped in byte ${at}`).toBe(false);
    }
  });

  it('is refused whole only where nothing of it can be read', async () => {
    const folder = await closedRegister(false);
    changeLines(folder, (lines) => lines.with(0, 'nothing'));
    expect(refusalOf(await openRegister(folder, options)).code).toBe('trail-unreadable');
    writeFileSync(path.join(folder, trail), '');
    expect(refusalOf(await openRegister(folder, options)).code).toBe('trail-unreadable');
    expect(readdirSync(folder)).toEqual([trail]);
  });

  it('still shows the quick copy, read-only, when the trail is gone', async () => {
    const folder = await closedRegister();
    rmSync(path.join(folder, trail));
    const store = await open(folder);
    expect(store.readOnly?.code).toBe('trail-broken');
    expect(reviewYear(store)).toBe(2002);
    store.close();
    expect(readdirSync(folder)).not.toContain(trail);
  });
});

describe('a quick copy', () => {
  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.byteLength >> 1)],
    ['emptied', () => Buffer.alloc(0)],
    ['full of zeros', (bytes: Buffer) => Buffer.alloc(bytes.byteLength)],
    [
      'altered',
      (bytes: Buffer) => Buffer.from(bytes.toString('utf8').replace('2002-03', '2009-03')),
    ],
    ['another kind of JSON', () => Buffer.from('[1, 2]')],
  ])('that was %s is told and made again from the trail', async (_, change) => {
    const folder = await closedRegister();
    changeBytes(folder, 'register.json', change);
    rmSync(path.join(folder, 'register.previous.json'), { force: true });
    const store = await open(folder);
    expect(store.notices.map(({ code }) => code)).toEqual(['copy-damaged']);
    expect(store.readOnly).toBeNull();
    expect(reviewYear(store)).toBe(2002);
    store.close();
    const again = await open(folder);
    expect(again.notices).toEqual([]);
    again.close();
  });

  it('that lies behind the trail is caught up in silence', async () => {
    const folder = await closedRegister();
    const copy = readFileSync(path.join(folder, 'register.json'));
    const store = await open(folder);
    valueOf(store.make(sampleEdit('agreement-isa-1', 2), 'review of ISA-1'));
    store.close();
    writeFileSync(path.join(folder, 'register.json'), copy);
    const again = await open(folder);
    expect(again.notices).toEqual([]);
    expect(reviewYear(again)).toBe(2003);
    again.close();
  });

  it('that says more than the trail is kept and told', async () => {
    const folder = await closedRegister();
    const copy = readFileSync(path.join(folder, 'register.json'));
    changeLines(folder, (lines) => lines.slice(0, -1));
    const store = await open(folder);
    expect(store.notices.map(({ code }) => code)).toEqual(['trail-falls-short']);
    expect(reviewYear(store)).toBe(2001);
    valueOf(store.make(sampleEdit('agreement-isa-2', 0), 'review of ISA-2'));
    store.close();
    const kept = readdirSync(folder).find((name) => name.startsWith('register.not-in-trail.'));
    expect(readFileSync(path.join(folder, kept ?? ''))).toEqual(copy);
  });

  it('of another register is not believed', async () => {
    const folder = await closedRegister();
    const other = await create();
    valueOf(other.make(sampleImport(1), 'import'));
    other.close();
    removeCopy(folder);
    writeFileSync(
      path.join(folder, 'register.json'),
      readFileSync(path.join(other.folder, 'register.json')),
    );
    const store = await open(folder);
    expect(store.notices.map(({ code }) => code)).toEqual(['copy-damaged']);
    expect(Object.keys(store.register.agreements)).toHaveLength(3);
    store.close();
  });

  it('that is not what the trail makes is found by verify', async () => {
    const folder = await closedRegister();
    const { createHash } = await import('node:crypto');
    changeBytes(folder, 'register.json', (bytes) => {
      const text = bytes.toString('utf8').replaceAll('2002-03', '2009-03');
      const body = text.slice(text.indexOf('"body":') + 7, -1);
      const hash = createHash('sha256').update(body).digest('hex');
      return Buffer.from(`{"sha256":"${hash}","body":${body}}`);
    });
    expect(valueOf(await verifyRegister(folder))).toMatchObject({
      ok: false,
      records: 3,
      brokenAt: null,
      reason: 'the quick copy is not what the trail makes of the register',
    });
  });
});

describe('a register of a newer version', () => {
  it('is refused with a sentence and left alone', async () => {
    const folder = await closedRegister();
    changeLines(folder, (lines) =>
      lines.with(0, (lines[0] ?? '').replace('"format":1', '"format":2')),
    );
    const before = readdirSync(folder);
    const refused = refusalOf(await openRegister(folder, options));
    expect(refused.code).toBe('newer-format');
    expect(refused.what).toContain('format 2');
    expect(readdirSync(folder)).toEqual(before);
    expect(refusalOf(await verifyRegister(folder)).code).toBe('newer-format');
  });
});
