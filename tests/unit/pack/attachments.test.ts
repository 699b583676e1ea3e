import { degrees, PDFDict, PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { attachmentsOf } from '../../../electron/pack/attachments/attachments-of.ts';
import { areasOfQuote } from '../../../electron/pack/attachments/find-quote.ts';
import { prepareAttachment } from '../../../electron/pack/attachments/prepare-attachment.ts';
import { packBytes } from '../../../electron/pack/pack-file.ts';
import { sha256Of } from '../../../electron/storage/hashing.ts';
import { emptyRegister, type Register } from '../../../shared/register/register.ts';
import { ok } from '../../../shared/result/result.ts';
import { aFinding, anAgreement, aReport, someOptions } from '../../fixtures/pack/small-report.ts';
import { checkTags } from './tag-checker.ts';
import { textOfPages } from './text-of-pdf.ts';

const quote = 'Data are kept as long as necessary.';

/** A PDF of three pages; the quote stands on the second, which lies on its side. */
async function aDocument(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const words of ['The first page.', quote, 'The third page.']) {
    const page = document.addPage([400, 600]);
    page.drawText(words, { x: 50, y: 500, size: 12, font });
  }
  document.getPage(1).setRotation(degrees(90));
  document.catalog.set(
    PDFName.of('OpenAction'),
    document.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }),
  );
  document
    .getPage(1)
    .node.set(
      PDFName.of('AA'),
      document.context.obj({ O: { S: 'JavaScript', JS: PDFString.of('app.alert(2)') } }),
    );
  return document.save();
}

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const quotes = [{ page: 2, words: quote, by: 'finding' }];

describe('a document that is appended', () => {
  it('gives the pages that are quoted, upright, with the place of the quote', async () => {
    const bytes = await aDocument();
    const { pages, total, problem } = await prepareAttachment({ bytes, which: 'quoted', quotes });
    expect(problem).toBeNull();
    expect(total).toBe(3);
    expect(pages.map(({ number, width, height }) => [number, width, height])).toEqual([
      [2, 600, 400],
    ]);
    const [area] = pages[0]?.quotes[0]?.areas ?? [];
    // On a page that is turned clockwise, what stood 500 above the foot stands 500 from the left.
    expect(area?.x).toBeGreaterThan(480);
    expect(area?.y).toBeGreaterThan(40);
    expect((area?.x ?? 0) + (area?.width ?? 0)).toBeLessThanOrEqual(600);
    expect((area?.y ?? 0) + (area?.height ?? 0)).toBeLessThanOrEqual(400);
  });

  it('loses what could act: scripts and actions do not come along', async () => {
    const bytes = await aDocument();
    const made = await prepareAttachment({ bytes, which: 'whole', quotes: [] });
    const document = await PDFDocument.load(made.bytes ?? new Uint8Array());
    expect(document.getPageCount()).toBe(3);
    for (const [, object] of document.context.enumerateIndirectObjects())
      if (object instanceof PDFDict)
        for (const name of ['AA', 'OpenAction', 'JS'])
          expect(object.get(PDFName.of(name))).toBeUndefined();
  });

  it.each<[string, Uint8Array, string]>([
    ['no PDF', latin('PK\u0003\u0004 a Word file'), 'it is not a PDF'],
    ['an empty file', new Uint8Array(), 'it is not a PDF'],
    [
      'a damaged PDF',
      latin('%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\ntrailer <</Root 1 0 R>>'),
      'it',
    ],
    [
      'a PDF with a password',
      latin(
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n3 0 obj<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -4>>endobj\ntrailer<</Root 1 0 R/Encrypt 3 0 R/Size 4>>\n%%EOF',
      ),
      'it is protected by a password',
    ],
  ])('is named as not appended where it is %s', async (_, bytes, words) => {
    const made = await prepareAttachment({ bytes, which: 'whole', quotes: [] });
    expect(made.bytes).toBeNull();
    expect(made.problem).toContain(words);
  });

  it('is not looked for where nothing of it is quoted', async () => {
    const made = await prepareAttachment({ bytes: await aDocument(), which: 'quoted', quotes: [] });
    expect(made.problem).toBe('no page of it is quoted');
  });
});

describe('the place of a quote', () => {
  const runs = [
    { text: 'Data are kept as', x: 10, y: 20, width: 160, height: 12 },
    { text: 'long as neces-', x: 10, y: 34, width: 140, height: 12 },
    { text: 'sary. More.', x: 10, y: 48, width: 110, height: 12 },
  ];

  it('goes over lines and hyphens and ends with its last letter', () => {
    const areas = areasOfQuote(quote, runs);
    expect(areas).toHaveLength(3);
    expect(areas[2]?.width).toBeLessThan(60);
  });

  it('is nowhere where the page does not have the words', () => {
    expect(areasOfQuote('Data are deleted at once.', runs)).toEqual([]);
  });
});

describe('a pack with attachments and data', () => {
  async function inputs() {
    const bytes = await aDocument();
    const finding = aFinding({
      evidence: [
        {
          field: 'retention',
          label: 'Retention',
          value: null,
          quote: { documentId: 'd-1', page: 2, words: quote },
        },
      ],
    });
    const report = aReport([anAgreement(1, { findings: [finding] })]);
    const file = (id: string, fileName: string, content: Uint8Array): Register['documents'] => ({
      [id]: {
        id,
        agreementId: 'agreement-1',
        fileName,
        sha256: sha256Of(content),
        bytes: content.length,
        role: 'signed-copy',
        addedAt: '2026-11-01T09:00:00.000Z',
        reading: null,
        problem: null,
        replaces: null,
        answers: [],
      },
    });
    const register = {
      ...emptyRegister,
      documents: { ...file('d-1', 'protocol.pdf', bytes), ...file('d-2', 'a.docx', latin('PK')) },
    };
    const readBytes = ({ id }: { readonly id: string }) => ok(id === 'd-1' ? bytes : latin('PK'));
    return { register, report, readBytes };
  }

  it('numbers the appended pages through, marks them, and keeps every promise of a tagged file', async () => {
    const { register, report, readBytes } = await inputs();
    const options = { ...someOptions, attach: 'quoted', withData: true } as const;
    const made = await packBytes(register, report, options, '2026-11-22T20:42:00.000Z', {
      readBytes,
    });
    expect((await checkTags(made.bytes)).problems).toEqual([]);
    const texts = await textOfPages(made.bytes);
    const last = texts.at(-1)?.replace(/\s+/g, ' ') ?? '';
    expect(last).toContain(`Page ${made.pages} of ${made.pages}`);
    expect(last).toContain('Attachment 1, page 2 of 3');
    expect(last).toContain('OFFICIAL-SENSITIVE');
    const whole = texts.join(' ').replace(/\s+/g, ' ');
    expect(whole).toContain('not appended: it is not a PDF');

    const document = await PDFDocument.load(made.bytes);
    const names = document.catalog.lookup(PDFName.of('Names'), PDFDict);
    expect(names.lookup(PDFName.of('EmbeddedFiles'), PDFDict)).toBeDefined();

    const again = await packBytes(register, report, options, '2026-11-22T20:42:00.000Z', {
      readBytes,
    });
    expect(sha256Of(again.bytes)).toBe(sha256Of(made.bytes));
  }, 180_000);

  it('opens documents in a process of their own and names those that kill it', async () => {
    const { register, report } = await inputs();
    const options = { ...someOptions, attach: 'whole' } as const;
    const gone = await attachmentsOf(register, report, options, () => ({
      ok: false,
      error: { code: 'x', what: '', safe: '', next: '' },
    }));
    expect(gone.map(({ problem }) => problem)).toEqual([
      'its file is not with the register as it was added',
      'its file is not with the register as it was added',
    ]);
  });
});
