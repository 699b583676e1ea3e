import { describe, expect, it } from 'vitest';
import { limitRate } from '../../../electron/ipc/rate.ts';
import { ok } from '../../../shared/result/result.ts';

describe('a flood of messages', () => {
  it('is refused in words beyond the burst, and answered again after a rest', async () => {
    let clock = 0;
    const limited = limitRate(
      () => Promise.resolve(ok('answered')),
      () => clock,
      { burst: 10, perSecond: 5, waiting: 100 },
    );
    const send = () => limited('app.state', {});
    for (let sent = 0; sent < 10; sent += 1) expect(await send()).toEqual(ok('answered'));
    expect(await send()).toMatchObject({ ok: false, error: { code: 'too-much-at-once' } });
    clock += 1_000;
    for (let sent = 0; sent < 5; sent += 1) expect(await send()).toEqual(ok('answered'));
    expect((await send()).ok).toBe(false);
    clock += 3_600_000;
    for (let sent = 0; sent < 10; sent += 1) expect((await send()).ok).toBe(true);
    expect((await send()).ok).toBe(false);
  });

  it('never lets more wait than is allowed, and forgets none that failed', async () => {
    const waiting: (() => void)[] = [];
    const limited = limitRate(
      () =>
        new Promise((answer, fail) => {
          waiting.push(() => {
            if (waiting.length % 2 === 0) answer(ok('late'));
            else fail(new Error('a bug'));
          });
        }),
      () => 0,
      { burst: 1_000, perSecond: 1, waiting: 3 },
    );
    const asked = [1, 2, 3].map(() => limited('overview.get', {}).catch(() => 'failed'));
    expect(await limited('overview.get', {})).toMatchObject({
      ok: false,
      error: { code: 'too-much-at-once' },
    });
    expect(waiting).toHaveLength(3);
    for (const end of waiting.splice(0)) end();
    await Promise.all(asked);
    void limited('overview.get', {});
    expect(waiting).toHaveLength(1);
  });
});
