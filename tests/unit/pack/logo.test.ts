import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLogoHere } from '../../../electron/pack/logo/read-logo-here.ts';
import { sha256Of } from '../../../electron/storage/hashing.ts';
import { makePack } from '../../../shared/pack/make-pack.ts';
import type { PackInput } from '../../../shared/pack/pack-input.ts';
import { logoId, type Logo } from '../../../shared/register/logo.ts';
import { anAgreement, aReport, someOptions } from '../../fixtures/pack/small-report.ts';
import { packInput } from './pack-input.ts';
import { checkTags } from './tag-checker.ts';

const altText = 'Badge of Severnshire Police';
let logo: Logo;

beforeAll(async () => {
  const file = new URL('../../fixtures/logo/badge.png', import.meta.url);
  const outcome = await readLogoHere(new Uint8Array(readFileSync(file)));
  if (outcome.kind !== 'read') throw new Error(outcome.problem);
  const { width, height, png } = outcome.logo;
  const data = Buffer.from(png).toString('base64');
  logo = { id: logoId, fileName: 'badge.png', altText, width, height, sha256: sha256Of(png), data };
}, 60_000);

async function input(own: Logo | null, options = someOptions): Promise<PackInput> {
  const plain = await packInput(aReport([anAgreement(1)]), { options });
  const logos = own === null ? {} : { [logoId]: own };
  return { ...plain, register: { ...plain.register, logos } };
}

/** The pictures in a file: their size in dots. */
async function pictures(bytes: Uint8Array): Promise<readonly (readonly [number, number])[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return [];
    if (object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) return [];
    const number = (name: string): number =>
      object.dict.lookup(PDFName.of(name), PDFNumber).asNumber();
    return [[number('Width'), number('Height')] as const];
  });
}

/** The alternatives of the figures in a file. */
async function alternatives(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict)) return [];
    if (object.get(PDFName.of('S')) !== PDFName.of('Figure')) return [];
    const words = object.get(PDFName.of('Alt'));
    return words !== undefined && 'decodeText' in words
      ? [(words as { decodeText(): string }).decodeText()]
      : [];
  });
}

describe('the logo of a pack', { timeout: 60_000 }, () => {
  it('stands on the cover once, with its words for those who cannot see it', async () => {
    const { bytes } = await makePack(await input(logo));
    expect(await pictures(bytes)).toEqual([[600, 200]]);
    expect(await alternatives(bytes)).toContain(altText);
    expect((await checkTags(bytes)).problems).toEqual([]);
  });

  it('is absent until the force has set one', async () => {
    const { bytes } = await makePack(await input(null));
    expect(await pictures(bytes)).toEqual([]);
    expect(await alternatives(bytes)).not.toContain(altText);
  });

  it('is left out of a pack that has no cover', async () => {
    const { bytes } = await makePack(await input(logo, { ...someOptions, kind: 'holdings' }));
    expect(await pictures(bytes)).toEqual([]);
  });

  it('gives the same bytes again', async () => {
    const [one, other] = [await makePack(await input(logo)), await makePack(await input(logo))];
    expect(sha256Of(one.bytes)).toBe(sha256Of(other.bytes));
  });

  it.each([
    ['is cut off', { data: 'iVBORw0KGgo=' }],
    ['says another size than its picture', { width: 601 }],
    ['holds something else', { data: Buffer.from('x'.repeat(400)).toString('base64') }],
  ])('is not printed where what is kept %s', async (_, damage) => {
    const { bytes } = await makePack(await input({ ...logo, ...damage }));
    expect(await pictures(bytes)).toEqual([]);
  });
});
