import { describe, expect, it } from 'vitest';
import { patiently } from '../../../electron/storage/files.ts';

class SystemError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Fails `times` with `code`, then answers. */
function stubborn(code: string, times: number): () => string {
  let left = times;
  return () => {
    left -= 1;
    if (left >= 0) throw new SystemError(code);
    return 'done';
  };
}

describe('a file that another program holds for a moment', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'is waited for on Windows (%s), longer each time',
    (code) => {
      const waited: number[] = [];
      const wait = (milliseconds: number) => void waited.push(milliseconds);
      expect(patiently(stubborn(code, 4), true, wait)).toBe('done');
      expect(waited).toEqual([10, 20, 50, 100]);
    },
  );

  it('is given up after a good second, with the system’s own answer', () => {
    let waited = 0;
    const wait = (milliseconds: number) => void (waited += milliseconds);
    expect(() => patiently(stubborn('EBUSY', 100), true, wait)).toThrow('EBUSY');
    expect(waited).toBeGreaterThanOrEqual(1_000);
    expect(waited).toBeLessThan(2_000);
  });

  it('is not waited for where the answer means what it says', () => {
    const wait = () => {
      throw new Error('It waited.');
    };
    expect(() => patiently(stubborn('EACCES', 1), false, wait)).toThrow('EACCES');
    expect(() => patiently(stubborn('ENOSPC', 1), true, wait)).toThrow('ENOSPC');
  });
});
