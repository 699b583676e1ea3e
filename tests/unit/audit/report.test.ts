import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { audit } from '../../../shared/audit/audit.ts';
import { changedSince, recordedStates, statesOf } from '../../../shared/audit/changed-since.ts';
import { horizon } from '../../../shared/audit/horizon.ts';
import {
  auditedAgreementSchema,
  auditSummarySchema,
  findingSchema,
} from '../../../shared/audit/report.ts';
import { reportJson } from '../../../shared/audit/report-json.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import type { AuditReport } from '../../../shared/audit/report.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { agreementRule, type RulePack } from '../../../shared/rules/rule.ts';
import { generatedRegister } from '../../fixtures/generated-register.ts';
import { registerOf } from '../rules/given.ts';

const today = isoDate('2026-11-22');

describe('the report', () => {
  const register = generatedRegister({ agreements: 120 });
  let report: AuditReport;
  beforeAll(() => {
    report = audit(register, rulePack, today);
  });

  it('has the shape of its schemas, and its counts add up', () => {
    z.array(auditedAgreementSchema).parse(report.agreements);
    z.array(findingSchema).parse(report.registerFindings);
    const { byRating, byCurrency, agreements } = auditSummarySchema.parse(report.summary);
    const sum = (counts: Record<string, number>) =>
      Object.values(counts).reduce((a, b) => a + b, 0);
    expect([sum(byRating), sum(byCurrency), agreements]).toEqual([120, 120, 120]);
  });

  it('names every finding once, by rule and agreement', () => {
    const ids = [
      ...report.agreements.flatMap(({ findings }) => findings),
      ...report.registerFindings,
    ].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(500);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[a-z-]+--[a-z0-9-]+(?:--[\w-]+)?$/.test(id))).toBe(true);
  });

  it('lists findings worst first', () => {
    const order = ['critical', 'high', 'medium', 'low', 'info'];
    for (const { findings } of report.agreements) {
      const ranks = findings.map(
        ({ outcome, severity }) => order.indexOf(severity) + (outcome === 'not-met' ? 0 : 10),
      );
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }
  });

  it('cites for each finding only law that was in force on the day, where there is any', () => {
    const then = audit(registerOf({ terms: { retention: null } }), rulePack, isoDate('2020-01-01'));
    const retention = then.agreements[0]?.findings.find(({ rule }) => rule === 'retention-stated');
    expect(retention?.citations.map(({ id }) => id)).toEqual(['uk-gdpr-art-5', 'dpa-2018-s-39']);
    expect(retention?.lawNow?.map(({ id }) => id)).toEqual([
      'uk-gdpr-art-5',
      'dpa-2018-s-39',
      'pirm-code',
    ]);
  });
});

describe('the law that a finding rests on', () => {
  const findingOn = (day: string, rule: string) =>
    audit(
      registerOf({ terms: { retention: null } }),
      rulePack,
      isoDate(day),
    ).agreements[0]?.findings.find((each) => each.rule === rule);

  it('is shown as it is now, only where it was another then', () => {
    expect(findingOn('2023-07-19', 'retention-stated')?.lawNow).toHaveLength(3);
    expect(findingOn('2023-07-20', 'retention-stated')?.lawNow).toBeUndefined();
    expect(findingOn('2026-11-22', 'retention-stated')?.lawNow).toBeUndefined();
    const json = reportJson(
      audit(registerOf({ terms: { retention: null } }), rulePack, isoDate('2020-01-01')),
      [],
    );
    const retention = json.agreements[0]?.findings.find(({ rule }) => rule === 'retention-stated');
    expect(retention?.lawNow).toContain(
      'Police Information and Records Management Code of Practice',
    );
    expect(retention?.restsOn).toBe('unverified');
  });

  it('is no surer than its weakest source', () => {
    expect(findingOn('2026-11-22', 'retention-stated')?.restsOn).toBe('unverified');
    expect(findingOn('2026-11-22', 'dates-stated')?.restsOn).toBe('checked');
    expect(findingOn('2026-11-22', 'use-recent')?.restsOn).toBe('secondary');
  });
});

describe('a rule that throws', () => {
  const faulty = agreementRule({
    id: 'always-throws',
    topic: 'A fault',
    title: 'A fault',
    asks: 'Nothing must fail.',
    why: 'It does.',
    advice: 'Mend it.',
    force: 'law',
    severity: 'critical',
    clause: null,
    provisions: ['uk-gdpr-art-6'],
    terms: [],
    messages: { never: 'Never.' },
    evaluate: () => {
      throw new Error('no such thing');
    },
  });
  const pack: RulePack = { ...rulePack, rules: [faulty, ...rulePack.rules] };
  const register = registerOf({ terms: { retention: null } });

  it('yields a visible fault that cannot make the agreement red, and stops no other rule', () => {
    const [with_] = audit(register, pack, today).agreements;
    const [without] = audit(register, rulePack, today).agreements;
    const fault = with_?.findings.find(({ rule }) => rule === 'always-throws');
    expect(fault).toMatchObject({ outcome: 'cannot-tell', title: 'A fault: the rule failed' });
    expect(fault?.message).toContain('no such thing');
    expect(with_?.findings.filter((each) => each !== fault)).toEqual(without?.findings);
    expect(with_?.rating).toBe(without?.rating);
  });
});

describe('the JSON that others build on', () => {
  it('has the fields of the interface, with null for what is not known', () => {
    const register = registerOf({
      ref: 'ISA-014',
      terms: { nextReview: '2023-04-01', effectiveFrom: '2021-04' },
      partnership: {},
    });
    const problem = {
      sheet: 'ISAs',
      row: 12,
      column: 'Expiry Date',
      value: 'TBC',
      problem: 'No date.',
      kept: true,
    };
    const json = reportJson(audit(register, rulePack, today), [problem]);
    expect(json).toMatchObject({
      asAt: '2026-11-22',
      rulePack: { version: rulePack.version, checkedOn: '2026-07-31' },
      register: { agreements: 1, partners: 0 },
      summary: { byCurrency: { lapsed: 1, ended: 0 }, byRating: { red: 1, green: 0 } },
      registerFindings: [{ rule: 'columns-kept', outcome: 'cannot-tell' }],
      importProblems: [problem],
    });
    expect(json.agreements[0]).toMatchObject({
      ref: 'ISA-014',
      partners: ['Severnshire Council'],
      partnership: 'Severnside Community Safety Partnership',
      dates: {
        expiresOn: null,
        nextReview: '2023-04-01',
        lastReview: null,
        precision: { nextReview: 'day', effectiveFrom: 'month' },
      },
      currency: 'lapsed',
      rating: 'red',
    });
    expect(json.agreements[0]?.findings[0]).toMatchObject({
      id: 'review-date-passed--one',
      rule: 'review-date-passed',
      outcome: 'not-met',
      severity: 'high',
      evidence: [{ field: 'nextReview', value: '2023-04-01' }],
    });
    expect(
      json.agreements[0]?.findings[0]?.citations.every((each) => typeof each === 'string'),
    ).toBe(true);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});

describe('what changed since', () => {
  const state = (
    rating: 'red' | 'green' | 'grey',
    currency: 'in-date' | 'expired' = 'in-date',
  ) => ({ rating, currency });

  it('tells new, gone, better and worse, and is silent on what stayed', () => {
    const then = new Map([
      ['a', state('red')],
      ['b', state('green')],
      ['c', state('green')],
      ['d', state('red')],
    ]);
    const now = new Map([
      ['a', state('green')],
      ['b', state('red')],
      ['c', state('green')],
      ['e', state('grey')],
    ]);
    expect(changedSince(then, now).map(({ id, direction }) => [id, direction])).toEqual([
      ['a', 'better'],
      ['b', 'worse'],
      ['e', 'new'],
      ['d', 'gone'],
    ]);
    expect(changedSince(now, now)).toEqual([]);
  });

  it('a currency that moves while the rating stays is told as such', () => {
    const moved = changedSince(
      new Map([['a', state('red')]]),
      new Map([['a', state('red', 'expired')]]),
    );
    expect(moved).toMatchObject([{ id: 'a', direction: 'same-rating' }]);
  });

  it('reads a recorded audit and leaves out words that it does not know', () => {
    const agreements = {
      a: { rating: 'red', currency: 'expired' },
      b: { rating: 'purple', currency: 'expired' },
    };
    const record = {
      id: 'x',
      asAt: today,
      madeAt: '2026-01-01T00:00:00Z',
      rulePackVersion: '1',
      adoptedPack: null,
      findings: {},
      ruleIds: [],
      agreements,
      findingIds: [],
      frozen: null,
      packSha256: null,
    };
    expect([...recordedStates(record)]).toEqual([['a', { rating: 'red', currency: 'expired' }]]);
    const report = audit(registerOf({}), rulePack, today);
    expect(statesOf(report.agreements).get('one')?.rating).toBe(report.agreements[0]?.rating);
  });
});

describe('the horizon', () => {
  it('holds what falls from today to the same day next year, both included, by day', () => {
    const given = (expiresOn: string) => ({ terms: { expiresOn } });
    const register = registerOf({
      terms: { expiresOn: '2027-11-22', nextReview: '2026-11-22' },
      parties: [{ name: 'Wyre Council', partner: { endedOn: isoDate('2027-03-31') } }],
      beside: [
        given('2027-11-23'),
        given('2026-11-21'),
        given('2027-02-20'),
        { terms: { status: 'withdrawn', expiresOn: '2027-01-01' } },
      ],
    });
    const entries = horizon(audit(register, rulePack, today), register);
    expect(entries.map(({ on, kind, ref, soon }) => [on, kind, ref, soon])).toEqual([
      ['2026-11-22', 'review', 'ISA-001', true],
      ['2027-02-20', 'expiry', 'ISA-92', true],
      ['2027-03-31', 'body-ends', null, false],
      ['2027-11-22', 'expiry', 'ISA-001', false],
    ]);
  });
});
