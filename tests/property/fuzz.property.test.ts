import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDispatch } from '../../electron/ipc/dispatch.ts';
import { fuzz, replay } from '../fuzz/fuzz.ts';
import { madeRegister, type Made } from '../fuzz/made.ts';
import { fittingMessages } from '../fuzz/messages.ts';
import { parsers } from '../fuzz/parsers.ts';

let made: Made;
beforeAll(async () => {
  made = await madeRegister();
});
afterAll(async () => {
  await made.end();
});

/** Files for each parser; few where each takes long. */
const budget = (name: string): number => (name === 'document.pdf' ? 4 : 60);

describe('bytes that somebody harmed', { timeout: 120_000 }, () => {
  it('are answered by every parser, those that crashed one before among them', async () => {
    for (const parser of parsers(made)) {
      expect(await replay(parser), parser.name).toEqual([]);
      const { runs, crashes } = await fuzz(parser, 20_261_122, (run) => run >= budget(parser.name));
      expect(crashes, parser.name).toEqual([]);
      expect(runs).toBe(budget(parser.name));
    }
  });
});

describe('messages that fit the contract and mean nothing', { timeout: 120_000 }, () => {
  it('are answered or refused, and are never a fault', async () => {
    const faults: unknown[] = [];
    const dispatch = createDispatch(made.handlers, (place, error) => faults.push([place, error]));
    await fc.assert(
      fc.asyncProperty(fittingMessages, async ({ channel, input }) => {
        const answer = await dispatch(channel, input);
        expect(answer.ok || answer.error.code !== 'fault', channel).toBe(true);
      }),
      { numRuns: 120 },
    );
    expect(faults).toEqual([]);
  });
});
