import { describe, expect, it } from 'vitest';
import { audit } from '../../../shared/audit/audit.ts';
import { covering, matched } from '../../../shared/audit/coverage-match.ts';
import { horizon } from '../../../shared/audit/horizon.ts';
import { failingsToRaise, questionsToAsk } from '../../../shared/audit/meeting-points.ts';
import { reasonsFor } from '../../../shared/audit/reasons.ts';
import type { AuditedAgreement, AuditedDates, Currency } from '../../../shared/audit/report.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { registerOf, type Given } from '../rules/given.ts';
import { auditedOf, findingOf } from './given-audited.ts';

const today = isoDate('2026-11-22');
const none: AuditedDates = {
  effectiveFrom: null,
  expiresOn: null,
  nextReview: null,
  lastReview: null,
};
const dates: AuditedDates = {
  ...none,
  expiresOn: { on: isoDate('2026-04-01'), precision: 'day' },
  nextReview: { on: isoDate('2026-05-01'), precision: 'day', how: 'stated' },
};

describe('the reasons for a rating', () => {
  it.each([
    ['expired', 'Expired 1 April 2026', 'Expired'],
    ['lapsed', 'Review missed 1 May 2026', 'Review missed'],
    ['review-overdue', 'Review missed 1 May 2026', 'Review missed'],
    ['expiring', 'Expires 1 April 2026', 'Expires'],
    ['review-due', 'Review due 1 May 2026', 'Review due'],
    ['undated', 'No end date and no review date', 'No end date and no review date'],
  ] satisfies [Currency, string, string][])('begin with its dates: %s', (currency, words, bare) => {
    expect(reasonsFor('amber', currency, dates, [])).toEqual([words]);
    expect(reasonsFor('amber', currency, none, [])).toEqual([bare]);
  });

  it.each(['ended', 'not-in-force', 'in-date'] satisfies Currency[])(
    'have no word for %s',
    (currency) => {
      expect(reasonsFor('amber', currency, dates, [])).toEqual([]);
    },
  );

  it('say a date once: by the finding where it counts, and else by itself', () => {
    const expired = findingOf('end-date-passed--a', { title: 'Expired in April' });
    const low = { ...expired, severity: 'low' as const };
    const dismissed = { ...expired, decision: 'dismissed' as const };
    const untold = { ...expired, outcome: 'cannot-tell' as const };
    expect(reasonsFor('red', 'expired', dates, [expired])).toEqual(['Expired in April']);
    expect(reasonsFor('red', 'expired', dates, [low])).toEqual(['Expired in April']);
    expect(reasonsFor('red', 'expired', dates, [dismissed])).toEqual(['Expired 1 April 2026']);
    expect(reasonsFor('red', 'expired', dates, [untold])).toEqual(['Expired 1 April 2026']);
  });

  it('are the titles of what counts, and of nothing low', () => {
    const findings = (['critical', 'high', 'medium', 'low', 'info'] as const).map((severity) =>
      findingOf(`${severity}-rule--a`, { severity, title: severity }),
    );
    expect(reasonsFor('red', 'in-date', none, findings)).toEqual(['critical', 'high', 'medium']);
  });

  it('say what was not assessed, and why', () => {
    expect(reasonsFor('grey', 'ended', none, [findingOf('a--a')])).toEqual([
      'Ended, so not assessed',
    ]);
    expect(reasonsFor('red', 'ended', none, [])).toEqual([]);
    expect(reasonsFor('grey', 'in-date', none, [])).toEqual([
      'Not assessed: its terms were neither entered nor read',
    ]);
  });
});

describe('how fit an agreement covers a need', () => {
  const [agreement] = Object.values(registerOf({ ref: 'ISA-1', title: 'Fires' }).agreements);
  if (agreement === undefined) throw new Error('There is no agreement.');
  const candidate = (
    given: Partial<AuditedAgreement>,
    isNeverUsed = false,
    items: string[] = [],
  ) => ({
    agreement,
    audited: auditedOf('one', given),
    bodies: [],
    items,
    isNeverUsed,
  });

  it.each([
    ['fit', { rating: 'green' }, false],
    ['gaps', { rating: 'amber' }, false],
    ['never-used', { rating: 'green' }, true],
    ['never-used', { rating: 'amber' }, true],
    ['unfit', { rating: 'red' }, true],
    ['unfit', { rating: 'green', currency: 'not-in-force' }, false],
    ['cannot-tell', { rating: 'grey' }, true],
  ] satisfies [string, Partial<AuditedAgreement>, boolean][])(
    'is %s of %o',
    (state, given, isNeverUsed) => {
      expect(covering(candidate(given, isNeverUsed), 'Because.', true)).toMatchObject({
        ref: 'ISA-1',
        state,
        because: 'Because.',
        isAnswered: true,
      });
    },
  );

  it('rests on its items, or else its title, or else its purpose where it has no items', () => {
    const purposed = registerOf({ title: 'Joint work', terms: { purpose: 'To find arson' } })
      .agreements['one'];
    if (purposed === undefined) throw new Error('There is no agreement.');
    const finds = (word: string) => (text: string) => (text.includes(word) ? word : null);
    expect(matched(candidate({}, false, ['Rota', 'Fires by date']), finds('Fires'))).toEqual({
      because: 'Its data items name “Fires by date”.',
      by: 'item',
    });
    expect(matched(candidate({}, false, ['Rota']), finds('Fires'))).toEqual({
      because: 'Its title names “Fires”.',
      by: 'title',
    });
    expect(matched({ ...candidate({}), agreement: purposed }, finds('arson'))).toEqual({
      because: 'Its purpose names “arson”; it has no list of data items.',
      by: 'purpose',
    });
    expect(
      matched({ ...candidate({}, false, ['Rota']), agreement: purposed }, finds('arson')),
    ).toBeNull();
    expect(matched({ ...candidate({}), agreement: purposed }, finds('Fires'))).toBeNull();
    expect(matched(candidate({}), finds('Stryker'))).toBeNull();
  });
});

describe('what is raised at a meeting', () => {
  const agreements = [
    auditedOf('a', {
      findings: [
        findingOf('common--a'),
        findingOf('common--a', { id: 'common--a--2' }),
        findingOf('grave--a', { severity: 'high' }),
        findingOf('small--a', { severity: 'low' }),
        findingOf('asked--a', { outcome: 'cannot-tell', severity: 'low' }),
        findingOf('decided--a', { decision: 'risk-accepted' }),
      ],
    }),
    auditedOf('b', {
      findings: [
        findingOf('single--b'),
        findingOf('common--b'),
        findingOf('other--b', { outcome: 'cannot-tell', title: 'One' }),
        findingOf('asked--b', { outcome: 'cannot-tell', severity: 'medium', title: 'Two' }),
      ],
    }),
    auditedOf('c', {
      findings: [findingOf('common--c', { severity: 'critical', title: 'Another title' })],
    }),
  ];
  const short = (points: ReturnType<typeof failingsToRaise>) =>
    points.map(({ rule, severity, places }) => [
      rule,
      severity,
      places.map(({ agreementId }) => agreementId).join(''),
    ]);

  it('is each failing once with its agreements, the worst first and then the commonest', () => {
    expect(short(failingsToRaise(agreements))).toEqual([
      ['common', 'critical', 'c'],
      ['grave', 'high', 'a'],
      ['common', 'medium', 'ab'],
      ['single', 'medium', 'b'],
    ]);
  });

  it('is what cannot be told, one question a rule, as grave as the gravest', () => {
    expect(short(questionsToAsk(agreements))).toEqual([
      ['asked', 'medium', 'ab'],
      ['other', 'medium', 'b'],
    ]);
  });
});

describe('what falls on one day', () => {
  it('stands by its kind and then by its reference', () => {
    const on = { expiresOn: '2027-02-01', nextReview: '2027-02-01' };
    const given: Given = {
      ref: 'ISA-2',
      terms: on,
      parties: [{ name: 'Wyre', partner: { endedOn: isoDate('2027-02-01') } }],
      beside: [
        { ref: 'ISA-1', terms: on },
        { ref: 'ISA-3', terms: { nextReview: '2026-12-01' } },
      ],
    };
    const register = registerOf(given);
    const entries = horizon(audit(register, rulePack, today), register);
    expect(entries.map(({ on: day, kind, ref }) => `${day} ${kind} ${ref ?? '-'}`)).toEqual([
      '2026-12-01 review ISA-3',
      '2027-02-01 body-ends -',
      '2027-02-01 expiry ISA-1',
      '2027-02-01 expiry ISA-2',
      '2027-02-01 review ISA-1',
      '2027-02-01 review ISA-2',
    ]);
  });
});

describe('an agreement of which only a flow is known', () => {
  const rated = (flow: NonNullable<Given['flows']>[number]) =>
    audit(registerOf({ flows: [flow] }), rulePack, today).agreements[0]?.rating;

  it.each([
    { gateway: 's.115 CDA 1998' },
    { discloserBasis: 'Article 6(1)(e)' },
    { recipientBasis: 'Article 6(1)(e)' },
    { condition: 'Article 9(2)(g)' },
    { transferMethod: 'Portal' },
    { regime: 'uk-gdpr' as const },
  ])('is assessed by %o', (flow) => {
    const reasons = audit(registerOf({ flows: [flow] }), rulePack, today).agreements[0]?.reasons;
    expect(reasons).not.toContain('Not assessed: its terms were neither entered nor read');
  });

  it('is not assessed by a name or by blanks', () => {
    expect([rated({ name: 'Monthly' }), rated({ gateway: ' ' })]).toEqual([rated({}), rated({})]);
  });
});
