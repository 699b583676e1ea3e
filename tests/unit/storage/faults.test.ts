import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { realFiles, type Files } from '../../../electron/storage/files.ts';
import { verifyRegister } from '../../../electron/storage/verify.ts';
import { sampleEdit, sampleImport } from '../../bench/storage-sample.ts';
import { bundle } from '../../faults/scenes/bundle.ts';
import { changes } from '../../faults/scenes/changes.ts';
import { restore } from '../../faults/scenes/restore.ts';
import { hour, sweep } from '../../faults/sweep.ts';
import { create, open, refusalOf, temporaryFolder, valueOf } from './registers.ts';

/** Inside the repository, so that the bundle finds its dependencies. */
const writerFolder = path.join(import.meta.dirname, '../../output/endless-writer');

/** A disk on which `broken` says, call by call, whether writing fails. */
function disk(broken: { code: string | null }): Files {
  const check = (): void => {
    if (broken.code !== null) throw Object.assign(new Error(broken.code), { code: broken.code });
  };
  return {
    ...realFiles,
    writeAt: (fd, bytes, position) => {
      if (broken.code !== null) realFiles.writeAt(fd, bytes.subarray(0, 20), position);
      check();
      return realFiles.writeAt(fd, bytes, position);
    },
    truncate: (fd, bytes) => {
      if (broken.code === 'EIO') check();
      realFiles.truncate(fd, bytes);
    },
  };
}

describe('a change that can’t be written', () => {
  it('is told with what, whether the data is safe and what to do, and is made when there is room', async () => {
    const broken: { code: string | null } = { code: null };
    const store = await create(undefined, { files: disk(broken) });
    valueOf(store.make(sampleImport(1), 'import'));
    const trail = path.join(store.folder, 'trail.jsonl');
    const before = readFileSync(trail);

    broken.code = 'ENOSPC';
    const refused = refusalOf(store.make(sampleEdit('agreement-isa-0', 0), 'review of ISA-0'));
    expect(refused).toEqual({
      code: 'not-saved',
      what: 'Not saved: review of ISA-0, because the disk is full.',
      safe: 'Everything that was saved before is safe. This change was not made.',
      next: 'Free some space on the disk, then make the change again.',
    });
    expect(store.saved).toEqual({ state: 'failed', refusal: refused });
    expect(store.revision).toBe(1);
    expect(store.register.agreements['agreement-isa-0']?.terms.nextReview).toBeUndefined();
    expect(readFileSync(trail)).toEqual(before);

    broken.code = null;
    expect(valueOf(store.make(sampleEdit('agreement-isa-0', 0), 'review of ISA-0'))).toBe(2);
    expect(store.saved.state).toBe('saved');
    store.close();
    expect(valueOf(await verifyRegister(store.folder))).toMatchObject({ ok: true, records: 2 });
  });

  it('does not get in the way of the next one when the disk could not even be tidied', async () => {
    const broken: { code: string | null } = { code: null };
    const store = await create(undefined, { files: disk(broken) });
    broken.code = 'EIO';
    const refused = refusalOf(store.make(sampleImport(1), 'import'));
    expect(refused.next).toContain('look whether the change is there');
    broken.code = null;
    valueOf(store.make(sampleImport(1), 'import'));
    store.close();
    expect(valueOf(await verifyRegister(store.folder))).toMatchObject({ ok: true, records: 1 });
  });
});

describe('the search for losses', () => {
  it.each([
    ['a flush is left out', ['sync'], 'power-cut', [changes]],
    ['the flush of a folder is left out', ['syncFolder'], 'power-cut-names', [restore, bundle]],
  ] as const)(
    'finds them where %s',
    async (_, forgets, kind, scenes) => {
      const place = path.join(temporaryFolder(), 'force.concordat');
      const rows = await sweep(place, { step: 7, scenes, kinds: [kind], forgets });
      expect(rows.some(({ losses }) => losses.length > 0)).toBe(true);
    },
    60_000,
  );
});

describe('a fault at any call to the file system', () => {
  it('loses nothing that was called saved (some calls; all of them: npm run faults)', async () => {
    const rows = await sweep(path.join(temporaryFolder(), 'force.concordat'), {
      step: 53,
      scenes: hour.filter(({ step }) => step === undefined),
      kinds: ['ENOSPC', 'EIO', 'torn-crash', 'power-cut-names'],
    });
    expect(rows.reduce((sum, { runs }) => sum + runs, 0)).toBeGreaterThan(60);
    expect(rows.filter(({ losses }) => losses.length > 0)).toEqual([]);
  }, 120_000);
});

describe('a process that is killed', () => {
  beforeAll(async () => {
    // Bundled once, so that each of the thirty starts in a fraction of a second.
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: path.join(import.meta.dirname, 'endless-writer.ts'),
        outDir: writerFolder,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: 'endless-writer.mjs' } },
      },
    });
  }, 60_000);

  it('while it writes, 30 times, loses no change that it had reported as saved', async () => {
    const folder = path.join(temporaryFolder(), 'force.concordat');
    const store = await create(folder);
    valueOf(store.make(sampleImport(3), 'import'));
    store.close();
    let reported = 1;
    for (let kill = 0; kill < 30; kill += 1) {
      reported = Math.max(reported, await writeUntilKilled(folder, 3 + ((kill * 37) % 60)));
      const after = await open(folder);
      expect(after.readOnly, after.readOnly?.what).toBeNull();
      expect(after.revision).toBeGreaterThanOrEqual(reported);
      reported = after.revision;
      after.close();
    }
    expect(reported).toBeGreaterThan(60);
    expect(valueOf(await verifyRegister(folder))).toMatchObject({ ok: true, records: reported });
  }, 120_000);
});

/** Answers with the last change that the child reported before it was killed, `delay` ms after its first. */
function writeUntilKilled(folder: string, delay: number): Promise<number> {
  const child = spawn(process.execPath, [path.join(writerFolder, 'endless-writer.mjs'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = 0;
  let timer: NodeJS.Timeout | null = null;
  child.stdout.on('data', (text: Buffer) => {
    // A line may be cut in two by the pipe; only whole lines were reported.
    const whole = text.toString('utf8').split('\n').slice(0, -1);
    last = Math.max(last, ...whole.map(Number));
    timer ??= setTimeout(() => child.kill('SIGKILL'), delay);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      if (last === 0) reject(new Error('The writer reported nothing.'));
      else resolve(last);
    });
  });
}

describe('a disk that is really full', () => {
  const mounted = smallDisk();
  it.skipIf(mounted === null)(
    'refuses, keeps what it has and goes on when there is room',
    async () => {
      const folder = path.join(mounted ?? '', 'force.concordat');
      try {
        const store = await create(folder);
        let saved = 0;
        let refused: string | null = null;
        for (let n = 0; refused === null; n += 1) {
          const made = store.make(
            n === 0 ? sampleImport(40) : sampleEdit('agreement-isa-1', n - 1),
            `change ${n}`,
          );
          if (made.ok) saved = made.value;
          else refused = made.error.what;
          if (n % 50 === 0) store.flush();
        }
        expect(refused).toContain('because the disk is full');
        expect(store.revision).toBe(saved);
        store.close();
        const again = await open(folder, { readOnly: true });
        expect(again.revision).toBe(saved);
        again.close();
        expect(valueOf(await verifyRegister(folder))).toMatchObject({ ok: true, records: saved });
      } finally {
        execFileSync('umount', [mounted ?? '']);
      }
    },
    60_000,
  );
});

/** Mounts a disk of 1 MB where this machine lets us; null, said loudly, where it does not. */
function smallDisk(): string | null {
  const place = path.join(temporaryFolder(), 'small');
  mkdirSync(place);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place], { stdio: 'pipe' });
    return place;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    console.warn(
      `SKIPPED: the test on a really full disk, because none can be mounted here (${why ?? ''})`,
    );
    return null;
  }
}
