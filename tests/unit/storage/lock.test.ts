import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles, type Files } from '../../../electron/storage/files.ts';
import {
  takeLock,
  thisMachine,
  type LockOwner,
  type Machine,
} from '../../../electron/storage/lock.ts';
import { closedRegister, open, refusalOf, temporaryFolder, tick, valueOf } from './registers.ts';

/** A machine that is not this one. */
function machine(of: Partial<LockOwner>, alive: readonly number[] = []): Machine {
  return {
    ...thisMachine,
    owner: (at) => ({
      ...thisMachine.owner(at),
      host: 'desk-1',
      user: 'ig-officer',
      pid: 100,
      ...of,
    }),
    isAlive: (pid) => alive.includes(pid),
  };
}

function lockPath(): string {
  return path.join(temporaryFolder(), 'register.lock');
}

describe('the lock of a register', () => {
  it('is held by one and given back', () => {
    const lock = lockPath();
    const held = valueOf(takeLock(realFiles, lock, tick(), machine({}, [100])));
    expect(held.notice).toBeNull();
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({
      host: 'desk-1',
      user: 'ig-officer',
    });
    const refused = refusalOf(takeLock(realFiles, lock, tick(), machine({ pid: 200 }, [100])));
    expect(refused.code).toBe('open-elsewhere');
    expect(refused.what).toContain('on this computer by ig-officer');
    held.release();
    expect(readdirSync(path.dirname(lock))).toEqual([]);
  });

  it('names the other computer, and is never taken from it', () => {
    const lock = lockPath();
    valueOf(takeLock(realFiles, lock, tick(), machine({ host: 'laptop-7', user: 'isa-lead' })));
    const refused = refusalOf(takeLock(realFiles, lock, tick(), machine({})));
    expect(refused.what).toContain('on laptop-7 by isa-lead');
    expect(refused.next).toContain('register.lock');
  });

  it('is taken over, and told, from a process that is gone', () => {
    const lock = lockPath();
    valueOf(takeLock(realFiles, lock, tick(), machine({ pid: 100 })));
    const taken = valueOf(takeLock(realFiles, lock, tick(), machine({ pid: 200 }, [200])));
    expect(taken.notice?.code).toBe('lock-taken-over');
    expect(readdirSync(path.dirname(lock))).toEqual(['register.lock']);
  });

  it('is taken over after a restart, though another process has the number now', () => {
    const lock = lockPath();
    valueOf(takeLock(realFiles, lock, tick(), machine({ bootedAt: 1_000 }, [100])));
    const taken = takeLock(realFiles, lock, tick(), machine({ bootedAt: 90_000, pid: 200 }, [100]));
    expect(valueOf(taken).notice?.code).toBe('lock-taken-over');
  });

  it('that says nothing is respected while it may be in the making, and then taken over', () => {
    const lock = lockPath();
    writeFileSync(lock, '');
    expect(refusalOf(takeLock(realFiles, lock, tick())).code).toBe('open-elsewhere');
    utimesSync(lock, 1_000, 1_000);
    expect(valueOf(takeLock(realFiles, lock, tick())).notice?.code).toBe('lock-taken-over');
  });

  it('works on a disk that can’t give a file a second name', () => {
    const files: Files = {
      ...realFiles,
      link: () => {
        throw Object.assign(new Error('link'), { code: 'ENOTSUP' });
      },
    };
    const lock = lockPath();
    const held = valueOf(takeLock(files, lock, tick(), machine({}, [100])));
    expect(refusalOf(takeLock(files, lock, tick(), machine({ pid: 200 }, [100]))).code).toBe(
      'open-elsewhere',
    );
    held.release();
    expect(readdirSync(path.dirname(lock))).toEqual([]);
  });

  it('that can’t be written leaves the register to be read, and says why', async () => {
    const folder = await closedRegister();
    for (const [code, words] of [
      ['EROFS', 'the disk is write-protected'],
      ['ENOSPC', 'the disk is full'],
      ['EACCES', 'does not allow it'],
    ] as const) {
      const files: Files = {
        ...realFiles,
        open: (file, how) => {
          if (how !== 'read') throw Object.assign(new Error(code), { code });
          return realFiles.open(file, how);
        },
      };
      const store = await open(folder, { files });
      expect(store.readOnly?.code).toBe('read-only-place');
      expect(store.readOnly?.what).toContain(words);
      expect(Object.keys(store.register.agreements)).toHaveLength(3);
      store.close();
    }
  });
});
