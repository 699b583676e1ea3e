import { describe, expect, it } from 'vitest';
import {
  findingsMoved,
  recordedSide,
  trendPoint,
  type AuditSide,
  type ToldChange,
} from '../../../shared/audit/audits-compared.ts';
import { daysWaited, median } from '../../../shared/audit/experience-analysis.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { auditRecordSchema } from '../../../shared/register/register.ts';

interface Given {
  readonly asAt?: string;
  readonly version?: string;
  readonly findings?: Readonly<Record<string, string>>;
  readonly agreements?: readonly string[];
  readonly rules?: readonly string[];
}

function side({
  asAt = '2026-08-24',
  version = '1.0.0',
  findings = {},
  agreements = ['a'],
  rules,
}: Given): AuditSide {
  return recordedSide(
    auditRecordSchema.parse({
      id: 'audit',
      asAt,
      madeAt: `${asAt}T09:00:00.000Z`,
      rulePackVersion: version,
      agreements: Object.fromEntries(
        agreements.map((id) => [id, { rating: 'red', currency: 'in-date' }]),
      ),
      findingIds: Object.keys(findings),
      findings: Object.fromEntries(
        Object.entries(findings).map(([id, severity]) => [
          id,
          { rule: id.split('--')[0], outcome: 'not-met', severity },
        ]),
      ),
      ruleIds: rules ?? [],
      packSha256: null,
    }),
  );
}

const edited: ToldChange = {
  at: '2026-10-03T09:00:00.000Z',
  on: isoDate('2026-10-03'),
  what: ['Retention: 6 years → 2 years'],
};

function moved(then: Given, now: Given, changes: readonly ToldChange[] = []) {
  return findingsMoved(side(then), side({ asAt: '2026-11-22', ...now }), {
    labels: (rule) => (rule === 'retention-stated' ? ['Retention'] : []),
    changesOf: () => changes,
  });
}

describe('what became of a finding', () => {
  it('is new since the day passed, where nothing was changed', () => {
    expect(moved({}, { findings: { 'end-date-passed--a': 'high' } })).toMatchObject([
      {
        move: 'new',
        severityNow: 'high',
        reason: 'Nothing was changed: the day moved on from 24 August 2026 to 22 November 2026.',
      },
    ]);
  });

  it('is resolved by the edit of its term, with the day and the words of the edit', () => {
    const [one] = moved({ findings: { 'retention-stated--a': 'high' } }, {}, [edited]);
    expect(one).toMatchObject({
      move: 'resolved',
      reason: 'Changed on 3 October 2026: Retention: 6 years → 2 years.',
    });
  });

  it('does not count an edit before the earlier audit as its reason', () => {
    const early = { ...edited, at: '2026-08-01T09:00:00.000Z' };
    const [one] = moved({ findings: { 'retention-stated--a': 'high' } }, {}, [early]);
    expect(one?.reason).toMatch(/^Nothing was changed/);
  });

  it.each([
    ['worsened', 'medium', 'high'],
    ['improved', 'critical', 'low'],
  ])('%s from %s to %s', (move, before, after) => {
    const id = 'end-date-near--a';
    expect(moved({ findings: { [id]: before } }, { findings: { [id]: after } })).toMatchObject([
      { move, severityThen: before, severityNow: after },
    ]);
  });

  it('is a change of the rules where only one of the audits asked the rule', () => {
    const rules = ['end-date-passed'];
    const findings = { 'brand-new-rule--a': 'high' };
    expect(
      moved({ rules }, { rules: [...rules, 'brand-new-rule'], findings, version: '1.1.0' }),
    ).toMatchObject([{ move: 'rule-changed', reason: expect.stringContaining('1.1.0') as string }]);
    expect(moved({ rules: [...rules, 'brand-new-rule'], findings }, { rules })).toMatchObject([
      { move: 'rule-changed' },
    ]);
  });

  it('is told of an agreement that came or went', () => {
    expect(
      moved({}, { agreements: ['a', 'b'], findings: { 'end-date-passed--b': 'low' } })[0]?.reason,
    ).toBe('The agreement is new.');
    expect(
      moved({ agreements: ['a', 'b'], findings: { 'end-date-passed--b': 'low' } }, {})[0]?.reason,
    ).toBe('The agreement was removed.');
  });
});

it('an audit of an earlier version, without severities, still has its place in the trend', () => {
  const record = auditRecordSchema.parse({
    id: 'old',
    asAt: '2026-01-01',
    madeAt: '2026-01-01T09:00:00.000Z',
    rulePackVersion: '0.9.0',
    agreements: { a: { rating: 'green', currency: 'expiring' } },
    findingIds: ['end-date-near--a'],
    packSha256: null,
  });
  expect(trendPoint('old', recordedSide(record))).toMatchObject({
    total: 1,
    fit: 1,
    inDate: 1,
    findings: 1,
    grave: null,
  });
});

it('waiting is counted to the answer, or to the day where there is none', () => {
  const barrier = {
    id: 'b',
    partnerId: 'p',
    agreementId: null,
    requestedOn: isoDate('2026-11-02'),
    dataRequested: 'x',
    outcome: 'waiting' as const,
    resolvedOn: null,
    reasonGiven: '',
  };
  const today = isoDate('2026-11-22');
  expect(daysWaited(barrier, today)).toBe(20);
  expect(daysWaited({ ...barrier, resolvedOn: isoDate('2026-11-05') }, today)).toBe(3);
  expect(median([])).toBe(0);
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 2, 10, 4])).toBe(3);
});
