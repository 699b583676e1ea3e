import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policyPlaces, readPolicy } from '../../../electron/policy/policy-file.ts';
import { policyView } from '../../../electron/policy/policy-words.ts';
import { refusedCommand } from '../../../electron/policy/refuse-command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-policy-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function policy(content: string | Uint8Array) {
  const path = join(folder, 'policy.json');
  writeFileSync(path, content);
  return readPolicy([join(folder, 'elsewhere', 'policy.json'), path]);
}

const whole = {
  format: 1,
  defaultMarking: 'OFFICIAL',
  sealingRequired: true,
  backupFolder: '\\\\server\\share\\Concordat copies',
  exportKinds: ['pack', 'print'],
  rulePackFolder: '\\\\server\\share\\Rules',
};

describe('the policy of a machine', () => {
  it('is none where no file is there, and changes nothing', () => {
    const read = readPolicy([join(folder, 'policy.json')]);
    expect(read).toEqual({ set: {}, problem: null });
    expect(policyView(read)).toBeNull();
  });

  it('holds as it is written, with or without a byte order mark', () => {
    expect(policy(JSON.stringify(whole))).toEqual({ set: whole, problem: null });
    expect(policy(`\ufeff${JSON.stringify(whole)}`)).toEqual({ set: whole, problem: null });
  });

  it('is shown in words and without a path', () => {
    const view = policyView(policy(JSON.stringify(whole)));
    expect(view?.settings.map(({ label }) => label)).toEqual([
      'Marking of new registers',
      'Sealing',
      'Second folder for copies',
      'Rule packs',
      'May leave a register',
    ]);
    expect(JSON.stringify(view)).not.toMatch(/server|\\\\/);
  });

  it.each([
    ['{ "format": 1,\n  "exportKinds": [\n}', 'not JSON (line 3)'],
    ['', 'not JSON'],
    ['[]', 'not an object'],
    ['{"format": 2}', 'format'],
    ['{"format": 1, "exportKind": ["pdf"]}', 'no setting “exportKind”'],
    ['{"format": 1, "exportKinds": ["pdf"]}', 'must be one of pack'],
    ['{"format": 1, "defaultMarking": "TOP SECRET"}', 'must be one of OFFICIAL'],
    ['{"format": 1, "backupFolder": 7}', 'backupFolder'],
    [new Uint8Array([0xff, 0xfe, 0x00, 0x41]), 'UTF-8'],
    [' '.repeat(17_000), 'longer than 16 KB'],
  ])('that is wrong is told with its place, and nothing leaves: %#', (content, says) => {
    const { set, problem } = policy(content);
    expect(problem?.what).toContain(says);
    expect(problem?.what).toContain(join(folder, 'policy.json'));
    expect(problem?.safe).toMatch(/worked on/);
    expect(set).toEqual({ exportKinds: [] });
    const view = policyView({ set, problem });
    expect(view?.problem?.what).toContain(says);
    expect(JSON.stringify(view)).not.toContain(folder);
  });

  it('that is a folder or can’t be read is told and holds as the strictest', () => {
    mkdirSync(join(folder, 'policy.json'));
    expect(readPolicy([join(folder, 'policy.json')]).problem?.what).toContain('no file');
  });

  it('is looked for where only an administrator writes, and the variable can’t hide it', () => {
    expect(policyPlaces('win32', { ProgramData: 'D:\\mine' })).toEqual([
      'C:\\ProgramData\\Concordat\\policy.json',
      'D:\\mine\\Concordat\\policy.json',
    ]);
    expect(policyPlaces('win32', { ProgramData: 'C:\\ProgramData' })).toHaveLength(1);
    expect(policyPlaces('linux', {})).toEqual(['/etc/concordat/policy.json']);
  });
});

describe('the command line under a policy', () => {
  const packsOnly = { set: { exportKinds: ['pack'] as const }, problem: null };
  const allowed = { set: { exportKinds: [...packsOnly.set.exportKinds] }, problem: null };

  it.each([
    [['export', '--register', 'r', '--format', 'csv', '--out', 'a.csv'], 'CSV'],
    [['export', '--register', 'r', '--format=xlsx', '--out', 'a'], 'Excel'],
    [['export', '--register', 'r', '--out', 'a'], 'JSON'],
    [['audit', 'a.xlsx', '--json', '-'], 'JSON'],
    [['read', 'a.pdf', '--json=a.json'], 'JSON'],
  ])('refuses %j', (argv, says) => {
    const refused = refusedCommand(argv, allowed);
    expect(refused?.what).toContain(says);
    expect(refused?.next).toContain('packs as PDF');
  });

  it.each([
    [['audit', 'a.xlsx', '--pack', 'a.pdf']],
    [['pack', '--register', 'r', '--out', 'folder']],
    [['verify', '--register', 'r']],
    [['rules', '--json', '-']],
  ])('lets %j', (argv) => {
    expect(refusedCommand(argv, allowed)).toBeNull();
  });
});
