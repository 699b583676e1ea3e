import { expect, test } from 'vitest';
import { readArguments } from '../../../electron/commands/arguments.ts';

const takes = {
  usage: 'audit <register> --as-at DATE',
  positionals: ['register'],
  flags: {
    'as-at': { takes: 'DATE', required: true },
    json: { takes: 'FILE', alone: '-' },
    'fail-on': { takes: 'SEVERITY', oneOf: ['high', 'low'] },
  },
};

function said(...argv: string[]): string {
  const read = readArguments(argv, takes);
  return read.ok ? 'fine' : read.error.what;
}

test('flags are taken before and after words, apart and with an equals sign', () => {
  const read = readArguments(['--as-at=2026-11-22', 'r.csv', '--json', '-'], takes);
  expect(read.ok && read.value.positionals).toEqual(['r.csv']);
  expect(read.ok && [read.value.flag('as-at'), read.value.flag('json')]).toEqual([
    '2026-11-22',
    '-',
  ]);
});

test('a flag that may stand alone does', () => {
  const read = readArguments(['r.csv', '--json', '--as-at', '2026-11-22'], takes);
  expect(read.ok && read.value.flag('json')).toBe('-');
});

test.each([
  [['--as-at', '2026-11-22'], '<register> is missing.'],
  [['r.csv'], '--as-at DATE is missing.'],
  [['r.csv', 's.csv', '--as-at', '2026-11-22'], '"s.csv" is one word too many.'],
  [['r.csv', '--as-at', '2026-02-30'], '"2026-02-30" is none'],
  [['r.csv', '--as-at', '22/11/2026'], '"22/11/2026" is none'],
  [['r.csv', '--as-at'], '--as-at needs a value (DATE).'],
  [['r.csv', '--as-at', '2026-11-22', '--as-at', '2026-11-23'], '--as-at is given twice.'],
  [['r.csv', '--as-at', '2026-11-22', '--fail-on', 'worst'], 'not "worst"'],
  [['r.csv', '--verbose'], 'no flag --verbose'],
  [['r.csv', '--constructor', 'x'], 'no flag --constructor'],
])('%j is refused: %s', (argv, words) => {
  expect(said(...argv)).toContain(words);
});
