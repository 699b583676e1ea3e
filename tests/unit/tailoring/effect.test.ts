import { describe, expect, it } from 'vitest';
import { audit } from '../../../shared/audit/audit.ts';
import type { AuditReport, Finding, Rating } from '../../../shared/audit/report.ts';
import { effectOf } from '../../../shared/audit/tailoring/effect.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { emptyRegister } from '../../../shared/register/register.ts';
import { rulePack } from '../../../shared/rules/index.ts';

const blank = audit(emptyRegister, rulePack, isoDate('2026-11-22'));

function finding(id: string, more: Partial<Finding> = {}): Finding {
  return {
    id,
    rule: id.split('--')[0] ?? id,
    scope: 'agreement',
    agreementId: id.split('--')[1] ?? null,
    outcome: 'not-met',
    severity: 'medium',
    title: 'Kept too long',
    message: 'It says ten years.',
    criteria: 'Six years at most.',
    consequence: 'It is too long.',
    recommendation: 'Shorten it.',
    terms: [],
    clause: null,
    force: 'good-practice',
    evidence: [],
    citations: [],
    decision: null,
    ...more,
  };
}

function report(
  findings: readonly Finding[],
  rating: Rating = 'amber',
  ref = 'ISA-1',
): AuditReport {
  return {
    ...blank,
    agreements: [
      {
        id: 'one',
        ref,
        title: 'Sharing',
        partnershipId: null,
        partnership: null,
        partners: [],
        dates: { effectiveFrom: null, expiresOn: null, nextReview: null, lastReview: null },
        currency: 'in-date',
        rating,
        reasons: [],
        findings: findings.filter(({ agreementId }) => agreementId !== null),
      },
    ],
    registerFindings: findings.filter(({ agreementId }) => agreementId === null),
  };
}

describe('what another standard changes', () => {
  const id = 'kept--one';

  it.each<[Partial<Finding>]>([
    [{ severity: 'high' }],
    [{ outcome: 'cannot-tell' }],
    [{ title: 'Kept for ever' }],
    [{ message: 'It says twenty years.' }],
    [{ criteria: 'Two years at most.' }],
    [{ recommendation: 'Ask the board.' }],
  ])('is a finding of which another is %o', (other) => {
    const effect = effectOf(report([finding(id)]), report([finding(id, other)]));
    expect(effect).toMatchObject({ appear: 0, change: 1, vanish: 0 });
    expect(effect.rules).toEqual([
      {
        rule: 'kept',
        appear: [],
        change: [
          {
            findingId: id,
            agreementId: 'one',
            ref: 'ISA-1',
            title: other.title ?? 'Kept too long',
            was: 'medium',
            is: other.severity ?? 'medium',
          },
        ],
        vanish: [],
      },
    ]);
  });

  it('is nothing where a finding says the same', () => {
    expect(effectOf(report([finding(id)]), report([finding(id)]))).toEqual({
      rules: [],
      ratings: [],
      appear: 0,
      change: 0,
      vanish: 0,
    });
  });

  it('is told by rule, of agreements by their title where they have no reference, and of the register', () => {
    const before = report([finding('late--one'), finding('also--one')], 'amber', '');
    const after = report([finding('also--one'), finding('early'), finding('few--one')], 'red', '');
    const { rules, ratings, ...counts } = effectOf(before, after);
    expect(
      rules.map(({ rule, appear, vanish }) => [rule, appear.map(({ ref }) => ref), vanish.length]),
    ).toEqual([
      ['early', [''], 0],
      ['few', ['Sharing'], 0],
      ['late', [], 1],
    ]);
    expect(rules[0]?.appear).toMatchObject([{ agreementId: null, was: null, is: 'medium' }]);
    expect(rules[2]?.vanish).toMatchObject([{ was: 'medium', is: null }]);
    expect(ratings).toEqual([{ agreementId: 'one', ref: 'Sharing', was: 'amber', is: 'red' }]);
    expect(counts).toEqual({ appear: 2, change: 0, vanish: 1 });
  });

  it('is no change of rating where it stays, or the agreement was not there', () => {
    expect(effectOf(report([]), report([])).ratings).toEqual([]);
    expect(effectOf({ ...report([]), agreements: [] }, report([])).ratings).toEqual([]);
  });
});
