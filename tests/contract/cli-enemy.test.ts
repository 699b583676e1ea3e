import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { cli } from './support/cli.ts';
import { temporaryFolder } from './support/test-app.ts';

// Each spreadsheet is read in a child process, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 60_000 });

const sheet = [
  'Ref,Title,Partners,CSP,Start Date,Expiry Date,Next Review,Retention',
  'ISA-1,Night-time economy,Severn Council,North CSP,01/04/2021,31/12/9999,,Six years',
  'ISA-2,Youth justice,Severn Youth Justice Service,South CSP,01/04/2025,31/03/2028,01/04/2027,',
].join('\n');
const asAt = ['--as-at', '2026-11-22'] as const;

let here = '';
beforeEach(() => {
  here = temporaryFolder();
  writeFileSync(path.join(here, 'isas.csv'), sheet);
});

function read(name: string): string {
  return readFileSync(path.join(here, name), 'utf8');
}

test.each(['0000-01-01', '9999-12-31'])('the far day %s is audited like any other', async (day) => {
  const { code, said } = await cli(here, 'audit', 'isas.csv', '--as-at', day);
  expect([code, said]).toEqual([0, []]);
});

describe('a register whose trail was altered', () => {
  beforeEach(async () => {
    await cli(here, 'import', 'isas.csv', '--register', 'r');
    const trail = path.join(here, 'r', 'trail.jsonl');
    writeFileSync(trail, read('r/trail.jsonl').replace('Youth justice', 'Youth justise'));
  });

  test.each([
    ['audit', ['audit', 'r', ...asAt]],
    ['export', ['export', '--register', 'r', '--format', 'csv', '--out', 'o.csv']],
  ])('is not passed over in silence by %s', async (_, argv) => {
    const { code, said } = await cli(here, ...argv);
    expect(code).toBe(0);
    expect(said.join(' ')).toContain('does not hold together at record 1');
  });

  test('verify says where in words that a person would use', async () => {
    const { out } = await cli(here, 'verify', '--register', 'r');
    expect(out).toBe(
      'r: the trail is broken at record 1: the line was altered after it was written.\n',
    );
  });
});

test('a damaged quick copy is not called a break in the trail', async () => {
  await cli(here, 'import', 'isas.csv', '--register', 'r');
  writeFileSync(path.join(here, 'r', 'register.json'), '{"a":');
  const { code, out } = await cli(here, 'verify', '--register', 'r');
  expect(code).toBe(1);
  expect(out).toMatch(/^r: the register is not whole: the quick copy is damaged: .*[^.]\.\n$/);
});

describe('what is written never takes the place of what is kept', () => {
  test.each([
    ['audit', ['audit', 'isas.csv', ...asAt, '--json', './isas.csv']],
    ['audit', ['audit', 'isas.csv', ...asAt, '--pack', 'isas.csv']],
  ])('%s does not write over the register that it reads', async (_, argv) => {
    const { code, said } = await cli(here, ...argv);
    expect([code, said]).toEqual([2, [expect.stringContaining('isas.csv')]]);
    expect(read('isas.csv')).toBe(sheet);
  });

  test('read does not write over the document that it reads', async () => {
    writeFileSync(path.join(here, 'a.md'), '# Agreement\n\nBetween A and B.\n');
    const { code } = await cli(here, 'read', 'a.md', '--json', 'a.md');
    expect([code, read('a.md')]).toEqual([2, '# Agreement\n\nBetween A and B.\n']);
  });

  test('no file of a register folder is written over', async () => {
    await cli(here, 'import', 'isas.csv', '--register', 'r');
    const trail = read('r/trail.jsonl');
    for (const argv of [
      ['export', '--register', 'r', '--format', 'json', '--out', 'r/trail.jsonl'],
      ['audit', 'isas.csv', ...asAt, '--json', 'r/trail.jsonl'],
      ['verify', '--register', 'r', '--json', 'r/register.json'],
    ]) {
      const { code, said } = await cli(here, ...argv);
      expect([code, said[0]]).toEqual([2, expect.stringContaining('register')]);
    }
    expect(read('r/trail.jsonl')).toBe(trail);
  });

  test('the JSON and the pack are not written into one file', async () => {
    const argv = ['audit', 'isas.csv', ...asAt, '--json', 'o', '--pack', './o'];
    expect((await cli(here, ...argv)).code).toBe(2);
    expect(existsSync(path.join(here, 'o'))).toBe(false);
  });

  test.runIf(process.platform !== 'win32')('a device is written to and not replaced', async () => {
    const { code } = await cli(here, 'audit', 'isas.csv', ...asAt, '--json', '/dev/null');
    expect(code).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe.runIf(process.platform !== 'win32')('a path that leads nowhere', () => {
  const long = 'x'.repeat(300);
  test.each([
    ['round in a circle', ['audit', 'loop.csv', ...asAt]],
    ['round in a circle', ['import', 'loop.csv', '--register', 'r']],
    ['round in a circle', ['read', 'loop.csv']],
    ['too long', ['audit', `${long}.csv`, ...asAt]],
    ['too long', ['audit', 'isas.csv', ...asAt, '--json', long]],
    ['where no folder can be made', ['import', 'isas.csv', '--register', '/proc/r']],
    ['a device that never ends', ['audit', '/dev/zero', ...asAt]],
  ])('%s is refused in one line', async (_, argv) => {
    symlinkSync('loop.csv', path.join(here, 'loop.csv'));
    const { code, said } = await cli(here, ...argv);
    expect(code).toBe(2);
    expect(said).toHaveLength(1);
  });
});

test('a register is made with the folders above it', async () => {
  expect((await cli(here, 'import', 'isas.csv', '--register', 'a/b/c')).code).toBe(0);
  expect((await cli(here, 'verify', '--register', 'a/b/c')).code).toBe(0);
});

describe('a mapping', () => {
  const map = (mapping: string) => {
    writeFileSync(path.join(here, 'm.json'), mapping);
    return cli(here, 'import', 'isas.csv', '--register', 'r', '--mapping', 'm.json');
  };

  test.each([
    ['a header below the last row', '{"sheets": {"isas": 999}}'],
    ['no sheet at all', '{"sheets": {}}'],
    ['nothing to be known by', '{"columns": {"Ref": "keep", "Title": "keep", "Partners": "keep"}}'],
  ])('that leaves %s makes no register', async (_, mapping) => {
    const { code, said } = await map(mapping);
    expect([code, said]).toEqual([2, [expect.stringContaining('No agreement was found')]]);
    expect(existsSync(path.join(here, 'r'))).toBe(false);
  });

  test('that names a column which is not there is not followed in silence', async () => {
    const { code, said } = await map('{"columns": {"Expirey": "expiresOn"}}');
    expect([code, said[0]]).toEqual([0, expect.stringContaining('column "Expirey"')]);
  });

  test('may begin with the mark that Windows programs write', async () => {
    expect((await map('\uFEFF{"columns": {"Retention": "comments"}}')).code).toBe(0);
  });
});

test('a row that is left out because it is there twice is told', async () => {
  writeFileSync(path.join(here, 'twice.csv'), 'Title,Partners\nNight,Council\nNight,Council\n');
  const { said } = await cli(here, 'import', 'twice.csv', '--register', 'r');
  expect(said).toContainEqual(expect.stringMatching(/row 3: skipped: It is the same as row 2/));
});

describe('a JSON export', () => {
  beforeEach(async () => {
    await cli(here, 'import', 'isas.csv', '--register', 'a');
    await cli(here, 'export', '--register', 'a', '--format', 'json', '--out', 'a.json');
  });

  test('makes the same register again, to the last field', async () => {
    const { code, said } = await cli(here, 'import', 'a.json', '--register', 'b');
    expect([code, said]).toEqual([0, ['a.json: a whole register, 2 agreements; 2 added.']]);
    await cli(here, 'export', '--register', 'b', '--format', 'json', '--out', 'b.json');
    expect(JSON.parse(read('b.json'))).toEqual(JSON.parse(read('a.json')));
    expect((await cli(here, 'verify', '--register', 'b')).code).toBe(0);
  });

  test('changes nothing where the register says all of it already', async () => {
    const trail = read('a/trail.jsonl');
    const { code, said } = await cli(here, 'import', 'a.json', '--register', 'a');
    expect([code, said.join()]).toEqual([0, expect.stringContaining('nothing was changed')]);
    expect(read('a/trail.jsonl')).toBe(trail);
  });

  test('is not poured into a register that holds something else', async () => {
    writeFileSync(path.join(here, 'more.csv'), sheet.replace('Youth justice', 'Youth crime'));
    await cli(here, 'import', 'more.csv', '--register', 'c');
    const trail = read('c/trail.jsonl');
    const { code, said } = await cli(here, 'import', 'a.json', '--register', 'c');
    expect([code, said]).toEqual([2, [expect.stringContaining('new folder')]]);
    expect(read('c/trail.jsonl')).toBe(trail);
  });

  test.each([
    ['other JSON', '{"a": 1}'],
    ['no JSON', 'ISA-1'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a register with a hole', '{"format":"concordat-register","version":1,"register":{}}'],
    ['a newer export', '{"format":"concordat-register","version":9,"register":{}}'],
  ])('that is %s is refused and leaves no register behind', async (_, text) => {
    writeFileSync(path.join(here, 'x.json'), text);
    const { code, said } = await cli(here, 'import', 'x.json', '--register', 'x');
    expect([code, said]).toEqual([2, [expect.stringMatching(/^“?x\.json/)]]);
    expect(existsSync(path.join(here, 'x'))).toBe(false);
  });

  test('with a record under the name of another is refused', async () => {
    writeFileSync(
      path.join(here, 'x.json'),
      read('a.json').replace('"agreement-isa-1": {', '"z": {'),
    );
    const { code, said } = await cli(here, 'import', 'x.json', '--register', 'x');
    expect([code, said]).toEqual([2, [expect.stringMatching(/agreements → z/)]]);
  });

  test('is audited as the register from which it comes', async () => {
    const told = async (what: string) =>
      JSON.parse((await cli(here, 'audit', what, ...asAt, '--json', '-')).out) as unknown;
    expect(await told('a.json')).toEqual(await told('a'));
  });
});
