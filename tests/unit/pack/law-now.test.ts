import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/audit/report.ts';
import { makePack } from '../../../shared/pack/make-pack.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { aFinding, anAgreement, aReport } from '../../fixtures/pack/small-report.ts';
import { packInput } from './pack-input.ts';
import { textOfPages } from './text-of-pdf.ts';

const laterAct = {
  id: 'example-act-s-9',
  text: 'Example Act 2025, s.9',
  address: 'https://example.org/act-2025/section/9',
  checked: isoDate('2026-07-31'),
  verification: 'checked',
} as const;

async function words(finding: Partial<Finding>): Promise<string> {
  const report = aReport([anAgreement(1, { findings: [aFinding(finding)] })]);
  const pages = await textOfPages((await makePack(await packInput(report))).bytes);
  return pages.join(' ').replace(/\s+/g, ' ');
}

describe('a finding by the law of an earlier day', () => {
  it('says that the law is another now, and names it in a footnote', async () => {
    const said = await words({ lawNow: [laterAct] });
    expect(said).toContain('The law has become another since that day');
    expect(said).toContain('Example Act 2019, s.4');
    expect(said).toContain('Example Act 2025, s.9');
  });

  it('says nothing of it where the law is the same', async () => {
    expect(await words({})).not.toContain('become another');
  });
});
