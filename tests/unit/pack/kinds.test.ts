import { PDFDocument, PDFName, PDFNumber } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { packBytes } from '../../../electron/pack/pack-file.ts';
import type { AuditReport } from '../../../shared/audit/report.ts';
import { packKind, sectionsOf } from '../../../shared/pack/kinds.ts';
import type { PackResult } from '../../../shared/pack/pack-input.ts';
import { sectionCalled } from '../../../shared/pack/sections/catalogue.ts';
import { packKinds, type PackOptions } from '../../../shared/register/packs.ts';
import type { Register } from '../../../shared/register/register.ts';
import { sampleRegister } from '../../fixtures/pack/sample-register.ts';
import { someOptions } from '../../fixtures/pack/small-report.ts';
import { checkTags } from './tag-checker.ts';
import { bookmarksOf, textOfPages } from './text-of-pdf.ts';

let register: Register;
let report: AuditReport;
const madeAt = '2026-11-22T20:42:00.000Z';
const trail = {
  registerId: 'register-of-the-test',
  revision: 2,
  hash: 'ab'.repeat(32),
  notes: [
    { seq: 1, at: '2026-11-20T09:00:00.000Z', by: 'Records manager', label: 'the sample register' },
    { seq: 2, at: '2026-11-21T09:00:00.000Z', by: 'Records manager', label: 'expiry of ISA-014' },
  ],
};
const history = [{ at: '2026-11-21T09:00:00.000Z', by: 'Records manager', what: ['Ends: 2027'] }];

// The sample is read in a child process, which a busy machine is slow to start.
beforeAll(async () => {
  ({ register, report } = await sampleRegister());
}, 120_000);

function make(options: Partial<PackOptions>): Promise<PackResult> {
  const whole = { ...someOptions, ...options };
  return packBytes(register, report, whole, madeAt, { trail, history });
}

function idOf(ref: string): string {
  const found = report.agreements.find((agreement) => agreement.ref === ref);
  if (found === undefined) throw new Error(`the sample has no ${ref}`);
  return found.id;
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

describe('every kind of pack', { timeout: 180_000 }, () => {
  it.each(packKinds)('keeps every promise of a tagged file (%s)', async (kind) => {
    const agreementId = kind === 'agreement' ? idOf('ISA-001') : null;
    const { bytes, pages, missingCharacters } = await make({ kind, agreementId });
    const { problems, roles, links } = await checkTags(bytes);
    expect(problems).toEqual([]);
    expect(roles.get('Title')).toBe(1);
    expect(missingCharacters).toEqual([]);
    if (kind !== 'holdings') expect(links).toBeGreaterThan(3);

    const texts = await textOfPages(bytes);
    texts.forEach((text, index) => {
      expect(text.match(/OFFICIAL-SENSITIVE/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
      expect(squeezed(text)).toContain(`Page ${index + 1} of ${pages}`);
      expect(squeezed(text)).toContain('Uncontrolled when printed');
    });
    expect(squeezed(texts.join(' '))).not.toContain('page –');
  });

  it('knows every section that it names', () => {
    for (const id of packKinds) {
      const kind = packKind(id);
      for (const section of [...kind.sections, ...kind.besides])
        expect(sectionCalled(section), `${id}: ${section}`).not.toBeNull();
    }
  });

  it('has the sections that were chosen, in the order that was chosen, and no stranger', async () => {
    const { bytes } = await make({ kind: 'board', sections: ['actions-by-owner', 'summary', 'x'] });
    expect(await bookmarksOf(bytes)).toEqual(['Contents', '1 Actions by owner', '2 Summary']);
    expect(sectionsOf(packKind('board'), ['trail', 'summary', 'summary'])).toEqual(['summary']);
  });

  it('labels its front i, ii and goes on with the numbers that are printed', async () => {
    const { bytes } = await make({ kind: 'board' });
    const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    const labels = await document.getPageLabels();
    expect(labels?.slice(0, 5)).toEqual(['i', 'ii', 'iii', '4', '5']);
    await document.destroy();
  });
});

describe('an agreement brief', () => {
  it('has two to four pages with terms, parties, findings, words of practitioners and history', async () => {
    const { bytes, pages } = await make({ kind: 'agreement', agreementId: idOf('ISA-001') });
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(4);
    const text = squeezed((await textOfPages(bytes)).join(' '));
    for (const words of [
      'Community safety information sharing protocol',
      'NHS Severnmouth CCG',
      'NHS Severnmouth CCG no longer exists',
      'Nobody knows which version counts.',
      'Ends: 2027',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('ISA-031');
  });

  it('of an agreement that is not there has a head and nothing else', async () => {
    const { bytes, pages } = await make({ kind: 'agreement', agreementId: 'nobody' });
    expect(pages).toBeGreaterThanOrEqual(1);
    expect((await checkTags(bytes)).problems).toEqual([]);
  });
});

describe('inspection evidence', () => {
  it('says where the trail stands, how to check it, and by which rules it judged', async () => {
    const { bytes } = await make({ kind: 'inspection' });
    const text = squeezed((await textOfPages(bytes)).join(' '));
    expect(text).toContain(trail.hash);
    expect(text).toContain('concordat verify --register FOLDER');
    expect(text).toContain('expiry of ISA-014');
    expect(text).toMatch(/SHA-256 of the rules as listed: [0-9a-f]{64}/);
  });
});

describe('the list of what we hold', () => {
  it('lies on turned pages that keep their binding, with every agreement once', async () => {
    const { bytes } = await make({ kind: 'holdings' });
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const [first] = document.getPages();
    expect(first?.node.get(PDFName.of('Rotate'))).toEqual(PDFNumber.of(90));
    expect(first?.getSize().width).toBeLessThan(first?.getSize().height ?? 0);
    const text = (await textOfPages(bytes)).join('\n');
    for (const { ref } of report.agreements) expect(text.split(ref).length - 1, ref).toBe(1);
  });

  it('has the columns that were chosen and no word on fitness unless it was chosen', async () => {
    const usual = (await textOfPages((await make({ kind: 'holdings' })).bytes)).join(' ');
    expect(usual).not.toContain('Not fit');
    const columns = ['title', 'retention', 'fitness'];
    const chosen = (await textOfPages((await make({ kind: 'holdings', columns })).bytes)).join(' ');
    expect(chosen).toContain('Retention');
    expect(chosen).toContain('Not fit');
    expect(chosen).not.toContain('Legal power');
  });
});

describe('a board pack', () => {
  it('asks each owner in turn and shows how the force moved between audits', async () => {
    const text = squeezed((await textOfPages((await make({ kind: 'board' })).bytes)).join(' '));
    expect(text).toContain('Over 2 audits since 24 Aug 2026');
    expect(text).toMatch(/Head of information governance · \d open/);
    expect(text).toContain('Since the last audit');
  });
});
