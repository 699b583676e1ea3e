import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { makePack } from '../../../shared/pack/make-pack.ts';
import { emptyRegister } from '../../../shared/register/register.ts';
import { checkTags } from './tag-checker.ts';
import { packInput } from './pack-input.ts';
import { aFinding, anAgreement, aReport, someOptions } from '../../fixtures/pack/small-report.ts';
import { bookmarksOf, textOfPages } from './text-of-pdf.ts';

const small = aReport(
  [
    anAgreement(1, { findings: [aFinding({ id: 'f-1' })] }),
    anAgreement(2, {
      rating: 'green',
      currency: 'in-date',
      title: 'Assault data from emergency departments',
    }),
    anAgreement(3, {
      findings: [
        aFinding({ id: 'f-3', agreementId: 'agreement-3' }),
        aFinding({
          id: 'f-4',
          rule: 'marking-stated',
          outcome: 'cannot-tell',
          severity: 'low',
          title: 'Marking: cannot be told',
          recommendation: 'Record the marking of the document.',
        }),
      ],
    }),
  ],
  [
    aFinding({
      id: 'r-1',
      rule: 'register-consistent',
      scope: 'register',
      agreementId: null,
      severity: 'medium',
      title: 'Retention differs between partnerships',
      message: 'Five agreements of one kind keep data for four different periods.',
      evidence: [
        {
          field: 'retention',
          label: 'Retention',
          value: null,
          quote: { documentId: 'd-1', page: 4, words: 'Data are kept as long as necessary.' },
        },
      ],
    }),
  ],
);

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

describe('a pack', () => {
  it('keeps every promise of a tagged file', async () => {
    const { bytes } = await makePack(await packInput(small));
    const report = await checkTags(bytes);
    expect(report.problems).toEqual([]);
    expect(report.markedContents).toBeGreaterThan(300);
    expect(report.links).toBeGreaterThan(20);
    for (const role of [
      'Title',
      'H1',
      'H2',
      'TOC',
      'Table',
      'Figure',
      'BlockQuote',
      'Link',
      'LBody',
    ])
      expect(report.roles.get(role), role).toBeGreaterThan(0);
  });

  it('says every finding with condition, criteria, source, consequence and recommendation', async () => {
    const { bytes } = await makePack(await packInput(small));
    const text = squeezed((await textOfPages(bytes)).join(' '));
    for (const words of [
      'F-01 Retention not stated',
      'The retention period is not stated.',
      'An agreement must say how long each party keeps the data.',
      'Example Act 2019, s.4 · checked 31 July 2026, read at its source',
      'Data that nobody has to delete are kept for ever.',
      'State the period for each party.',
      'ISA-001, ISA-003',
      'Five agreements of one kind keep data for four different periods.',
      '“Data are kept as long as necessary.”',
      'Management response to F-02',
      'Q-01 Marking An agreement',
      'Record the marking of the document.',
    ])
      expect(text).toContain(words);
  });

  it('carries marking, reference, version, day and page n of N on every page', async () => {
    const { bytes, pages } = await makePack(await packInput(small));
    const texts = await textOfPages(bytes);
    expect(texts).toHaveLength(pages);
    texts.forEach((text, index) => {
      expect(text.match(/OFFICIAL-SENSITIVE/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
      for (const words of [
        `Page ${index + 1} of ${pages}`,
        'IGP-2026-11 · version 1.0',
        'Made 22 November 2026, 20:42 UTC',
        'Uncontrolled when printed',
        'Sample data',
      ])
        expect(squeezed(text)).toContain(words);
    });
  });

  it('does not call a real register sample data', async () => {
    const input = await packInput(small, {
      register: { ...emptyRegister, profile: { ...emptyRegister.profile, sampleData: false } },
    });
    const { bytes } = await makePack(input);
    expect((await textOfPages(bytes)).join(' ')).not.toContain('Sample data');
  });

  it('names in its contents the page on which each section really begins', async () => {
    const { bytes } = await makePack(await packInput(small));
    const texts = await textOfPages(bytes);
    const contents = texts[1] ?? '';
    const titles = [
      'Summary',
      'How to read this pack',
      'Dashboard',
      'Register extract',
      'Findings',
      'Sign-off',
    ];
    for (const title of titles) {
      const number = new RegExp(`${title}\\s*(?:[^?]*\\?\\s*)?(\\d+)`).exec(contents)?.[1];
      const page = Number(number);
      expect(page, title).toBeGreaterThan(2);
      expect(texts[page - 1], title).toContain(title);
    }
  });

  it('has bookmarks for sections, for how serious and, at the third level, for findings', async () => {
    const { bytes } = await makePack(await packInput(small));
    expect(await bookmarksOf(bytes)).toEqual([
      'Contents',
      'Distribution and handling',
      '1 Summary',
      '2 To raise in the meeting',
      '3 How to read this pack',
      '4 Dashboard',
      '5 Register extract',
      '6 Findings',
      '  High: 1 finding',
      '    F-01 Retention not stated',
      '  Medium: 1 finding',
      '    F-02 Retention differs between partnerships',
      '7 What could not be told',
      '8 Coverage of the data we need',
      '9 Since the last audit',
      '10 Actions',
      '11 Sign-off',
      'Annex A Rating scale',
      'Annex B Rules used',
      'Annex C Sources',
      'Annex D Glossary',
    ]);
  });

  it('is the same to the byte for the same input, and another for another day', async () => {
    const digest = async (madeAt: string): Promise<string> => {
      const { bytes } = await makePack(await packInput(small, { madeAt }));
      return createHash('sha256').update(bytes).digest('hex');
    };
    const first = await digest('2026-11-22T20:42:00.000Z');
    expect(await digest('2026-11-22T20:42:00.000Z')).toBe(first);
    expect(await digest('2026-11-23T20:42:00.000Z')).not.toBe(first);
  });

  it('reads as it was approved, word for word', async () => {
    const { bytes } = await makePack(await packInput(small));
    const text = (await textOfPages(bytes))
      .map((page) => page.replace(/[ \n]+/g, '\n'))
      .join('\n\f\n');
    await expect(text).toMatchFileSnapshot('../../fixtures/pack/small-pack.txt');
  });

  it('counts a finding that was dismissed neither as open nor in silence', async () => {
    const report = aReport([
      anAgreement(1, { findings: [aFinding({ id: 'f-1', decision: 'dismissed' })] }),
    ]);
    const register = {
      ...emptyRegister,
      decisions: {
        'f-1': {
          id: 'f-1',
          agreementId: 'agreement-1',
          rule: 'retention-stated',
          decision: 'dismissed' as const,
          reason: 'The retention schedule of the force covers it.',
          approver: 'Data protection officer',
          decidedOn: someOptions.asAt,
          until: null,
        },
      },
    };
    const { bytes } = await makePack(await packInput(report, { register }));
    const text = squeezed((await textOfPages(bytes)).join(' '));
    expect(text).toContain('No rule found anything that is not met.');
    expect(text).toContain('The retention schedule of the force covers it.');
  });

  it('holds only the agreements of the partnership that was chosen', async () => {
    const partnership = {
      partnershipId: 'p-1',
      partnership: 'Telmouth Community Safety Partnership',
    };
    const report = aReport([anAgreement(1, partnership), anAgreement(2)], small.registerFindings);
    const input = await packInput(report);
    const { bytes } = await makePack({
      ...input,
      options: { ...input.options, partnershipId: 'p-1' },
      register: {
        ...input.register,
        partnerships: {
          'p-1': {
            id: 'p-1',
            name: partnership.partnership,
            shortName: null,
            area: 'Telmouth',
            aliases: [],
            memberIds: [],
            liaisonOfficer: null,
            notes: '',
            source: null,
          },
        },
      },
    });
    const text = squeezed((await textOfPages(bytes)).join(' '));
    expect(text).toContain('ISA-001');
    expect(text).not.toContain('ISA-002');
    expect(text).toContain('Of 1 agreement, 1 is in date');
    expect(text).toContain('Retention differs between partnerships');
  });
});

describe('the tag checker', () => {
  it('notices content that nobody claims and content outside any tag', async () => {
    const { bytes } = await makePack(await packInput(small));
    const damaged = await PDFDocument.load(bytes, { updateMetadata: false });
    const root = damaged.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    root.set(PDFName.of('ParentTree'), damaged.context.obj({ Nums: [] }));
    const stray = damaged.context.flateStream('1 0 0 1 0 0 cm\n0 0 10 10 re f\n');
    damaged.getPage(2).node.set(PDFName.of('Contents'), damaged.context.register(stray));
    const { problems } = await checkTags(await damaged.save());
    expect(problems).toContainEqual(expect.stringContaining('is not in the parent tree'));
    expect(problems).toContainEqual(expect.stringContaining('page 3: painted outside'));
  });

  it('notices a heading level that is skipped and a figure without words', async () => {
    const { bytes } = await makePack(await packInput(small));
    const damaged = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const [, object] of damaged.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFDict)) continue;
      if (object.get(PDFName.of('S')) === PDFName.of('H2'))
        object.set(PDFName.of('S'), PDFName.of('H4'));
      object.delete(PDFName.of('Alt'));
    }
    const { problems } = await checkTags(await damaged.save());
    expect(problems).toContain('heading level 4 follows level 1');
    expect(problems).toContain('a figure has no words');
  });
});

describe('a pack of awkward registers', () => {
  const cases = {
    'nothing at all': aReport([]),
    'one agreement without a finding': aReport([anAgreement(1, { rating: 'green' })]),
    'sixty parties': aReport([
      anAgreement(1, {
        partners: Array.from(
          { length: 60 },
          (_, index) => `Body number ${index + 1} of the county`,
        ),
      }),
    ]),
    'a name of 300 characters without a space': aReport([
      anAgreement(1, { title: 'X'.repeat(300), partners: ['y'.repeat(300)], ref: 'Z'.repeat(120) }),
    ]),
    'a quote of three pages': aReport([
      anAgreement(1, {
        findings: [
          aFinding({
            evidence: [
              {
                field: 'retention',
                label: 'Retention',
                value: null,
                quote: {
                  documentId: 'd',
                  page: 2,
                  words: 'the parties shall keep it '.repeat(600),
                },
              },
            ],
          }),
        ],
      }),
    ]),
    'a message of four pages in a table': aReport([
      anAgreement(1, { findings: [aFinding({ message: 'it goes on and on '.repeat(1_500) })] }),
      anAgreement(2, { findings: [aFinding({ id: 'f-2', message: 'short' })] }),
    ]),
  };
  for (const [name, report] of Object.entries(cases)) {
    it(`is whole and tagged with ${name}`, { timeout: 60_000 }, async () => {
      const { bytes, pages } = await makePack(await packInput(report));
      const tags = await checkTags(bytes);
      expect(tags.problems).toEqual([]);
      expect(pages).toBeGreaterThanOrEqual(6);
    });
  }

  it(
    'prints two thousand findings of as many rules, each in its place',
    { timeout: 300_000 },
    async () => {
      const findings = Array.from({ length: 2_000 }, (_, index) =>
        aFinding({ id: `f-${index}`, rule: `rule-${index}`, title: `Failing number ${index}` }),
      );
      const { bytes } = await makePack(await packInput(aReport([anAgreement(1, { findings })])));
      expect((await checkTags(bytes)).problems).toEqual([]);
      const text = squeezed((await textOfPages(bytes)).join(' '));
      for (const number of [0, 1, 999, 1_999])
        expect(
          text.match(new RegExp(`Failing number ${number}\\b`, 'g'))?.length,
        ).toBeGreaterThanOrEqual(2);
    },
  );

  it('shows characters that the fonts lack by their number and reports them', async () => {
    const report = aReport([
      anAgreement(1, {
        title: 'Naïve Łódź 😀 ответ',
        partners: ['مجلس', 'Größe \u202eevil\u202c'],
      }),
    ]);
    const { bytes, missingCharacters } = await makePack(await packInput(report));
    expect(missingCharacters).toContain('U+1F600');
    expect(missingCharacters).toContain('U+0645');
    const text = squeezed((await textOfPages(bytes)).join(' '));
    expect(text).toContain('Naïve Łódź [U+1F600] ответ');
    expect(text).toContain('Größe evil');
    expect(text).toContain('[U+0645][U+062C]');
  });
});

describe('a pack in the eyes of other tools', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  const file = join(folder, 'pack.pdf');

  async function tool(name: string, args: readonly string[]): Promise<string | null> {
    if (
      !['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].some((at) => existsSync(join(at, name)))
    ) {
      console.warn(`SKIPPED: ${name} did not look at the pack because it is not installed`);
      return null;
    }
    writeFileSync(file, (await makePack(await packInput(small))).bytes);
    return execFileSync(name, args, { encoding: 'utf8' });
  }

  it('has no fault of syntax (qpdf)', async () => {
    const said = await tool('qpdf', ['--check', file]);
    if (said !== null) expect(said).toContain('No syntax or stream encoding errors found');
  });

  it('embeds every font as a subset with its letters (pdffonts)', async () => {
    const said = await tool('pdffonts', [file]);
    if (said === null) return;
    const fonts = said.trim().split('\n').slice(2);
    expect(fonts).toHaveLength(3);
    for (const font of fonts) expect(font).toMatch(/Identity-H\s+yes yes yes/);
  });

  it('is tagged and carries its title (pdfinfo)', async () => {
    const said = await tool('pdfinfo', [file]);
    if (said === null) return;
    expect(said).toMatch(/Tagged:\s+yes/);
    expect(said).toMatch(/Title:\s+Audit of data-sharing agreements: Severnshire Police/);
    rmSync(folder, { recursive: true, force: true });
  });
});
