import { describe, expect, it } from 'vitest';
import { audit } from '../../../shared/audit/audit.ts';
import type { Decision } from '../../../shared/register/experience.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { registerOf, type Given } from '../rules/given.ts';

/** An agreement in which nothing is wrong. */
const sound: Given = {
  parties: [
    {
      name: 'Severnshire Council',
      signed: 'signed',
      signedOn: '2025-12-01',
      role: 'controller',
      partner: { kind: 'unitary-council' },
    },
  ],
  views: [{ verdict: 'fit' }],
  terms: {
    status: 'in-force',
    version: '1.0',
    marking: 'OFFICIAL',
    effectiveFrom: '2026-01-01',
    expiresOn: '2028-01-01',
    nextReview: '2027-06-01',
    reviewIntervalMonths: 12,
    allPartnersSigned: 'yes',
    signedByForceOn: '2025-12-01',
    forceSignatory: 'Assistant Chief Constable',
    purpose: 'To protect adults at risk of cuckooing',
    gateways: ['s.115 CDA 1998'],
    article6Basis: 'Art 6(1)(e)',
    specialCategory: 'no',
    criminalOffence: 'no',
    dataCategories: ['Name'],
    direction: 'two-way',
    frequency: 'Monthly',
    transferMethod: 'Portal',
    retention: 'Six years',
    complaintsProcedure: 'Annex D',
    dpiaRef: 'DPIA-17',
    dpiaDate: '2025-11-01',
    businessOwner: 'Head of crime',
    igContact: 'IG officer',
    documentLocation: 'Store',
    controllerRelationship: 'independent-controllers',
  },
};

function judged(given: Given, decisions: readonly Decision[] = []) {
  const register = registerOf(given);
  const withDecisions = {
    ...register,
    decisions: Object.fromEntries(decisions.map((each) => [each.id, each])),
  };
  const [agreement] = audit(
    withDecisions,
    rulePack,
    isoDate(given.asAt ?? '2026-11-22'),
  ).agreements;
  if (agreement === undefined) throw new Error('The case has no agreement.');
  return agreement;
}
function changed(terms: Given['terms'], more: Given = {}): Given {
  return { ...sound, ...more, terms: { ...sound.terms, ...terms } };
}

describe('the rating of an agreement', () => {
  it('is green where nothing is wrong', () => {
    const { rating, findings, reasons } = judged(sound);
    expect(findings.filter(({ outcome }) => outcome === 'not-met')).toEqual([]);
    expect(rating).toBe('green');
    expect(reasons).toEqual([]);
  });

  it.each([
    ['expired', changed({ expiresOn: '2026-11-21' }), 'Expired 21 November 2026'],
    ['lapsed', changed({ nextReview: '2023-04-01' }), 'Review missed 1 April 2023'],
    ['overdue', changed({ nextReview: '2026-11-21' }), 'Review missed 21 November 2026'],
    ['unsigned', changed({ allPartnersSigned: 'no' }), 'Not signed by every party'],
    [
      'a party has ended',
      changed({}, { parties: ['Severnshire CCG'] }),
      'Severnshire CCG no longer exists',
    ],
    ['a MUST clause is missing', changed({ retention: null }), 'Retention not stated'],
    [
      'practitioners say that it does not work',
      changed({}, { views: [{ verdict: 'not-fit' }] }),
      'Practitioners say that it is not fit for purpose',
    ],
  ])('is red: %s', (_sentence, given, reason) => {
    const { rating, reasons } = judged(given);
    expect(rating).toBe('red');
    expect(reasons[0]).toBe(reason);
  });

  it.each([
    ['it expires soon', changed({ expiresOn: '2026-12-24', nextReview: null })],
    ['its review is due soon', changed({ nextReview: '2026-12-24' })],
    [
      'it is undated',
      changed({ expiresOn: 'ongoing', nextReview: null, reviewIntervalMonths: 12 }),
    ],
    ['a SHOULD clause is missing', changed({ marking: null })],
    ['a finding is medium', changed({ businessOwner: null })],
  ])('is amber: %s', (_sentence, given) => {
    expect(judged(given).rating).toBe('amber');
  });

  it('is grey where only dates and names are known, and says so', () => {
    const { rating, reasons } = judged({ terms: { purpose: 'To share', expiresOn: '2028-01-01' } });
    expect(rating).toBe('grey');
    expect(reasons.at(-1)).toMatch(/^Not assessed/);
  });

  it('is red before it is grey: an expired agreement of which nothing else is known', () => {
    expect(judged({ terms: { expiresOn: '2020-01-01' } }).rating).toBe('red');
  });

  it('asks nothing of an ended agreement but whether it is still used, and never calls it green', () => {
    const ended = judged(
      changed({ status: 'superseded', supersededBy: 'ISA-002', retention: null }),
    );
    expect(ended).toMatchObject({
      currency: 'ended',
      rating: 'grey',
      reasons: ['Ended, so not assessed'],
    });
    const used = judged(
      changed({ status: 'superseded', expiresOn: '2026-03-01', lastUsed: '2026-05-01' }),
    );
    expect(used.findings.map(({ rule }) => rule)).toContain('use-within-term');
    expect(used.rating).toBe('red');
  });

  it('is not changed by what cannot be told', () => {
    const rest = Object.fromEntries(
      Object.entries(sound.terms ?? {}).filter(
        ([key]) => key !== 'retention' && key !== 'gateways',
      ),
    );
    const without = judged({ ...sound, terms: rest });
    expect(without.findings.map(({ outcome, rule }) => `${outcome} ${rule}`)).toEqual(
      expect.arrayContaining(['cannot-tell retention-stated', 'cannot-tell gateway-stated']),
    );
    expect(without.rating).toBe('green');
  });
});

describe('decisions', () => {
  const decision = (over: Partial<Decision>): Decision => ({
    id: 'retention-stated--one',
    agreementId: 'one',
    rule: 'retention-stated',
    decision: 'dismissed',
    reason: 'It is in the annex.',
    approver: 'SIRO',
    decidedOn: isoDate('2026-01-01'),
    until: null,
    ...over,
  });
  const given = changed({ retention: null });

  it('a dismissed finding stays listed and does not count', () => {
    const { rating, findings } = judged(given, [decision({})]);
    expect(findings.find(({ rule }) => rule === 'retention-stated')?.decision).toBe('dismissed');
    expect(rating).toBe('green');
  });

  it('an accepted risk still counts', () => {
    const accepted = decision({ decision: 'risk-accepted', until: isoDate('2027-01-01') });
    expect(judged(given, [accepted]).rating).toBe('red');
  });

  it('a decision holds on its last day and not on the next', () => {
    const until = decision({ until: isoDate('2026-11-22') });
    expect(judged(given, [until]).rating).toBe('green');
    expect(judged({ ...given, asAt: '2026-11-23' }, [until]).rating).toBe('red');
  });

  it('a decision does not hold on a day before it was made', () => {
    expect(
      judged({ ...given, asAt: '2026-11-22' }, [decision({ decidedOn: isoDate('2026-11-23') })])
        .rating,
    ).toBe('red');
  });
});
