import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { readDecision } from '../../../renderer/features/findings/decision-draft.ts';
import { commandOf } from '../../../renderer/features/findings/keys.ts';
import { layOut, placeAfter, stepFrom } from '../../../renderer/features/findings/queue.ts';

const group = (key: string, count: number) => ({ key, label: key, severity: null, count });

describe('The lines of the queue', () => {
  const layout = layOut([group('critical', 1), group('medium', 2), group('low', 1)]);

  test('have each head over its findings', () => {
    const lines = Array.from({ length: layout.lines }, (_, line) => layout.lineAt(line));
    expect(
      lines.map((line) => (line?.kind === 'group' ? line.group.key : (line?.place ?? null))),
    ).toEqual(['critical', 0, 'medium', 1, 2, 'low', 3]);
    expect(layout.findings).toBe(4);
  });

  test('know the line of each place, and nothing beyond the ends', () => {
    expect([0, 1, 2, 3].map(layout.lineOf)).toEqual([1, 3, 4, 6]);
    expect([layout.lineOf(4), layout.lineOf(-1)]).toEqual([-1, -1]);
    expect([layout.lineAt(7), layout.lineAt(-1)]).toEqual([null, null]);
    expect(layOut([]).lineAt(0)).toBeNull();
  });

  test('are found among sixty thousand findings in as many groups as there are agreements', () => {
    const many = layOut(Array.from({ length: 10_000 }, (_, n) => group(`g${n}`, 6)));
    expect(many.lineOf(59_999)).toBe(69_999);
    expect(many.lineAt(69_999)).toEqual({ kind: 'finding', place: 59_999 });
    expect(many.lineAt(69_993)).toMatchObject({ kind: 'group', group: { key: 'g9999' } });
  });
});

describe('The place in the queue', () => {
  test('moves by one and holds at both ends', () => {
    expect(stepFrom(0, 1, 4)).toBe(1);
    expect(stepFrom(3, 1, 4)).toBe(3);
    expect(stepFrom(0, -1, 4)).toBe(0);
    expect(stepFrom(null, 1, 4)).toBe(0);
    expect(stepFrom(2, Number.POSITIVE_INFINITY, 4)).toBe(3);
    expect(stepFrom(null, 1, 0)).toBeNull();
  });

  test('stays where it is once its finding has been decided: the next has moved up', () => {
    expect(placeAfter(5, [5])).toBe(5);
    expect(placeAfter(5, [2, 3, 5, 9])).toBe(3);
    expect(placeAfter(0, [0, 1])).toBe(0);
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
