import { describe, expect, test } from 'vitest';
import { createFindingQueues } from '../../../electron/session/views/findings-queue.ts';
import {
  wholeQueue,
  type FindingGrouping,
  type QueueFilter,
} from '../../../shared/contract/channels-findings.ts';
import { finding, reportWith, smallRegister, today } from './small-register.ts';

const elsewhere = { agreementId: 'agreement-isa-2' };
const report = reportWith([
  finding('medium', { ...elsewhere, severity: 'medium', rule: 'many', title: 'Many' }),
  finding('second', { severity: 'medium', rule: 'many', title: 'Many' }),
  finding('worst', { severity: 'critical', rule: 'gateway', title: 'No legal power' }),
  finding('unsure', { outcome: 'cannot-tell', severity: 'critical' }),
  finding('dismissed', { decision: 'dismissed' }),
  finding('accepted', { decision: 'risk-accepted' }),
  finding('register', { agreementId: null, scope: 'register', severity: 'low' }),
]);

function look(filter: Partial<QueueFilter> = {}, grouping: FindingGrouping = 'severity') {
  const queue = { asAt: today, filter: { ...wholeQueue, ...filter }, grouping };
  const queues = createFindingQueues();
  const head = queues.head(queue, smallRegister, report, 7);
  const rows = queues.page(queue, 0, 500, smallRegister, report);
  return { queue, queues, head, rows, ids: rows.map(({ id }) => id) };
}

describe('the queue of findings', () => {
  test('has the worst first, then what stands first in the register', () => {
    expect(look().ids).toEqual(['worst', 'second', 'medium', 'register']);
  });

  test('heads each severity with its count', () => {
    expect(look().head.groups).toMatchObject([
      { severity: 'critical', count: 1 },
      { severity: 'medium', count: 2 },
      { severity: 'low', count: 1 },
    ]);
  });

  test('keeps what cannot be told, and what was decided, apart from what is to be decided', () => {
    expect(look({ state: 'cannot-tell' }).ids).toEqual(['unsure']);
    expect(look({ state: 'risk-accepted' }).ids).toEqual(['accepted']);
    expect(look({ state: 'dismissed' }).ids).toEqual(['dismissed']);
    expect(look({ state: 'all' }).ids).toHaveLength(7);
  });

  test('is narrowed by partnership, rule and words together', () => {
    expect(look({ partnership: 'partnership-north' }).ids).toEqual(['worst', 'second']);
    expect(look({ partnership: 'none' }).ids).toEqual(['medium', 'register']);
    expect(look({ rule: 'gateway' }).ids).toEqual(['worst']);
    expect(look({ words: 'isa-2 MANY' }).ids).toEqual(['medium']);
    expect(look({ words: 'isa-2 gateway' }).ids).toEqual([]);
  });

  test('counts each state over what the other filters leave', () => {
    expect(look({ partnership: 'partnership-north' }).head.counts).toEqual({
      'to-decide': 2,
      'cannot-tell': 1,
      dismissed: 1,
      'risk-accepted': 1,
      all: 5,
    });
  });

  test('groups by rule in the order of the worst, then of how many there are', () => {
    const { head, ids } = look({ state: 'all' }, 'rule');
    expect(head.groups.map(({ label }) => label)).toEqual([
      'No legal power',
      'No retention period',
      'Many',
    ]);
    expect(ids.slice(-2)).toEqual(['second', 'medium']);
  });

  test('groups by partnership and by agreement under their names', () => {
    expect(look({}, 'partnership').head.groups.map(({ label }) => label)).toEqual([
      'North Severnshire Community Safety Partnership',
      'No partnership',
    ]);
    expect(look({}, 'agreement').head.groups.map(({ label }) => label)).toEqual([
      'ISA-1',
      'ISA-2',
      'The whole register',
    ]);
  });

  test('tells where a finding stands, and pages from any place', () => {
    const { queue, queues } = look();
    expect(queues.place(queue, 'medium', smallRegister, report)).toBe(2);
    expect(queues.place(queue, 'dismissed', smallRegister, report)).toBeNull();
    const page = queues.page(queue, 1, 2, smallRegister, report);
    expect(page.map(({ id }) => id)).toEqual(['second', 'medium']);
    expect(queues.page(queue, 9, 2, smallRegister, report)).toEqual([]);
  });

  test('says which findings have an action, also once one was raised', () => {
    const { queue, queues, rows } = look();
    expect(rows.some(({ hasAction }) => hasAction)).toBe(false);
    const action = {
      id: 'a',
      what: 'Ask',
      owner: 'IG manager',
      raisedOn: today,
      due: null,
      doneOn: null,
      agreementId: null,
      findingId: 'worst',
      meetingId: null,
    };
    const after = { ...smallRegister, actions: { a: action } };
    const [first] = queues.page(queue, 0, 1, after, report);
    expect(first).toMatchObject({ id: 'worst', hasAction: true });
  });
});
