import { describe, expect, test } from 'vitest';
import type { FindingRow } from '../../../shared/contract/view-models.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { readDecision } from '../../../renderer/features/findings/decision-draft.ts';
import { commandOf } from '../../../renderer/features/findings/keys.ts';
import {
  findingsOf,
  placeAfter,
  queueLines,
  stateCounts,
  stepFrom,
  wholeQueue,
  withoutState,
} from '../../../renderer/features/findings/queue.ts';

function finding(id: string, more: Partial<FindingRow> = {}): FindingRow {
  return {
    id,
    rule: 'review-date-passed',
    agreementId: 'agreement-1',
    ref: 'ISA-001',
    partnershipId: 'north',
    severity: 'high',
    outcome: 'not-met',
    title: 'Review overdue',
    decision: null,
    hasAction: false,
    ...more,
  };
}

const rows = [
  finding('b', { severity: 'medium', ref: 'ISA-010' }),
  finding('a', { severity: 'medium', ref: 'ISA-002', partnershipId: 'south' }),
  finding('c', { severity: 'critical', rule: 'no-gateway', title: 'No legal power' }),
  finding('d', { outcome: 'cannot-tell', severity: 'critical' }),
  finding('e', { decision: 'dismissed' }),
  finding('f', { decision: 'risk-accepted' }),
  finding('g', { severity: 'low', partnershipId: null, ref: null, agreementId: null }),
];
const ids = (filter = wholeQueue) => findingsOf(queueLines(rows, filter)).map((row) => row.id);

describe('The queue of findings', () => {
  test('puts the worst first, and references in the order in which people count', () => {
    expect(ids()).toEqual(['c', 'a', 'b', 'g']);
  });

  test('heads each severity with its count', () => {
    const heads = queueLines(rows, wholeQueue).filter((line) => line.kind === 'group');
    expect(heads).toMatchObject([
      { severity: 'critical', count: 1 },
      { severity: 'medium', count: 2 },
      { severity: 'low', count: 1 },
    ]);
  });

  test('keeps what cannot be told apart from what is to be decided', () => {
    expect(ids({ ...wholeQueue, state: 'cannot-tell' })).toEqual(['d']);
    expect(ids({ ...wholeQueue, state: 'risk-accepted' })).toEqual(['f']);
    expect(ids({ ...wholeQueue, state: 'all' })).toHaveLength(rows.length);
  });

  test('filters by partnership, rule and words together', () => {
    expect(ids({ ...wholeQueue, partnership: 'south' })).toEqual(['a']);
    expect(ids({ ...wholeQueue, partnership: 'none' })).toEqual(['g']);
    expect(ids({ ...wholeQueue, rule: 'no-gateway' })).toEqual(['c']);
    expect(ids({ ...wholeQueue, words: 'isa-010 overdue' })).toEqual(['b']);
  });

  test('counts the chips over what the other filters leave', () => {
    const left = withoutState(rows, { ...wholeQueue, partnership: 'north' });
    expect(stateCounts(left)).toEqual({
      'to-decide': 2,
      'risk-accepted': 1,
      dismissed: 1,
      'cannot-tell': 1,
      all: 5,
    });
  });

  test('moves by one and holds at both ends', () => {
    const lines = queueLines(rows, wholeQueue);
    expect(stepFrom(lines, 'c', 1)).toBe('a');
    expect(stepFrom(lines, 'g', 1)).toBe('g');
    expect(stepFrom(lines, 'c', -1)).toBe('c');
    expect(stepFrom(lines, null, 1)).toBe('c');
    expect(stepFrom([], null, 1)).toBeNull();
  });

  test('stands on the next finding once the one it stood on has been decided', () => {
    const lines = queueLines(rows, wholeQueue);
    expect(placeAfter(lines, 'a', new Set(['a']))).toBe('b');
    expect(placeAfter(lines, 'a', new Set(['a', 'b']))).toBe('g');
    expect(placeAfter(lines, 'g', new Set(['g']))).toBe('b');
    expect(placeAfter(lines, 'g', new Set(['c', 'a', 'b', 'g']))).toBeNull();
  });
});

describe('Single keys in Findings', () => {
  const press = (key: string, more = {}) => ({
    key,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    inField: false,
    ...more,
  });

  test('move and decide', () => {
    expect(['j', 'k', 'a', 'd', 'n'].map((key) => commandOf(press(key), true))).toEqual([
      'next',
      'previous',
      'accept',
      'dismiss',
      'action',
    ]);
  });

  test('are nothing in a field, with Ctrl, or when they are off', () => {
    expect(commandOf(press('a', { inField: true }), true)).toBeNull();
    expect(commandOf(press('a', { ctrlKey: true }), true)).toBeNull();
    expect(commandOf(press('a'), false)).toBeNull();
    expect(commandOf(press('z'), true)).toBeNull();
    expect(commandOf(press('x'), true)).toBe('tick');
  });
});

describe('A decision on a finding', () => {
  const today = isoDate('2026-11-22');
  const draft = {
    reason: 'The redraft is on the agenda.',
    approver: 'SIRO',
    until: isoDate('2027-02-28'),
    untilProblem: null,
  };

  test('accepts a risk with a reason, a post and a day', () => {
    expect(readDecision('risk-accepted', draft, today)).toEqual({
      ok: true,
      reason: draft.reason,
      approver: 'SIRO',
      until: '2027-02-28',
    });
  });

  test('accepts a risk through its last allowed day and not beyond', () => {
    expect(
      readDecision('risk-accepted', { ...draft, until: isoDate('2027-11-22') }, today).ok,
    ).toBe(true);
    expect(
      readDecision('risk-accepted', { ...draft, until: isoDate('2027-11-23') }, today),
    ).toMatchObject({
      errors: { until: expect.stringContaining('22 November 2027') as string },
    });
    expect(
      readDecision('risk-accepted', { ...draft, until: isoDate('2026-11-21') }, today).ok,
    ).toBe(false);
    expect(
      readDecision('risk-accepted', { ...draft, until: isoDate('2026-11-22') }, today).ok,
    ).toBe(true);
  });

  test('names every field that is missing at once', () => {
    const read = readDecision(
      'risk-accepted',
      { ...draft, reason: ' ', approver: '', until: null },
      today,
    );
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual(['reason', 'approver', 'until']);
  });

  test('dismisses without an end', () => {
    expect(readDecision('dismissed', { ...draft, until: null }, today)).toMatchObject({
      ok: true,
      until: null,
    });
  });
});
