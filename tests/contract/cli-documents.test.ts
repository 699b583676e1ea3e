import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { agreementText } from './support/agreements.ts';
import { cli, type CliRun } from './support/cli.ts';
import { assetsFolder, temporaryFolder } from './support/test-app.ts';

// Each document is read in a child process, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 120_000 });

const sheet = [
  'Ref,Title,Partners,Start Date,Expiry Date,Next Review,Document Location',
  'ISA-1,Night-time economy,Severn Council; Severn Fire and Rescue Authority,01/04/2021,31/03/2024,,',
  'ISA-2,Youth justice,Severn Council,01/04/2025,31/03/2028,01/04/2027,S:\\signed\\scan 0042.txt',
  'ISA-3,Domestic abuse conferences,Severn Council,01/04/2025,31/03/2028,,',
  'ISA-4,Domestic abuse conferences,Severn Council,01/04/2025,31/03/2028,,',
].join('\n');
const withoutReference = 'Reference: \n\n';

let here = '';
beforeEach(() => {
  here = temporaryFolder();
  writeFileSync(path.join(here, 'isas.csv'), sheet);
  mkdirSync(path.join(here, 'signed'));
});

function put(name: string, content: string): void {
  const file = path.join(here, 'signed', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function audit(...argv: string[]): Promise<CliRun> {
  const asAt = ['--as-at', '2026-11-22'] as const;
  return cli(here, 'audit', 'isas.csv', ...asAt, '--json', '-', ...argv);
}

interface Listed {
  readonly file: string;
  readonly sha256: string;
  readonly matched: string | null;
  readonly because: string;
  readonly problem: string | null;
}

function documents(run: CliRun): readonly Listed[] {
  expect(run.code, run.said.join('\n')).toBe(0);
  // The form is what these tests look at.
  return (JSON.parse(run.out) as { documents: Listed[] }).documents;
}

describe('audit --documents', () => {
  test('uses what fits for certain and tells what does not', async () => {
    put('night.md', agreementText('ISA-1', 'Night-time economy', '31 March 2026'));
    put(
      'old/conference.md',
      agreementText('', 'Domestic abuse conferences', '31 March 2028', ['Severn Council']).replace(
        withoutReference,
        '',
      ),
    );
    put(
      'old/harbour.md',
      agreementText('XY-77', 'Harbour dredging', '1 May 2030', ['Port of Trows']),
    );
    put('broken.pdf', '%PDF-1.7 no more');
    put('figures.xlsx', 'PK');
    const run = await audit('--documents', 'signed');
    expect(documents(run).map(({ file, matched, problem }) => [file, matched, problem])).toEqual([
      ['broken.pdf', null, 'corrupt'],
      ['night.md', 'ISA-1', null],
      ['old/conference.md', null, null],
      ['old/harbour.md', null, null],
    ]);
    const said = run.said.join('\n');
    expect(said).toContain('broken.pdf can');
    expect(said).toContain('old/conference.md: not used, it may be ISA-3');
    expect(said).toContain('or ISA-4');
    expect(said).toContain('old/harbour.md: not used, it fits no agreement of the register.');
    expect(said).toContain('figures.xlsx: not read');
    expect(said).toContain('Documents: 4 read, 1 used in the audit.');
  });

  test('finds what the register alone could not show, and never writes to the register', async () => {
    put('night.md', agreementText('ISA-1', 'Night-time economy', '31 March 2026'));
    const before = readFileSync(path.join(here, 'isas.csv'), 'utf8');
    const alone = await audit();
    expect(JSON.parse(alone.out)).not.toHaveProperty('documents');
    const together = await audit('--documents', 'signed');
    interface Audit {
      agreements: { ref: string; findings: { rule: string }[] }[];
    }
    const heldIn = (run: CliRun): boolean =>
      (JSON.parse(run.out) as Audit).agreements
        .filter(({ ref }) => ref === 'ISA-1')
        .every(({ findings }) => !findings.some(({ rule }) => rule === 'document-held'));
    expect([heldIn(alone), heldIn(together)]).toEqual([false, true]);
    expect(readFileSync(path.join(here, 'isas.csv'), 'utf8')).toBe(before);
  });

  test('finds a file by the place that the register names', async () => {
    put(
      'scan 0042.txt',
      agreementText('', 'Youth matters', '31 March 2028').replace(withoutReference, ''),
    );
    const [listed] = documents(await audit('--documents', 'signed'));
    expect(listed?.matched).toBe('ISA-2');
    expect(listed?.because).toContain('the register names this file');
  });

  test('uses the same bytes once', async () => {
    const text = agreementText('ISA-1', 'Night-time economy', '31 March 2026');
    put('a.md', text);
    put('b.md', text);
    const [a, b] = documents(await audit('--documents', 'signed'));
    expect([a?.matched, b?.matched]).toEqual(['ISA-1', null]);
    expect(b?.because).toBe('it is the same file as a.md');
  });

  test('takes an empty folder for what it is', async () => {
    const run = await audit('--documents', 'signed');
    expect(documents(run)).toEqual([]);
    expect(run.said).toContain('Documents: 0 read, 0 used in the audit.');
  });

  test('does not follow a folder that leads round in a circle', async () => {
    put('night.md', agreementText('ISA-1', 'Night-time economy', '31 March 2026'));
    symlinkSync('..', path.join(here, 'signed', 'round'));
    expect(documents(await audit('--documents', 'signed')).map(({ file }) => file)).toEqual([
      'night.md',
    ]);
  });

  test('gives the same bytes for the same folder', async () => {
    put('night.md', agreementText('ISA-1', 'Night-time economy', '31 March 2026'));
    put('youth.md', agreementText('ISA-2', 'Youth justice', '31 March 2028', ['Severn Council']));
    const first = await audit('--documents', 'signed');
    const second = await audit('--documents', 'signed');
    expect(second.out).toBe(first.out);
  });

  test('reads the documents of the sample, the scan among them', async () => {
    const samples = path.join(assetsFolder, 'samples');
    cpSync(path.join(samples, 'severnshire-register.xlsx'), path.join(here, 'isas.xlsx'));
    const folder = path.join(samples, 'documents');
    const asAt = ['--as-at', '2026-11-22', '--json', '-'] as const;
    const run = await cli(here, 'audit', 'isas.xlsx', ...asAt, '--documents', folder);
    expect(documents(run).map(({ file, matched }) => [file, matched])).toEqual([
      ['ISA-001.pdf', 'ISA-001'],
      ['ISA-007.docx', 'ISA-007'],
      ['ISA-010.pdf', 'ISA-010'],
    ]);
  });
});
