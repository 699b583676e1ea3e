import { describe, expect, test, vi } from 'vitest';
import { isoDate } from '../../shared/register/plain-date.ts';
import { make, revisionOf } from './support/agreements.ts';
import { startApp, today, type TestApp } from './support/test-app.ts';

vi.setConfig({ testTimeout: 60_000 });

const on = isoDate('2026-12-08');

async function withPartnership(): Promise<{ app: TestApp; partnershipId: string }> {
  const app = await startApp();
  app.answers.push(`${app.folder}/Ours.concordat`);
  await app.get('register.create', { name: 'Ours', templateId: null });
  const partnershipId = await make(app, {
    kind: 'put-partnership',
    id: null,
    partnership: {
      name: 'North Severnshire Community Safety Partnership',
      shortName: null,
      area: 'North',
      aliases: [],
      memberIds: [],
      liaisonOfficer: null,
      notes: '',
      source: null,
    },
  });
  if (partnershipId === null) throw new Error('no partnership');
  await make(app, {
    kind: 'add-agreement',
    ref: 'ISA-1',
    title: 'Night-time economy',
    partnershipId,
    partnerIds: [],
  });
  return { app, partnershipId };
}

describe('meetings', () => {
  test('are briefed, minuted, and started again from what was agreed', async () => {
    const { app, partnershipId } = await withPartnership();
    const asked = { asAt: today, partnershipId, on, nextOn: null };
    const before = await app.get('meetings.brief', asked);
    expect(before).toMatchObject({ nextOn: '2027-03-08', meeting: null, last: null });
    expect(before.failings.flatMap(({ places }) => places.map(({ ref }) => ref))).toContain(
      'ISA-1',
    );

    await make(app, {
      kind: 'minute-meeting',
      partnershipId,
      on,
      notes: 'Said.',
      decisions: [{ what: 'Set an end date', owner: 'IG officer', due: isoDate('2027-01-31') }],
    });
    const next = await app.get('meetings.brief', { ...asked, on: before.nextOn });
    expect(next.last?.notes).toBe('Said.');
    expect(next.promised.map(({ action }) => action.what)).toEqual(['Set an end date']);
    const list = await app.get('meetings.list', { asAt: isoDate('2027-02-01') });
    expect(list.meetings).toMatchObject([{ actions: 1, done: 0, overdue: 1 }]);
    expect(list.partnerships).toMatchObject([{ lastMeeting: on, openActions: 1 }]);

    await app.get('change.undo', {});
    const undone = await app.get('meetings.list', { asAt: today });
    expect(undone.meetings).toEqual([]);
    expect((await app.get('actions.list', { asAt: today })).rows).toEqual([]);
  });

  test('of a partnership that is gone are refused, and of an odd day too', async () => {
    const { app } = await withPartnership();
    const asked = { asAt: today, partnershipId: 'gone', on, nextOn: null };
    expect((await app.refusal('meetings.brief', asked)).code).toBe('not-in-register');
    const edit = {
      kind: 'minute-meeting' as const,
      partnershipId: 'gone',
      on,
      notes: '',
      decisions: [],
    };
    const basedOn = await revisionOf(app);
    expect((await app.refusal('change.make', { basedOn, edit })).code).toBe('not-in-register');
  });
});
