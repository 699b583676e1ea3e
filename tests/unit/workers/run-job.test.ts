import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runJob, type JobOptions } from '../../../electron/workers/run-job.ts';
import { readSpreadsheet } from '../../../electron/spreadsheets/read-spreadsheet.ts';
import { maxSpreadsheetBytes } from '../../../shared/exchange/workbook.ts';
import { xlsxOf } from '../spreadsheets/made-up-files.ts';

const worker = fileURLToPath(new URL('../../fixtures/workers/misbehaving.ts', import.meta.url));

function run(how: string, options: JobOptions = {}): Promise<unknown> {
  // The stand-in takes another input than the real worker.
  return runJob('read-spreadsheet', { how } as never, { worker, ...options });
}

describe('a job in a process of its own', { timeout: 60_000 }, () => {
  it('is ended when it takes too long, even in a loop that never yields', async () => {
    expect(await run('hang', { limits: { seconds: 2 } })).toEqual({
      ok: false,
      error: 'timed-out',
    });
  });

  it('is given more time by the clock where the machine, not the job, was slow', async () => {
    expect(await run('wait', { limits: { seconds: 1 } })).toEqual({
      ok: true,
      value: 'late, but not by its own doing',
    });
  });

  it('is ended by the clock where it does nothing at all', async () => {
    const started = performance.now();
    expect(await run('sleep', { limits: { seconds: 1, wallSeconds: 2 } })).toEqual({
      ok: false,
      error: 'timed-out',
    });
    expect(performance.now() - started).toBeGreaterThan(1_900);
  });

  it('is ended when it takes too much memory outside the heap', async () => {
    expect(await run('eat', { limits: { megabytes: 400 } })).toEqual({
      ok: false,
      error: 'too-much-memory',
    });
  });

  it('that crashes, or ends without an answer, is a refusal and no fault of ours', async () => {
    expect(await run('crash')).toEqual({ ok: false, error: 'crashed' });
    expect(await run('exit')).toEqual({ ok: false, error: 'crashed' });
  });

  it('can be cancelled, before and while it runs', async () => {
    const early = AbortSignal.abort();
    expect(await run('hang', { signal: early })).toEqual({ ok: false, error: 'cancelled' });
    const stop = new AbortController();
    setTimeout(() => {
      stop.abort();
    }, 300);
    expect(await run('hang', { signal: stop.signal })).toEqual({ ok: false, error: 'cancelled' });
  });

  it('is heard only where it says something that a worker says', async () => {
    expect(await run('talk')).toEqual({ ok: true, value: 'well' });
  });

  it('reads a spreadsheet', async () => {
    const read = await readSpreadsheet(
      'a.xlsx',
      xlsxOf({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }),
    );
    expect(read).toMatchObject({
      ok: true,
      value: { format: 'xlsx', sheets: [{ name: 'ISAs', rows: [{ number: 1, texts: ['1'] }] }] },
    });
  });

  it('is not even started for a file of 100 MB', async () => {
    const start = performance.now();
    const read = await readSpreadsheet('huge.xlsx', new Uint8Array(maxSpreadsheetBytes * 2));
    expect(read).toMatchObject({ ok: false, error: { code: 'spreadsheet-too-large' } });
    expect(performance.now() - start).toBeLessThan(500);
  });
});
