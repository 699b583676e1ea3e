import { expect, test, vi } from 'vitest';
import { createHandlers } from '../../electron/ipc/handlers.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import type { Result } from '../../shared/result/result.ts';
import { openedApp } from './support/opened-app.ts';

vi.setConfig({ testTimeout: 120_000 });

async function get<T>(answer: Promise<Result<T, unknown>> | Result<T, unknown>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('a clock that says 1999 keeps nothing from being shown, changed and undone', async () => {
  const app = await openedApp();
  const asAt = isoDate('1999-12-31');
  const clock = { now: () => '1999-12-31T23:59:59.000Z', today: () => asAt };
  const handlers = createHandlers({ ...app.ports, clock });
  try {
    await get(handlers['register.create']({ name: 'Ours', templateId: null }));
    const revision = async () => (await get(handlers['app.state']({}))).register?.revision ?? -1;
    const edit = async (wanted: Parameters<(typeof handlers)['change.make']>[0]['edit']) =>
      get(handlers['change.make']({ basedOn: await revision(), edit: wanted }));
    const { id: partnershipId } = await edit({
      kind: 'put-partnership',
      id: null,
      partnership: {
        name: 'North Severnshire',
        shortName: null,
        area: 'North',
        aliases: [],
        memberIds: [],
        liaisonOfficer: null,
        notes: '',
        source: null,
      },
    });
    const { id } = await edit({
      kind: 'add-agreement',
      ref: 'ISA-1',
      title: 'Night-time economy',
      partnershipId,
      partnerIds: [],
    });
    await edit({
      kind: 'set-term',
      agreementId: id ?? '',
      term: 'expiresOn',
      value: { kind: 'date', on: '2031-03-31', precision: 'day' },
    });
    const asked = { asAt, partnershipId: partnershipId ?? '', on: asAt, nextOn: null };
    expect((await get(handlers['meetings.brief'](asked))).nextOn).toBe('2000-03-31');
    expect((await get(handlers['register.rows']({ asAt }))).rows).toHaveLength(1);
    await get(handlers['overview.get']({ asAt }));
    await edit({ kind: 'record-audit', asAt });
    expect(await get(handlers['audits.list']({ asAt }))).toHaveLength(2);
    await get(handlers['change.undo']({}));
    expect(await get(handlers['audits.list']({ asAt }))).toHaveLength(1);
  } finally {
    await handlers['register.close']({});
    await app.end();
  }
});
