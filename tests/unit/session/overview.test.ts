import { expect, test } from 'vitest';
import { overview } from '../../../electron/session/views/overview.ts';
import { addDays } from '../../../shared/register/plain-date.ts';
import type { Action } from '../../../shared/register/experience.ts';
import type { AuditRecord, Register } from '../../../shared/register/register.ts';
import { finding, reportWith, smallRegister, today } from './small-register.ts';

const report = reportWith([
  finding('open'),
  finding('unsure', { outcome: 'cannot-tell' }),
  finding('dismissed', { decision: 'dismissed' }),
]);

function action(id: string, over: Partial<Action>): Action {
  return {
    id,
    what: 'Have it signed',
    owner: 'IG manager',
    raisedOn: addDays(today, -30),
    due: null,
    doneOn: null,
    agreementId: 'agreement-isa-1',
    findingId: null,
    meetingId: null,
    ...over,
  };
}

test('agreements that are in date and not fit are counted by rating', () => {
  expect(overview(smallRegister, report).inDateNotFit).toEqual({
    red: 0,
    amber: 0,
    green: 0,
    grey: 1,
  });
});

test('each partnership has its tally, and agreements of none have theirs', () => {
  const { groups } = overview(smallRegister, report);
  expect(groups.map(({ by, name, total }) => `${by}: ${name} ${total}`)).toEqual([
    'partnership: North Severnshire Community Safety Partnership 1',
    'partnership: No partnership 1',
    'partner-kind: Unitary council 1',
    'partner-kind: NHS trust 1',
  ]);
});

test('only failings that nobody has decided on wait for a decision', () => {
  expect(overview(smallRegister, report).findingsToDecide).toBe(1);
});

test('what has waited longest stands first; what is done, or not yet raised, does not wait', () => {
  const register: Register = {
    ...smallRegister,
    actions: {
      young: action('young', { raisedOn: addDays(today, -3) }),
      done: action('done', { doneOn: today }),
      old: action('old', { due: addDays(today, -1) }),
      tomorrow: action('tomorrow', { raisedOn: addDays(today, 1) }),
    },
  };
  const { waiting, openActions } = overview(register, report);
  expect(waiting.map(({ id, days, overdue, ref }) => [id, days, overdue, ref])).toEqual([
    ['old', 30, true, 'ISA-1'],
    ['young', 3, false, 'ISA-1'],
  ]);
  expect(openActions).toBe(2);
});

test('what moved is told against the last audit that was kept, not a later one', () => {
  const record = (id: string, days: number, rating: string): AuditRecord => ({
    id,
    asAt: addDays(today, days),
    madeAt: '2026-10-01T09:00:00.000Z',
    rulePackVersion: '1.0.0',
    agreements: {
      'agreement-isa-1': { rating, currency: 'in-date' },
      'agreement-gone': { rating: 'red', currency: 'expired' },
    },
    adoptedPack: null,
    findingIds: [],
    findings: {},
    ruleIds: [],
    frozen: null,
    packSha256: null,
  });
  const register: Register = {
    ...smallRegister,
    audits: {
      first: record('first', -90, 'red'),
      last: record('last', -30, 'green'),
      later: record('later', 5, 'amber'),
    },
  };
  const { since } = overview(register, report);
  expect(since).toMatchObject({ asAt: addDays(today, -30), fitThen: 1, redThen: 1 });
  expect(since?.moved.map(({ id, ratingThen, ratingNow }) => [id, ratingThen, ratingNow])).toEqual([
    ['agreement-isa-1', 'green', 'red'],
    ['agreement-isa-2', null, 'grey'],
    ['agreement-gone', 'red', null],
  ]);
});

test('without an audit that was kept nothing is said to have moved', () => {
  expect(overview(smallRegister, report).since).toBeNull();
});

test('the worst stand first with the reason that weighs most', () => {
  expect(overview(smallRegister, report).worst).toEqual([
    {
      id: 'agreement-isa-1',
      ref: 'ISA-1',
      title: 'Night-time economy',
      because: 'No end date is set.',
    },
  ]);
});
