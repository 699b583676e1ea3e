import { EventEmitter } from 'node:events';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { askSecret } from '../../electron/commands/ask-secret.ts';
import { runCli } from '../../electron/commands/run-cli.ts';
import { refusedCommand } from '../../electron/policy/refuse-command.ts';
import { realFiles } from '../../electron/storage/files.ts';
import { createRegister, openRegister } from '../../electron/storage/register-store.ts';
import { sealRegister } from '../../electron/storage/sealing/seal-register.ts';
import { oneTurn } from '../../electron/storage/turns.ts';
import { sampleEdit, sampleImport } from '../bench/storage-sample.ts';
import { valueOf } from '../unit/storage/registers.ts';
import { cli, type CliRun } from './support/cli.ts';
import { assetsFolder, temporaryFolder, today } from './support/test-app.ts';

vi.setConfig({ testTimeout: 60_000 });

const words = 'teapot-lantern-harbour';
const options = { now: () => '2026-11-22T10:00:00.000Z', by: () => 'Records officer' };

let here = '';
beforeEach(async () => {
  here = temporaryFolder();
  vi.stubEnv('CONCORDAT_TEST_WORDS', words);
  vi.stubEnv('CONCORDAT_OTHER_WORDS', 'another-lantern-harbour');
  const store = valueOf(await createRegister(path.join(here, 'ours'), options));
  valueOf(store.make(sampleImport(3), 'import'));
  store.close();
});

const run = (...argv: string[]): Promise<CliRun> => cli(here, ...argv);
const read = (name: string): string => readFileSync(path.join(here, name), 'utf8');

/** One edit more of the next review of an agreement, by somebody in the window. */
async function edit(folder: string, agreement: string, n: number): Promise<void> {
  const store = valueOf(await openRegister(path.join(here, folder), options));
  valueOf(store.make(sampleEdit(agreement, n), `review of ${agreement}`));
  store.close();
}

/** A colleague's copy that both went on from. */
async function handOver(): Promise<void> {
  expect((await run('bundle', '--register', 'ours', '--out', 'start.concordat')).code).toBe(0);
  expect((await run('open-bundle', 'start.concordat', '--register', 'theirs')).code).toBe(0);
}

async function bundled(): Promise<void> {
  rmSync(path.join(here, 'back.concordat'), { force: true });
  expect((await run('bundle', '--register', 'theirs', '--out', 'back.concordat')).code).toBe(0);
}

async function seal(folder: string): Promise<void> {
  const job = { files: realFiles, folder: path.join(here, folder), passphrase: words };
  const at = '2026-11-22T10:00:00.000Z';
  valueOf(await sealRegister({ ...job, at, turns: oneTurn, cost: 16_384 }));
}

describe('backup and restore', () => {
  test('a copy is made and proved, and none where nothing has changed', async () => {
    const first = await run('backup', '--register', 'ours', '--json', '-');
    expect([first.code, JSON.parse(first.out)]).toMatchObject([0, { isNew: true, change: 1 }]);
    const again = await run('backup', '--register', 'ours');
    expect([again.code, again.said.join()]).toEqual([
      0,
      expect.stringContaining('nothing has changed'),
    ]);
    expect(readdirSync(path.join(here, 'ours', 'backups'))).toHaveLength(1);
  });

  test('a register is brought back to a copy in another folder, by a change that undo takes back', async () => {
    await run('backup', '--register', 'ours', '--to', 'safe');
    await edit('ours', 'agreement-isa-1', 0);
    const listed = await run('restore', '--register', 'ours', '--from', 'safe');
    expect(listed.code).toBe(0);
    const name = listed.out.split(' ')[0] ?? '';
    const before = read('ours/trail.jsonl');
    const preview = await run(
      'restore',
      '--register',
      'ours',
      '--from',
      'safe',
      '--copy',
      name,
      '--preview',
    );
    expect([preview.code, preview.out]).toEqual([0, expect.stringContaining('ISA-1')]);
    expect(read('ours/trail.jsonl')).toBe(before);
    const done = await run(
      'restore',
      '--preview',
      '--register',
      'ours',
      '--from',
      'safe',
      '--copy',
      name,
    );
    expect(done.code).toBe(0);
    const restored = await run('restore', '--register', 'ours', '--from', 'safe', '--copy', name);
    expect([restored.code, restored.said.join()]).toEqual([
      0,
      expect.stringContaining('1 changes'),
    ]);
    const store = valueOf(
      await openRegister(path.join(here, 'ours'), { ...options, readOnly: true }),
    );
    expect(store.register.agreements['agreement-isa-1']?.terms.nextReview).toBeUndefined();
    expect(store.undoLabel).toContain('restoring');
    store.close();
    expect((await run('verify', '--register', 'ours')).code).toBe(0);
  });

  test('a copy takes the place of a broken trail, which is kept', async () => {
    await run('backup', '--register', 'ours');
    await edit('ours', 'agreement-isa-1', 0);
    await run('backup', '--register', 'ours');
    const broken = read('ours/trail.jsonl').replace('review of agreement', 'review, of agreement');
    writeFileSync(path.join(here, 'ours/trail.jsonl'), broken);
    expect((await run('verify', '--register', 'ours')).code).toBe(1);
    const [name = ''] = (await run('restore', '--register', 'ours')).out.split(' ');
    const put = await run('restore', '--register', 'ours', '--copy', name);
    expect([put.code, put.said.join()]).toEqual([
      0,
      expect.stringContaining('is kept in damaged-'),
    ]);
    expect((await run('verify', '--register', 'ours')).code).toBe(0);
    const kept = readdirSync(path.join(here, 'ours')).find((each) => each.startsWith('damaged-'));
    expect(read(`ours/${kept ?? ''}/trail.jsonl`)).toBe(broken);
  });

  test('what is open in a window is left alone', async () => {
    const store = valueOf(await openRegister(path.join(here, 'ours'), options));
    const { code, said } = await run('backup', '--register', 'ours');
    expect([code, said.join()]).toEqual([2, expect.stringContaining('is open')]);
    store.close();
  });

  test.each<[string, string[], string]>([
    [
      'a copy that is not there',
      ['restore', '--register', 'ours', '--copy', 'copy-1'],
      'no longer there',
    ],
    ['a register without copies', ['restore', '--register', 'ours'], 'There is no copy'],
    ['a folder that is none', ['backup', '--register', 'nothing'], 'not a Concordat register'],
    [
      'a bundle that is none',
      ['open-bundle', 'ours/trail.jsonl', '--register', 'x'],
      'not a bundle',
    ],
    ['a bundle that is not there', ['merge', 'x.concordat', '--register', 'ours'], 'no such file'],
    ['a folder that is taken', ['open-bundle', 'b.concordat', '--register', 'ours'], 'other files'],
    [
      'a side that is none',
      ['merge', 'b', '--register', 'ours', '--take', 'mine'],
      'one of ours, theirs',
    ],
    [
      'a passphrase as an argument',
      ['verify', '--register', 'ours', '--passphrase', words],
      'no flag',
    ],
  ])('%s is refused in one line', async (_, argv, says) => {
    await run('bundle', '--register', 'ours', '--out', 'b.concordat');
    const { code, said } = await run(...argv);
    expect([code, said]).toEqual([2, [expect.stringContaining(says)]]);
    expect(said.join()).not.toContain(words);
  });
});

describe('bundle, open-bundle and merge', () => {
  test('a colleague’s changes come in as one change, and merging twice changes nothing', async () => {
    await handOver();
    await edit('theirs', 'agreement-isa-1', 0);
    await edit('ours', 'agreement-isa-2', 0);
    await bundled();
    const before = read('ours/trail.jsonl');
    const preview = await run('merge', 'back.concordat', '--register', 'ours', '--preview');
    expect([preview.code, preview.out]).toEqual([0, expect.stringContaining('ISA-1')]);
    expect(read('ours/trail.jsonl')).toBe(before);
    expect((await run('merge', 'back.concordat', '--register', 'ours')).code).toBe(0);
    const merged = read('ours/trail.jsonl');
    const again = await run('merge', 'back.concordat', '--register', 'ours');
    expect([again.code, again.said.join()]).toEqual([
      0,
      expect.stringContaining('nothing was changed'),
    ]);
    expect(read('ours/trail.jsonl')).toBe(merged);
    expect((await run('verify', '--register', 'ours')).code).toBe(0);
  });

  test('what both changed is laid out with who and when, and written only once a side is taken', async () => {
    await handOver();
    await edit('theirs', 'agreement-isa-1', 0);
    const store = valueOf(await openRegister(path.join(here, 'ours'), options));
    const change = sampleEdit('agreement-isa-1', 5);
    valueOf(store.make({ ...change, before: null } as typeof change, 'review')); // the first on this side
    store.close();
    await bundled();
    const before = read('ours/trail.jsonl');
    const asked = await run('merge', 'back.concordat', '--register', 'ours');
    expect(asked.code).toBe(1);
    expect(asked.out).toMatch(
      /Both changed: ISA-1[\s\S]*ours: {3}.*2006.*Records officer[\s\S]*theirs: .*2001/,
    );
    expect(read('ours/trail.jsonl')).toBe(before);
    const taken = await run('merge', 'back.concordat', '--register', 'ours', '--take', 'theirs');
    expect(taken.code).toBe(0);
    const now = valueOf(
      await openRegister(path.join(here, 'ours'), { ...options, readOnly: true }),
    );
    expect(JSON.stringify(now.register.agreements['agreement-isa-1']?.terms.nextReview)).toContain(
      '2001',
    );
    now.close();
  });

  test('a copy that a synchronised folder made is merged, kept and set aside', async () => {
    copyFileSync(path.join(here, 'ours/trail.jsonl'), path.join(here, 'kept.jsonl'));
    await edit('ours', 'agreement-isa-1', 0);
    const conflict = 'ours/trail (conflicted copy).jsonl';
    copyFileSync(path.join(here, 'ours/trail.jsonl'), path.join(here, conflict));
    copyFileSync(path.join(here, 'kept.jsonl'), path.join(here, 'ours/trail.jsonl'));
    rmSync(path.join(here, 'ours/register.json'));
    expect((await run('merge', conflict, '--register', 'ours')).code).toBe(0);
    expect(existsSync(path.join(here, conflict))).toBe(false);
    expect(readdirSync(path.join(here, 'ours/merged'))).toHaveLength(1);
  });

  test('one of a sealed register is sealed, and opens with its passphrase alone', async () => {
    await seal('ours');
    const env = ['--passphrase-env', 'CONCORDAT_TEST_WORDS'];
    const bundle = ['bundle', '--register', 'ours', '--out', 'b.concordat', ...env];
    expect(await run(...bundle)).toMatchObject({
      code: 2,
      said: [expect.stringContaining('sealed')],
    });
    expect(existsSync(path.join(here, 'b.concordat'))).toBe(false);
    const other = '--bundle-passphrase-env=CONCORDAT_OTHER_WORDS';
    expect((await run(...bundle, other)).code).toBe(0);
    expect(read('b.concordat')).not.toContain('violence');
    const open = ['open-bundle', 'b.concordat', '--register', 'theirs'];
    expect(await run(...open)).toMatchObject({
      code: 2,
      said: [expect.stringContaining('is sealed')],
    });
    const wrong = await run(...open, '--bundle-passphrase-env', 'CONCORDAT_TEST_WORDS');
    expect([wrong.code, existsSync(path.join(here, 'theirs'))]).toEqual([2, false]);
    expect((await run(...open, other)).code).toBe(0);
  });

  test('IT can forbid that a bundle leaves', () => {
    const set = { exportKinds: ['pack' as const] };
    const policy = { set: { format: 1 as const, ...set }, problem: null };
    expect(refusedCommand(['bundle', '--register', 'r', '--out', 'b'], policy)).not.toBeNull();
    expect(refusedCommand(['backup', '--register', 'r'], policy)).toBeNull();
  });

  test('IT can ask that a bundle leaves only sealed', () => {
    const policy = { set: { format: 1 as const, sealingRequired: true }, problem: null };
    const bundle = ['bundle', '--register', 'r', '--out', 'b'];
    expect(refusedCommand(bundle, policy)?.code).toBe('sealing-required');
    expect(refusedCommand([...bundle, '--sealed'], policy)).toBeNull();
    expect(refusedCommand([...bundle, '--bundle-passphrase-env=NAME'], policy)).toBeNull();
    expect(refusedCommand(['verify', '--register', 'r'], policy)).toBeNull();
  });
});

describe('the passphrase of a sealed register', () => {
  const asking = async (answer: string | null, ...argv: string[]) => {
    const said: string[] = [];
    const asked: string[] = [];
    const code = await runCli(argv, {
      out: () => undefined,
      say: (line) => said.push(line),
      cwd: here,
      clock: { now: options.now, today: () => today },
      assetsFolder,
      askSecret: (question) => {
        asked.push(question);
        return Promise.resolve(answer);
      },
    });
    return { code, said, asked };
  };

  test('is asked for at a terminal, and only where it is needed', async () => {
    expect(await asking(words, 'verify', '--register', 'ours')).toMatchObject({
      code: 0,
      asked: [],
    });
    await seal('ours');
    const verified = await asking(words, 'verify', '--register', 'ours');
    expect(verified).toMatchObject({ code: 0, asked: ['Passphrase of the register: '] });
    const exported = await asking(
      words,
      'export',
      '--register',
      'ours',
      '--format',
      'csv',
      '--out',
      'o.csv',
    );
    expect(exported.code).toBe(0);
  });

  test.each([['wrong one'], ['']])(
    'that is “%s” opens nothing, slowly, and hints at nothing',
    async (answer) => {
      await seal('ours');
      const began = performance.now();
      const { code, said } = await asking(answer, 'backup', '--register', 'ours');
      expect([code, said]).toEqual([
        2,
        [expect.stringContaining('does not open with this passphrase')],
      ]);
      expect(performance.now() - began).toBeGreaterThan(40);
      expect(existsSync(path.join(here, 'ours/backups'))).toBe(false);
    },
  );

  test('that is not given says how it is given', async () => {
    await seal('ours');
    expect(await asking(null, 'verify', '--register', 'ours')).toMatchObject({
      code: 2,
      said: [expect.stringContaining('--passphrase-env NAME')],
    });
    expect(await run('verify', '--register', 'ours')).toMatchObject({ code: 2 });
    expect(
      await run('verify', '--register=ours', '--passphrase-env=CONCORDAT_TEST_WORDS'),
    ).toMatchObject({ code: 0 });
  });

  test('is not shown while it is typed, and can be mended', async () => {
    const terminal = Object.assign(new EventEmitter(), {
      isTTY: true,
      raw: [] as boolean[],
      setRawMode: (isRaw: boolean) => terminal.raw.push(isRaw),
      setEncoding: () => undefined,
      resume: () => undefined,
      pause: () => undefined,
    });
    const shown: string[] = [];
    const typing = (...chunks: string[]) => {
      const answer = askSecret('Passphrase: ', terminal, (text) => shown.push(text));
      for (const chunk of chunks) terminal.emit('data', chunk);
      return answer;
    };
    expect(await typing('teapox', '\u007ft-lämp', '\r')).toBe('teapot-lämp');
    expect(await typing('tea', '\u0003')).toBeNull();
    expect(await typing('\n')).toBe('');
    expect(terminal.raw).toEqual([true, false, true, false, true, false]);
    expect(shown.join('')).toBe('Passphrase: \n'.repeat(3));
    expect(terminal.listenerCount('data')).toBe(0);
    expect(
      await askSecret('?', Object.assign(terminal, { isTTY: false }), () => undefined),
    ).toBeNull();
  });
});
