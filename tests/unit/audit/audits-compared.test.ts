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

describe('the reason that is told for a move', () => {
  const id = 'retention-stated--a';
  const reason = (then: Given, now: Given, changes: readonly ToldChange[] = []) =>
    moved(then, now, changes)[0]?.reason;

  it('is the edit of the term, before later edits of others', () => {
    const other = { ...edited, at: '2026-10-04T09:00:00.000Z', what: ['Title: A → B'] };
    expect(reason({}, { findings: { [id]: 'high' } }, [edited, other])).toBe(
      'Changed on 3 October 2026: Retention: 6 years → 2 years.',
    );
  });

  it('is the last edit of the agreement where no term is named', () => {
    const [first, last] = [
      { ...edited, what: ['Title: A → B'] },
      { ...edited, at: '2026-11-01T09:00:00.000Z', on: isoDate('2026-11-01'), what: [] },
    ];
    const now = { findings: { [id]: 'high' } };
    expect(reason({}, now, [first])).toBe(
      'The agreement was changed on 3 October 2026: Title: A → B.',
    );
    expect(reason({}, now, [last, first])).toBe(
      'The agreement was changed on 1 November 2026: the agreement.',
    );
  });

  it.each([
    ['2026-08-24T09:00:00.000Z', false],
    ['2026-08-24T09:00:00.001Z', true],
    ['2026-11-22T09:00:00.000Z', true],
    ['2026-11-22T09:00:00.001Z', false],
  ])('counts an edit after the earlier audit and until the later one: %s, %s', (at, counts) => {
    const told = reason({}, { findings: { [id]: 'high' } }, [{ ...edited, at }]);
    expect(told?.startsWith('Changed on')).toBe(counts);
  });

  it('says that an agreement is new or was removed, and that the register changed', () => {
    const findings = { [id]: 'high' };
    expect(reason({ agreements: [] }, { findings })).toBe('The agreement is new.');
    expect(reason({ findings }, { agreements: [] })).toBe('The agreement was removed.');
    expect(moved({}, { findings: { 'reference-unique--register': 'low' } })).toMatchObject([
      { agreementId: null, reason: 'The register changed as a whole.' },
    ]);
    expect(moved({}, { findings: { 'reference-unique': 'low' } })).toMatchObject([
      { agreementId: null },
    ]);
  });

  it('says on one and the same day that something else changed', () => {
    expect(reason({ asAt: '2026-11-22' }, { findings: { [id]: 'high' } })).toBe(
      'Nothing in the agreement changed; something that it rests on did.',
    );
  });

  it.each([
    [
      '1.0.0',
      'The force’s standard changed: it did not ask this rule on 24 August 2026.',
      'The force’s standard changed: it does not ask this rule on 22 November 2026.',
    ],
    [
      '1.1.0',
      'The rule is new: version 1.1.0 asks it, version 1.0.0 did not.',
      'The rule is no longer asked in version 1.1.0.',
    ],
  ])('names what changed about the rules: version %s', (version, asked, dropped) => {
    const findings = { [id]: 'high' };
    const [all, few] = [['retention-stated', 'other'], ['other']];
    expect(reason({ rules: few }, { rules: all, findings, version })).toBe(asked);
    expect(reason({ rules: all, findings }, { rules: few, version })).toBe(dropped);
  });
});

describe('findings that were kept without their severity', () => {
  it('neither worsen nor improve', () => {
    const id = 'end-date-near--a';
    expect(moved({ findings: { [id]: '' } }, { findings: { [id]: 'high' } })).toEqual([]);
    expect(moved({ findings: { [id]: 'high' } }, { findings: { [id]: '' } })).toEqual([]);
    expect(moved({ findings: { [id]: 'high' } }, { findings: { [id]: 'high' } })).toEqual([]);
  });

  it('leave open how many are grave, even where some are known', () => {
    const some = side({ findings: { 'a--a': 'high', 'b--a': '' } });
    expect(trendPoint('x', some).grave).toBeNull();
  });

  it('tell their rule by their id, as earlier versions kept them', () => {
    const record = auditRecordSchema.parse({
      id: 'audit',
      asAt: '2026-08-24',
      madeAt: '2026-08-24T09:00:00.000Z',
      rulePackVersion: '1.0.0',
      agreements: {
        a: { rating: 'amber', currency: 'in-date' },
        b: { rating: 'grey', currency: 'review-due' },
        c: { rating: 'green', currency: 'expired' },
      },
      findingIds: ['end-date-near--a', 'bare'],
      packSha256: null,
    });
    const old = recordedSide(record);
    expect([...old.findings.values()].map(({ rule }) => rule)).toEqual(['end-date-near', 'bare']);
    expect(trendPoint('x', old)).toMatchObject({
      total: 3,
      inDate: 2,
      fit: 1,
      amber: 1,
      red: 0,
      notAssessed: 1,
    });
  });
});
