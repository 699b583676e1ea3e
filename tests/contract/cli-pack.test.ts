import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { textOfPages } from '../unit/pack/text-of-pdf.ts';
import { cli } from './support/cli.ts';
import { temporaryFolder } from './support/test-app.ts';

// Each spreadsheet is read in a child process, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 60_000 });

const sheet = [
  'Ref,Title,Partners,CSP,Start Date,Expiry Date,Next Review,Retention',
  'ISA-1,Night-time economy,Severn Council,North CSP,01/04/2021,31/03/2024,,Six years',
  'ISA-2,Youth justice,Severn Youth Justice Service,South CSP,01/04/2025,31/03/2028,01/04/2027,',
].join('\n');
const asAt = ['--as-at', '2026-11-22'] as const;

let here = '';
beforeEach(() => {
  here = temporaryFolder();
  writeFileSync(path.join(here, 'isas.csv'), sheet);
});

const wordsOf = async (file: string): Promise<string> =>
  (await textOfPages(new Uint8Array(readFileSync(path.join(here, file)))))
    .join(' ')
    .replace(/\s+/g, ' ');

describe('pack on the command line', () => {
  test.each(['meeting', 'board', 'inspection', 'holdings'])(
    'makes a pack of the kind %s, twice the same',
    async (kind) => {
      const argv = ['pack', 'isas.csv', '--kind', kind, ...asAt];
      const first = await cli(here, ...argv, '--out', 'one.pdf');
      const second = await cli(here, ...argv, '--out', 'two.pdf');
      expect([first.code, second.code, first.out]).toEqual([0, 0, '']);
      expect(first.said[0]).toMatch(/^one\.pdf: \d+ pages\.$/);
      const [one, two] = ['one.pdf', 'two.pdf'].map((file) => readFileSync(path.join(here, file)));
      expect(one?.subarray(0, 5).toString()).toBe('%PDF-');
      expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
    },
  );

  test('makes the brief of the agreement that is named, whatever the case', async () => {
    const argv = ['pack', 'isas.csv', '--kind', 'agreement', '--agreement', 'isa-1', ...asAt];
    const { code } = await cli(here, ...argv, '--out', 'brief.pdf');
    expect(code).toBe(0);
    const words = await wordsOf('brief.pdf');
    expect(words).toContain('Night-time economy');
    expect(words).not.toContain('Youth justice');
  });

  test('prints the marking, the sections and the columns that were asked for', async () => {
    const meeting = ['pack', 'isas.csv', '--kind', 'meeting', ...asAt, '--sections', 'summary'];
    await cli(here, ...meeting, '--marking', 'OFFICIAL', '--out', 'm.pdf');
    const words = await wordsOf('m.pdf');
    expect(words).toContain('1 Summary');
    expect(words).not.toContain('Register extract');
    expect(words).not.toContain('OFFICIAL-SENSITIVE');
    const list = ['pack', 'isas.csv', '--kind', 'holdings', ...asAt, '--columns', 'ref,retention'];
    await cli(here, ...list, '--out', 'h.pdf');
    expect(await wordsOf('h.pdf')).toContain('Six years');
  });

  test('makes the meeting packs of all partnerships into a folder', async () => {
    mkdirSync(path.join(here, 'packs'));
    const argv = ['pack', 'isas.csv', '--kind', 'meeting', ...asAt, '--each-partnership'];
    const { code } = await cli(here, ...argv, '--out', 'packs');
    expect(code).toBe(0);
    expect(readdirSync(path.join(here, 'packs')).sort()).toEqual([
      'Meeting pack North CSP 2026-11-22.pdf',
      'Meeting pack South CSP 2026-11-22.pdf',
    ]);
    const north = await wordsOf('packs/Meeting pack North CSP 2026-11-22.pdf');
    expect(north).toContain('ISA-1');
    expect(north).not.toContain('ISA-2');
  });

  test('of a register folder says where its trail stands', async () => {
    await cli(here, 'import', 'isas.csv', '--register', 'r');
    const argv = ['pack', 'r', '--kind', 'inspection', ...asAt, '--out', 'i.pdf'];
    expect((await cli(here, ...argv)).code).toBe(0);
    expect(await wordsOf('i.pdf')).toContain('The register is the sum of 1 change.');
  });

  test.each<[string, string[], string]>([
    ['no kind', [], '--kind'],
    ['an unknown kind', ['--kind', 'poster'], 'meeting, board'],
    ['a brief of nothing', ['--kind', 'agreement'], 'needs its agreement'],
    ['a brief of a stranger', ['--kind', 'agreement', '--agreement', 'X'], 'no agreement with the'],
    ['an agreement for a board', ['--kind', 'board', '--agreement', 'ISA-1'], '--agreement is for'],
    ['a legacy marking', ['--kind', 'board', '--marking', 'RESTRICTED'], 'OFFICIAL-SENSITIVE'],
    ['an unknown section', ['--kind', 'board', '--sections', 'poem'], 'knows no "poem"'],
    ['an unknown column', ['--kind', 'holdings', '--columns', 'ref,x'], 'knows no "x"'],
    ['columns for a board', ['--kind', 'board', '--columns', 'ref'], '--columns is for'],
    ['five boards', ['--kind', 'board', '--each-partnership'], '--each-partnership makes'],
    [
      'a partnership that is not there',
      ['--kind', 'board', '--partnership', 'East'],
      'called "East"',
    ],
  ])('refuses %s in one line', async (_, flags, words) => {
    const { code, said } = await cli(here, 'pack', 'isas.csv', ...asAt, '--out', 'x.pdf', ...flags);
    expect(code).toBe(2);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(words);
    expect(existsSync(path.join(here, 'x.pdf'))).toBe(false);
  });
});
