import { describe, expect, it } from 'vitest';
import type { AuditReport } from '../../../shared/audit/report.ts';
import { makePack } from '../../../shared/pack/make-pack.ts';
import { planContents } from '../../../shared/pack/sections/contents.ts';
import type { PackOptions } from '../../../shared/register/packs.ts';
import type { Partnership } from '../../../shared/register/partner.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { aFinding, anAgreement, aReport, someOptions } from '../../fixtures/pack/small-report.ts';
import { packInput } from './pack-input.ts';
import { checkTags } from './tag-checker.ts';
import { textOfPages } from './text-of-pdf.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

async function made(
  report: AuditReport,
  options: Partial<PackOptions> = {},
  partnerships: Readonly<Record<string, Partnership>> = {},
): Promise<{
  readonly text: string;
  readonly pages: readonly string[];
  readonly bytes: Uint8Array;
}> {
  const plain = await packInput(report, { options: { ...someOptions, ...options } });
  const register = { ...plain.register, partnerships };
  const { bytes } = await makePack({ ...plain, register });
  const pages = (await textOfPages(bytes)).map(squeezed);
  return { text: pages.join(' '), pages, bytes };
}

function lateAgreements(count: number): AuditReport {
  return aReport(
    Array.from({ length: count }, (_, index) =>
      anAgreement(index + 1, {
        currency: 'expired',
        dates: {
          effectiveFrom: null,
          expiresOn: {
            on: isoDate(`20${String(25 - (index % 20)).padStart(2, '0')}-03-31`),
            precision: 'day',
          },
          nextReview: null,
          lastReview: null,
        },
        findings: [
          aFinding({ id: `f-${index}`, message: `It ended, case ${index}.` }),
          ...(index === 0
            ? []
            : [
                aFinding({
                  id: `q-${index}`,
                  rule: 'marking-stated',
                  outcome: 'cannot-tell',
                  title: 'Marking: cannot be told',
                }),
              ]),
        ],
      }),
    ),
  );
}

describe('a pack of a large register', { timeout: 120_000 }, () => {
  it('raises the most pressing reviews in the meeting, and says how many more there are', async () => {
    const { text } = await made(lateAgreements(50));
    expect(text).toContain('12 points:');
    expect(text).toContain('Of the reviews these are the 12 most pressing; 38 more have run out');
    expect(text).toContain('It ended on 31 March 2006.');
  });

  it('sets out thirty cases of a finding and counts the rest; evidence for inspection has all', async () => {
    const report = lateAgreements(50);
    const meeting = await made(report, { sections: ['register', 'findings'] });
    expect(meeting.text).toMatch(
      /The first 30 of 50 cases; every agreement stands in the register, page \d+\./,
    );
    expect(meeting.text).not.toContain('It ended, case 49.');
    const evidence = await made(report, { kind: 'inspection', sections: ['findings'] });
    expect(evidence.text).toContain('It ended, case 49.');
    expect((await checkTags(meeting.bytes)).problems).toEqual([]);
  });

  it('names those of which a question could be answered where they are few', async () => {
    const { text } = await made(lateAgreements(50), { sections: ['cannot-tell'] });
    expect(text).toContain('49: ISA-002 to ISA-050');
    const gaps = lateAgreements(60);
    const every = gaps.agreements.map((agreement, index) =>
      index % 2 === 0 ? { ...agreement, findings: agreement.findings.slice(0, 1) } : agreement,
    );
    const odd = await made({ ...gaps, agreements: every }, { sections: ['cannot-tell'] });
    expect(odd.text).toContain('30 of 60');
    expect(odd.text).not.toContain('ISA-058');
  });

  it('cuts a value that is an essay, and says that it is cut', async () => {
    const essay = 'To share what is needed. '.repeat(200);
    const evidence = [{ field: 'purpose', label: 'Purpose', value: essay, quote: null }];
    const { text } = await made(aReport([anAgreement(1, { findings: [aFinding({ evidence })] })]));
    expect(text).toContain('Purpose: To share what is needed.');
    expect(text.match(/To share what is needed/g)?.length).toBeLessThan(30);
    expect(text).toContain('…');
  });
});

function partnership(id: string, name: string): Partnership {
  return {
    id,
    name,
    shortName: null,
    area: '',
    aliases: [],
    memberIds: [],
    liaisonOfficer: null,
    notes: '',
    source: null,
  };
}

describe('the pack of one partnership', { timeout: 60_000 }, () => {
  const north = partnership('north', 'Northshire');
  const south = partnership('south', 'Southshire');
  const lacks = (name: string) =>
    aFinding({
      id: `r-${name}`,
      rule: 'counterpart',
      scope: 'register',
      agreementId: null,
      title: `${name} has no agreement for missing children`,
    });
  const report = aReport(
    [anAgreement(1, { partnershipId: 'north', partnership: 'Northshire' })],
    [
      lacks('Northshire'),
      lacks('Southshire'),
      aFinding({
        id: 'r-all',
        rule: 'all',
        scope: 'register',
        agreementId: null,
        title: 'References are missing',
      }),
    ],
  );

  it('leaves out what is only about another partnership, and keeps what is about all', async () => {
    const { text } = await made(report, { partnershipId: 'north' }, { north, south });
    expect(text).toContain('Northshire has no agreement for missing children');
    expect(text).toContain('References are missing');
    expect(text).not.toContain('Southshire has no agreement');
  });

  it('is complete where the pack is about all of them', async () => {
    const { text } = await made(report, {}, { north, south });
    expect(text).toContain('Southshire has no agreement for missing children');
  });
});

describe('the contents', () => {
  it('stay on one page, with as much as it holds', () => {
    expect(planContents(10, 10)).toMatchObject({ hasQuestions: true, findings: 10 });
    expect(planContents(20, 64)).toMatchObject({ hasQuestions: false });
    expect(planContents(30, 2_000).findings).toBe(0);
  });
});

describe('sections', { timeout: 60_000 }, () => {
  it('share a page where they are short, and method and limits are said once', async () => {
    const report = aReport([anAgreement(1)]);
    const { pages } = await made(report, { sections: ['dashboard', 'register', 'actions'] });
    expect(
      pages.filter((page) => /1 Dashboard.*2 Register extract.*3 Actions/.test(page)),
    ).toHaveLength(1);
    const both = await made(report, { kind: 'inspection', sections: ['scope', 'how-to-read'] });
    expect(both.text.match(/Officers may accept a risk/g)).toHaveLength(1);
  });
});
