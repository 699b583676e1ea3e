import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { packInput } from '../../electron/pack/pack-file.ts';
import { audit } from '../../shared/audit/audit.ts';
import { makePack, setPack } from '../../shared/pack/make-pack.ts';
import type { PackInput, PackOptions, PackResult } from '../../shared/pack/pack-input.ts';
import { geometryOf } from '../../shared/pack/typeset/measures.ts';
import { usualChoices } from '../../shared/register/packs.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import { rulePack } from '../../shared/rules/index.ts';
import { packRegister } from '../fixtures/pack-register.ts';
import { recordingSurface, type DrawnText } from '../unit/pack/recording-surface.ts';
import { checkTags } from '../unit/pack/tag-checker.ts';

// A pack of 600 pages is read by five others; a busy machine is slow at that.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 });

const day = isoDate('2026-11-22');
const usual: PackOptions = {
  ...usualChoices,
  asAt: day,
  partnershipId: null,
  meetingOn: null,
  marking: 'OFFICIAL-SENSITIVE',
  handling: '',
  reference: 'IGP-2026-11',
  version: '1.0',
  author: 'Information governance officer',
};

function inputOf(agreements: number, options: Partial<PackOptions>): Promise<PackInput> {
  const register = packRegister(agreements);
  const report = audit(register, rulePack, day);
  return packInput(register, report, { ...usual, ...options }, '2026-11-22T20:42:00.000Z');
}

const sizes = [
  {
    name: 'one page',
    least: 1,
    most: 1,
    input: () => inputOf(3, { kind: 'holdings', sections: ['holdings'] }),
  },
  { name: 'twenty pages', least: 16, most: 26, input: () => inputOf(12, { kind: 'board' }) },
  {
    name: 'six hundred pages',
    least: 520,
    most: 720,
    input: () => inputOf(2_900, { kind: 'inspection' }),
  },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'pack-sizes-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a tool of the machine says; null, and said, where it is not installed. */
function said(tool: string, args: readonly string[]): string | null {
  try {
    return execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      console.warn(`SKIPPED: ${tool} did not look at the pack because it is not installed`);
      return null;
    }
    throw error;
  }
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

for (const { name, least, most, input } of sizes) {
  describe(`a pack of ${name}`, () => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.pdf`);
    let made: Promise<PackResult> | null = null;
    const pack = (): Promise<PackResult> =>
      (made ??= (async () => {
        const result = await makePack(await input());
        writeFileSync(file, result.bytes);
        return result;
      })());

    test('has that many, each of them small, and keeps every promise of a tagged file', async () => {
      const { bytes, pages } = await pack();
      expect(pages).toBeGreaterThanOrEqual(least);
      expect(pages).toBeLessThanOrEqual(most);
      // The fonts weigh more than a page does.
      expect((bytes.length - 60_000) / pages).toBeLessThan(9_000);
      expect((await checkTags(bytes)).problems).toEqual([]);
    });

    test('is sound, and its fonts are embedded with their letters (qpdf, pdffonts)', async () => {
      await pack();
      const sound = said('qpdf', ['--check', file]);
      if (sound !== null) expect(sound).toContain('No syntax or stream encoding errors found');
      const fonts = said('pdffonts', [file])?.trim().split('\n').slice(2);
      for (const font of fonts ?? []) expect(font).toMatch(/Identity-H\s+yes yes yes/);
      if (fonts !== undefined) expect(fonts).toHaveLength(3);
    });

    test('is read in the order in which it is set (pdftotext)', async () => {
      const { pages, contents } = await pack();
      const text = said('pdftotext', ['-raw', file, '-']);
      if (text === null) return;
      const read = text.split('\f').map(squeezed);
      expect(read.length - 1).toBe(pages);
      read.slice(0, pages).forEach((page, index) => {
        expect(page).toContain(`Page ${index + 1} of ${pages}`);
      });
      let after = { page: 0, at: -1 };
      for (const { title, page, level } of contents) {
        if (level > 1) continue;
        const words = title.replace(/^(?:Annex )?(?:\d+|[A-Z]) (?=[A-Z])/, '');
        const from = page === after.page ? after.at + 1 : 0;
        const at = read[page - 1]?.indexOf(words, from) ?? -1;
        expect(at, title).toBeGreaterThanOrEqual(from);
        expect(page).toBeGreaterThanOrEqual(after.page);
        after = { page, at };
      }
    });

    test('leads from every bookmark and link to the page that it names', async () => {
      const { bytes, contents } = await pack();
      const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
      const pageOf = async (target: unknown): Promise<number> => {
        expect(Array.isArray(target)).toBe(true);
        // A destination is a list that begins with the reference of its page (ISO 32000-1, 12.3.2.2).
        const [page] = target as Parameters<typeof document.getPageIndex>;
        return (await document.getPageIndex(page)) + 1;
      };
      type Items = Awaited<ReturnType<typeof document.getOutline>>;
      const marks: { title: string; page: number; level: number }[] = [];
      const walk = async (items: Items, level: number): Promise<void> => {
        for (const { title, dest, items: under } of items) {
          marks.push({ title, page: await pageOf(dest), level });
          await walk(under as Items, level + 1); // the same shape all the way down
        }
      };
      await walk(await document.getOutline(), 1);
      expect(marks.filter(({ level }) => level <= 3)).toEqual(contents);

      for (let number = 1; number <= document.numPages; number += 1) {
        const page = await document.getPage(number);
        // What pdf.js tells of an annotation has no type.
        const links = (await page.getAnnotations()) as {
          readonly dest?: unknown;
          readonly contentsObj?: { readonly str: string };
        }[];
        for (const { dest, contentsObj } of links) {
          if (dest === undefined || dest === null) continue;
          const leads = await pageOf(dest);
          const named = /^page (\d+)$/.exec(squeezed(contentsObj?.str ?? ''))?.[1];
          if (named !== undefined) expect(leads).toBe(Number(named));
        }
        page.cleanup();
      }
      await document.destroy();
    });
  });
}

describe('the page model', () => {
  test('keeps its promises on six hundred pages, within seconds of the processor', async () => {
    const input = await inputOf(2_900, { kind: 'inspection' });
    const before = process.cpuUsage();
    const pack = setPack(input);
    const refs = new Map<string, number>();
    const problems: string[] = [];
    pack.composition.pages.forEach(({ orientation, strips }, index) => {
      const page = index + 1;
      const { textLeft, textTop, textWidth, textHeight } = geometryOf(orientation, page);
      let bottom = 0;
      for (const { strip, offset } of strips) {
        if (offset < bottom - 0.01) problems.push(`page ${page}: overlaps at ${offset}`);
        bottom = offset + strip.height;
      }
      if (bottom > textHeight + 0.05) problems.push(`page ${page}: ends at ${bottom}`);
      const drawn: DrawnText[] = [];
      pack.drawPage(index, recordingSurface(pack.setter.face, page, drawn));
      for (const { x, width, baseline, tag, text } of drawn) {
        if (typeof tag === 'string') continue;
        const isInside =
          x >= textLeft - 0.1 &&
          x + width <= textLeft + textWidth + 0.1 &&
          baseline >= textTop &&
          baseline <= textTop + textHeight;
        if (!isInside) problems.push(`page ${page}: “${text}” leaves the text`);
        if (tag.role === 'TH' && /^ISA-\d+$/.test(text)) refs.set(text, (refs.get(text) ?? 0) + 1);
      }
    });
    const { user, system } = process.cpuUsage(before);
    expect(problems).toEqual([]);
    // Each agreement heads at least its row of the register extract.
    expect(refs.size).toBe(2_900);
    expect((user + system) / 1_000_000).toBeLessThan(20);
  });
});
