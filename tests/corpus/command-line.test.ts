import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const corpus = path.join(root, '..', 'shared', 'corpus');
const isThere = existsSync(corpus);
if (!isThere) console.warn(`SKIPPED: the command line on real files, because ${corpus} is absent.`);

function concordat(...argv: string[]) {
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const cli = path.join(root, 'electron', 'cli.ts');
  return spawnSync(process.execPath, [tsx, cli, ...argv], { encoding: 'utf8', maxBuffer: 1e8 });
}

test.runIf(isThere)('the DfE register is audited whole, and standard output is JSON alone', () => {
  const file = path.join(corpus, 'registers', 'R1_dfe_external_data_shares.xlsx');
  const { status, stdout } = concordat('audit', file, '--as-at', '2026-11-22', '--json', '-');
  expect(status).toBe(0);
  const { register } = JSON.parse(stdout) as { register: { agreements: number } };
  expect(register.agreements).toBe(389);
});

test.runIf(isThere).each(['xls01_encrypted.xlsx', 'xls05_xml_bomb.xlsx', 'xls07_xlsb.xlsb'])(
  '%s ends with exit code 2 and one line',
  (name) => {
    const file = path.join(corpus, 'awkward', name);
    const { status, stdout, stderr } = concordat('audit', file, '--as-at', '2026-11-22');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(name);
  },
);
