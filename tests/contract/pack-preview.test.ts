import { PDFDocument } from 'pdf-lib';
import { describe, expect, test, vi } from 'vitest';
import { usualChoices, type PackOptions } from '../../shared/register/packs.ts';
import { textOfPages } from '../unit/pack/text-of-pdf.ts';
import { startApp, today, type TestApp } from './support/test-app.ts';

// The sample reads its documents in child processes, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 120_000 });

const options: PackOptions = {
  ...usualChoices,
  asAt: today,
  partnershipId: null,
  meetingOn: null,
  marking: 'OFFICIAL-SENSITIVE',
  handling: '',
  reference: 'IGP-2026-11',
  version: '1.0',
  author: 'Records manager',
};

async function sample(): Promise<TestApp> {
  const app = await startApp();
  await app.get('register.open-sample', {});
  return app;
}

describe('the preview of a pack', () => {
  test('has its first page alone before the others, and leaves open what depends on them', async () => {
    const app = await sample();
    const { bytes } = await app.get('pack.first-page', options);
    const [cover = '', ...others] = await textOfPages(bytes);
    expect(others).toEqual([]);
    expect(cover).toContain('OFFICIAL-SENSITIVE');
    expect(cover).toContain('Page 1 of …');

    const whole = await app.get('pack.preview', options);
    const [again = ''] = await textOfPages(whole.bytes);
    expect(again).toContain(`Page 1 of ${whole.pages}`);
    const bare = (text: string): string => text.replace(/\d+|…/g, '').replace(/\s+/g, ' ');
    expect(bare(again)).toBe(bare(cover));
  });

  test('has a first page for every kind that needs no cover', async () => {
    const app = await sample();
    const { rows } = await app.get('register.rows', { asAt: today });
    const agreementId = rows[0]?.id ?? null;
    for (const kind of ['agreement', 'holdings'] as const) {
      const { bytes } = await app.get('pack.first-page', { ...options, kind, agreementId });
      expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1);
    }
    const nobody = { ...options, kind: 'agreement', agreementId: null } as const;
    expect((await app.refusal('pack.first-page', nobody)).code).toBe('no-agreement');
  });

  test('says how far it has come and which places it knows, while other questions are answered', async () => {
    const app = await sample();
    expect((await app.get('pack.progress', {})).making).toBeNull();
    const made = app.get('pack.preview', { ...options, kind: 'inspection' });
    let isMade = false;
    void made.then(() => {
      isMade = true;
    });
    const seen: { pages: number; written: number; places: number }[] = [];
    // Each question has its turn only because the work is put down for it.
    for (let asked = 0; asked < 50_000 && !seen.some(({ places }) => places > 5); asked += 1) {
      const { making } = await app.get('pack.progress', {});
      if (making !== null) seen.push({ ...making, places: making.contents.length });
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(isMade).toBe(false);
    const { pages, contents } = await made;
    for (const { pages: set, written } of seen) {
      expect(set).toBeLessThanOrEqual(pages);
      expect(written).toBeLessThanOrEqual(set);
    }
    expect(seen.map(({ pages: set }) => set)).toEqual(
      seen.map(({ pages: set }) => set).toSorted((a, b) => a - b),
    );
    expect(contents.length).toBeGreaterThan(5);
    expect((await app.get('pack.progress', {})).making).toBeNull();
  });

  test('is stopped when it is asked to be, and when another is asked for', async () => {
    const app = await sample();
    const first = app.refusal('pack.preview', options);
    const second = app.refusal('pack.preview', { ...options, kind: 'board' });
    await app.get('pack.progress', {});
    await app.get('pack.stop', {});
    expect((await first).code).toBe('pack-stopped');
    expect((await second).code).toBe('pack-stopped');
    const { pages } = await app.get('pack.preview', options);
    expect(pages).toBeGreaterThan(5);
  });
});
