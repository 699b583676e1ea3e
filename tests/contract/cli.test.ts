import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { cli } from './support/cli.ts';
import { assetsFolder, temporaryFolder } from './support/test-app.ts';

// Each spreadsheet is read in a child process, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 60_000 });

const sheet = [
  'Ref,Title,Partners,CSP,Start Date,Expiry Date,Next Review,Retention',
  'ISA-1,Night-time economy,Severn Council,North CSP,01/04/2021,31/03/2024,,Six years',
  'ISA-2,Youth justice,Severn Youth Justice Service,South CSP,01/04/2025,31/03/2028,01/04/2027,',
  'ISA-3,=cmd|calc,Severn Council,North CSP,01/04/2025,TBC,,Six years',
].join('\n');
const sample = path.join(assetsFolder, 'samples', 'severnshire-register.xlsx');
const asAt = ['--as-at', '2026-11-22'] as const;

let here = '';
beforeEach(() => {
  here = temporaryFolder();
  writeFileSync(path.join(here, 'isas.csv'), sheet);
});

const shelf = mkdtempSync(path.join(tmpdir(), 'concordat-'));
afterAll(() => {
  rmSync(shelf, { recursive: true, force: true });
});

/** Puts a register with the sheet in it under `r`: imported once, copied for each test. */
async function imported(): Promise<void> {
  const kept = path.join(shelf, 'r');
  if (!existsSync(kept)) await cli(here, 'import', 'isas.csv', '--register', kept);
  cpSync(kept, path.join(here, 'r'), { recursive: true });
}

interface AuditJson {
  asAt: string;
  register: { agreements: number };
  summary: { byCurrency: Record<string, number> };
  agreements: { ref: string; currency: string; partnership: string | null; findings: unknown[] }[];
  importProblems: { row: number | null; column: string | null; value: string; kept: boolean }[];
}

async function auditJson(...argv: string[]): Promise<AuditJson> {
  const { code, out } = await cli(here, 'audit', ...argv, ...asAt, '--json', '-');
  expect(code).toBe(0);
  return JSON.parse(out) as AuditJson; // the shape is what the tests then look at
}

describe('audit of a spreadsheet', () => {
  test('writes nothing but the JSON to standard output', async () => {
    const { asAt: day, agreements, importProblems } = await auditJson('isas.csv');
    expect(day).toBe('2026-11-22');
    expect(agreements.map(({ ref, currency }) => [ref, currency])).toEqual([
      ['ISA-1', 'expired'],
      ['ISA-2', 'in-date'],
      ['ISA-3', 'undated'],
    ]);
    expect(importProblems).toContainEqual(
      expect.objectContaining({ row: 4, column: 'Expiry Date', value: 'TBC', kept: true }),
    );
  });

  test('leaves nothing behind in the folder', async () => {
    await auditJson('isas.csv');
    expect(readdirSync(here)).toEqual(['isas.csv']);
  });

  test('says in three lines how it stands when no JSON is asked for', async () => {
    const { out } = await cli(here, 'audit', 'isas.csv', ...asAt);
    expect(out).toContain('As at 2026-11-22: 3 agreements, 1 in date');
  });

  test('can be narrowed to a partnership by its name', async () => {
    const { agreements } = await auditJson('isas.csv', '--partnership', 'south csp');
    expect(agreements.map(({ ref }) => ref)).toEqual(['ISA-2']);
  });

  test('that names no partnership of the register lists those that there are', async () => {
    const argv = ['audit', 'isas.csv', ...asAt, '--partnership', 'East'];
    const { code, said } = await cli(here, ...argv);
    expect(code).toBe(2);
    expect(said.join()).toContain('There is no partnership called "East"');
    expect(said.join()).toContain('North CSP');
  });

  test.each([
    ['critical', 'high'],
    ['info', 'info'],
  ])('with --fail-on %s exits 1 exactly when the JSON lists such a finding', async (level) => {
    const order = ['critical', 'high', 'medium', 'low', 'info'];
    const argv = ['audit', 'isas.csv', ...asAt, '--json', '-', '--fail-on', level];
    const { code, out } = await cli(here, ...argv);
    const listed = [...out.matchAll(/"severity": "(\w+)"/g)].map(([, severity]) => severity ?? '');
    const isFound = listed.some((severity) => order.indexOf(severity) <= order.indexOf(level));
    expect(code).toBe(isFound ? 1 : 0);
  });

  test('prints the same pack twice from the same input', async () => {
    const first = await cli(here, 'audit', 'isas.csv', ...asAt, '--pack', '-');
    const second = await cli(here, 'audit', 'isas.csv', ...asAt, '--pack', '-');
    expect(first.out.startsWith('%PDF-')).toBe(true);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });
});

describe('import, audit of a folder, export and verify', () => {
  test('a register is made, a second import changes nothing and says so', async () => {
    const first = await cli(here, 'import', 'isas.csv', '--register', 'Ours.concordat');
    expect([first.code, first.out]).toEqual([0, '']);
    expect(first.said[0]).toBe(
      'isas.csv: 3 rows read; 3 added, 0 changed, 0 unchanged, 0 skipped.',
    );
    const trail = path.join(here, 'Ours.concordat', 'trail.jsonl');
    const before = readFileSync(trail);
    const second = await cli(here, 'import', 'isas.csv', '--register', 'Ours.concordat');
    expect(second.code).toBe(0);
    expect(second.said.join()).toContain('nothing was changed');
    expect(readFileSync(trail).equals(before)).toBe(true);
    const folder = await auditJson('Ours.concordat');
    expect(folder.summary).toEqual((await auditJson('isas.csv')).summary);
  });

  test('the sample’s spreadsheet makes a register that is marked as sample data', async () => {
    await cli(here, 'import', sample, '--register', 'a.concordat');
    const argv = ['export', '--register', 'a.concordat', '--format', 'json', '--out', '-'];
    expect((await cli(here, ...argv)).out).toMatch(/"sampleData":\s*true/);
  });

  test('export and import again give the same register', async () => {
    await cli(here, 'import', sample, '--register', 'a.concordat');
    await cli(here, 'export', '--register', 'a.concordat', '--format', 'csv', '--out', 'a.csv');
    await cli(here, 'import', 'a.csv', '--register', 'b.concordat');
    const [a, b] = [await auditJson('a.concordat'), await auditJson('b.concordat')];
    const told = ({ agreements }: AuditJson) =>
      agreements.map(({ ref, currency, partnership }) => [ref, currency, partnership]);
    expect(told(b)).toEqual(told(a));
  });

  test('an export for reporting is a workbook, the same each time', async () => {
    await imported();
    const argv = ['export', '--register', 'r', '--format', 'reporting', ...asAt, '--out'];
    const { code, said } = await cli(here, ...argv, 'reporting.xlsx');
    expect([code, said.at(-1)]).toEqual([0, 'reporting.xlsx: 3 agreements.']);
    const bytes = readFileSync(path.join(here, 'reporting.xlsx'));
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const again = await cli(here, ...argv, '-');
    expect(Buffer.compare(bytes, again.bytes)).toBe(0);
  });

  test('an export to standard output is the export and nothing else', async () => {
    await imported();
    const argv = ['export', '--register', 'r', '--format', 'json', '--out', '-'];
    const { code, out } = await cli(here, ...argv);
    expect(code).toBe(0);
    expect(() => void JSON.parse(out)).not.toThrow();
  });

  test('a whole trail exits 0, one that was altered exits 1 and says where', async () => {
    await imported();
    const whole = await cli(here, 'verify', '--register', 'r', '--json');
    expect([whole.code, JSON.parse(whole.out)]).toMatchObject([
      0,
      { ok: true, records: 1, brokenAt: null, reason: null },
    ]);
    const trail = path.join(here, 'r', 'trail.jsonl');
    writeFileSync(trail, readFileSync(trail, 'utf8').replace('Youth justice', 'Youth justise'));
    const broken = await cli(here, 'verify', '--register', 'r', '--json', '-');
    expect([broken.code, JSON.parse(broken.out)]).toMatchObject([1, { ok: false, brokenAt: 1 }]);
  });

  test('a mapping file says where columns go', async () => {
    writeFileSync(path.join(here, 'm.json'), '{"columns": {"Retention": "comments"}}');
    const argv = ['import', 'isas.csv', '--register', 'r', '--mapping', 'm.json'];
    expect((await cli(here, ...argv)).code).toBe(0);
    const json = await cli(here, 'export', '--register', 'r', '--format', 'json', '--out', '-');
    expect(json.out).toMatch(/"comments":\s*\{\s*"value":\s*"Six years"/);
  });
});

describe('bad input exits 2 with one line that says what, where and what to do', () => {
  test.each<[string, string[], string]>([
    ['no command', [], 'Usage: concordat <command>'],
    ['an unknown command', ['adit'], 'There is no command "adit"'],
    ['an unknown flag', ['audit', 'isas.csv', ...asAt, '--fast'], 'no flag --fast'],
    ['no day', ['audit', 'isas.csv'], '--as-at DATE is missing'],
    ['a day that is none', ['audit', 'isas.csv', '--as-at', '30/02/2026'], '"30/02/2026"'],
    ['a file that is not there', ['audit', 'gone.csv', ...asAt], 'gone.csv does not exist'],
    ['a folder that is no register', ['audit', '.', ...asAt], '.:'],
    ['an empty file', ['audit', 'empty.csv', ...asAt], 'empty.csv'],
    ['another kind of file', ['audit', 'a.pdf', ...asAt], 'a.pdf'],
    ['an unwritable place', ['import', 'isas.csv', '--register', '/sys/r'], '/sys/r:'],
    ['no such documents', ['audit', 'isas.csv', ...asAt, '--documents', 'd'], 'd does not exist'],
    [
      'documents that are no folder',
      ['audit', 'isas.csv', ...asAt, '--documents', 'isas.csv'],
      'isas.csv is not a folder',
    ],
    [
      'a meeting without a pack',
      ['audit', 'isas.csv', ...asAt, '--meeting', '2026-12-01'],
      '--pack',
    ],
    ['a folder for the JSON', ['audit', 'isas.csv', ...asAt, '--json', '.'], '. can'],
    ['no such folder', ['audit', 'isas.csv', ...asAt, '--json', 'no/f.json'], 'no/f.json can'],
    ['a place that is taken', ['import', 'isas.csv', '--register', '.'], '.:'],
    ['no register to verify', ['verify', '--register', 'gone'], 'gone:'],
    [
      'another format',
      ['export', '--register', 'r', '--format', 'doc', '--out', 'x'],
      'csv, xlsx, json, ics',
    ],
    [
      'a mapping that is none',
      ['import', 'isas.csv', '--register', 'r', '--mapping', 'isas.csv'],
      'isas.csv is not a mapping',
    ],
  ])('%s', async (_, argv, words) => {
    writeFileSync(path.join(here, 'empty.csv'), '');
    writeFileSync(path.join(here, 'a.pdf'), '%PDF-1.7\n\u0000');
    const { code, out, said } = await cli(here, ...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(words);
    expect(said[0]).not.toMatch(/\n| at .*:\d+:\d+|Error:/);
    expect(said[0]).not.toContain(here);
  });

  test('an import that is refused leaves no register behind', async () => {
    writeFileSync(path.join(here, 'notes.csv'), 'a thought\nanother thought\n');
    const { code, said } = await cli(here, 'import', 'notes.csv', '--register', 'r');
    expect([code, said[0]]).toEqual([2, expect.stringContaining('No agreement was found')]);
    expect(existsSync(path.join(here, 'r'))).toBe(false);
  });

  test('a mapping with a target that does not exist is refused by its heading', async () => {
    writeFileSync(path.join(here, 'm.json'), '{"columns": {"Retention": "keepTime"}}');
    const argv = ['import', 'isas.csv', '--register', 'r', '--mapping', 'm.json'];
    const { code, said } = await cli(here, ...argv);
    expect([code, said[0]]).toEqual([2, expect.stringContaining('"columns.Retention"')]);
  });

  test('a register of a newer version is refused and left as it is', async () => {
    await imported();
    const trail = path.join(here, 'r', 'trail.jsonl');
    const newer = readFileSync(trail, 'utf8').replace('"format":1', '"format":99');
    writeFileSync(trail, newer);
    for (const argv of [
      ['audit', 'r', ...asAt],
      ['import', 'isas.csv', '--register', 'r'],
      ['verify', '--register', 'r'],
    ]) {
      const { code, said } = await cli(here, ...argv);
      expect([code, said[0]]).toEqual([2, expect.stringMatching(/newer|99/)]);
    }
    expect(readFileSync(trail, 'utf8')).toBe(newer);
  });

  test('a register that is open elsewhere is audited and not imported into', async () => {
    await imported();
    const { openRegister } = await import('../../electron/storage/register-store.ts');
    const options = { now: () => '2026-11-22T10:00:00.000Z', by: () => 'IG manager' };
    const open = await openRegister(path.join(here, 'r'), options);
    if (!open.ok) throw new Error(open.error.what);
    expect((await cli(here, 'audit', 'r', ...asAt)).code).toBe(0);
    const { code, said } = await cli(here, 'import', sample, '--register', 'r');
    open.value.close();
    expect([code, said[0]]).toEqual([2, expect.stringContaining('open')]);
  });

  test('a torn last line is told and nothing that was saved is lost', async () => {
    await imported();
    appendFileSync(path.join(here, 'r', 'trail.jsonl'), '{"v":1,"seq":2,"at":"2026-');
    const { code, out, said } = await cli(here, 'audit', 'r', ...asAt);
    expect(code).toBe(0);
    expect(out).toContain('3 agreements');
    expect(said.join(' ')).toContain('cut off');
  });

  test('a register that is only read is left as it was, torn line and all', async () => {
    await imported();
    const trail = path.join(here, 'r', 'trail.jsonl');
    appendFileSync(trail, '{"v":1,"seq":2,"at":"2026-');
    const before = [readdirSync(path.join(here, 'r')).toSorted(), readFileSync(trail, 'utf8')];
    await cli(here, 'audit', 'r', ...asAt);
    await cli(here, 'export', '--register', 'r', '--format', 'json', '--out', '-');
    const after = [readdirSync(path.join(here, 'r')).toSorted(), readFileSync(trail, 'utf8')];
    expect(after).toEqual(before);
  });
});

test('formula-like text is data on the way in and neutralised on the way out', async () => {
  await imported();
  const { out } = await cli(here, 'export', '--register', 'r', '--format', 'csv', '--out', '-');
  expect(out).toContain('=cmd|calc');
  expect(out).not.toMatch(/(^|[,"\n])=cmd/);
});

test('rules are listed with their sources', async () => {
  const { code, out } = await cli(here, 'rules', '--json', '-');
  expect(code).toBe(0);
  const rules = JSON.parse(out) as { id: string; citations: unknown[] }[];
  expect(rules.length).toBeGreaterThanOrEqual(30);
  expect(rules.every(({ citations }) => citations.length > 0)).toBe(true);
});

test('help goes to standard output', async () => {
  const { code, out, said } = await cli(here, '--help');
  expect([code, said]).toEqual([0, []]);
  expect(out).toContain('audit <register> --as-at DATE');
  expect((await cli(here, 'import', '--help')).out).toContain('import <spreadsheet>');
});

test('a JSON file appears whole, in the folder that was named', async () => {
  mkdirSync(path.join(here, 'out'));
  const { out } = await cli(here, 'audit', 'isas.csv', ...asAt, '--json', 'out/a.json');
  expect(out).toContain('3 agreements');
  expect(readdirSync(path.join(here, 'out'))).toEqual(['a.json']);
});
