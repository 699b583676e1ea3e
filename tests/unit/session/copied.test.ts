import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCopied } from '../../../electron/session/copied.ts';

/** A clipboard in memory. */
function clipboardOf(first: string) {
  let held = first;
  return {
    text: () => held,
    clear: () => {
      held = '';
    },
    put: (text: string) => {
      held = text;
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what was copied', () => {
  it('is cleared on request, once', async () => {
    const clipboard = clipboardOf('ISA-001');
    const copied = createCopied(clipboard, () => null);
    expect(await copied.clear()).toBe('nothing-copied');
    expect(clipboard.text()).toBe('ISA-001');
    await copied.noted();
    expect(await copied.clear()).toBe('cleared');
    expect(clipboard.text()).toBe('');
    expect(await copied.clear()).toBe('nothing-copied');
  });

  it('is left where another program has copied since', async () => {
    const clipboard = clipboardOf('ISA-001');
    const copied = createCopied(clipboard, () => 30);
    await copied.noted();
    clipboard.put('a colleague’s address');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(clipboard.text()).toBe('a colleague’s address');
    expect(await copied.clear()).toBe('nothing-copied');
  });

  it('is cleared after the time that is set, counted from the last copying', async () => {
    const clipboard = clipboardOf('ISA-001');
    const copied = createCopied(clipboard, () => 30);
    await copied.noted();
    await vi.advanceTimersByTimeAsync(29_000);
    clipboard.put('ISA-002');
    await copied.noted();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(clipboard.text()).toBe('ISA-002');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(clipboard.text()).toBe('');
  });

  it('stays as long as the officer likes where no time is set, over the end of the app too', async () => {
    const clipboard = clipboardOf('ISA-001');
    const copied = createCopied(clipboard, () => null);
    await copied.noted();
    await vi.advanceTimersByTimeAsync(3_600_000);
    await copied.end();
    expect(clipboard.text()).toBe('ISA-001');
  });

  it('goes with the app where a time is set', async () => {
    const clipboard = clipboardOf('ISA-001');
    const copied = createCopied(clipboard, () => 120);
    await copied.noted();
    await copied.end();
    expect(clipboard.text()).toBe('');
  });
});
