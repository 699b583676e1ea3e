import { describe, expect, it } from 'vitest';
import { audit } from '../../../shared/audit/audit.ts';
import { createAuditor } from '../../../shared/audit/auditor.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { generatedRegister } from '../../fixtures/generated-register.ts';

const today = isoDate('2026-11-22');
const count = 16;
const register = generatedRegister({ agreements: count });
const first = Object.values(register.agreements).find(
  ({ terms }) => terms.status?.value === 'in-force',
);
if (first === undefined) throw new Error('The generated register has no agreement in force.');
const { id } = first;

/** Audits before and after a change; the answer must be that of an auditor that remembers nothing. */
function after(changed: Register, asAt = today) {
  const auditor = createAuditor(rulePack);
  const before = auditor.audit(register, today);
  const now = auditor.audit(changed, asAt);
  expect(now).toEqual(audit(changed, rulePack, asAt));
  return now.agreements
    .filter((agreement) => !before.agreements.includes(agreement))
    .map((each) => each.id);
}

describe('an auditor that remembers', () => {
  it('judges nothing again when nothing changed', () => {
    expect(after({ ...register })).toEqual([]);
  });

  it('judges again only the agreement that was edited', () => {
    expect(
      after({
        ...register,
        agreements: { ...register.agreements, [id]: { ...first, title: 'Another' } },
      }),
    ).toEqual([id]);
  });

  it('judges again the agreement of a new view, and no other', () => {
    const view = {
      id: 'view-new',
      agreementId: id,
      givenOn: today,
      role: 'Analyst',
      verdict: 'not-fit' as const,
      words: 'No',
    };
    expect(
      after({
        ...register,
        practitionerViews: { ...register.practitionerViews, 'view-new': view },
      }),
    ).toEqual([id]);
  });

  it('judges again the agreement of a decision', () => {
    const decision = {
      id: `parties-signed--${id}`,
      agreementId: id,
      rule: 'parties-signed',
      decision: 'dismissed' as const,
      reason: 'x',
      approver: 'y',
      decidedOn: today,
      until: null,
    };
    expect(after({ ...register, decisions: { [decision.id]: decision } })).toEqual([id]);
  });

  it('judges again the agreements of a partner that changed, and no other', () => {
    const partnerId = first.parties.find((party) => party.partnerId !== null)?.partnerId ?? '';
    const partner = register.partners[partnerId];
    if (partner === undefined) throw new Error('The agreement has no partner.');
    const changed = {
      ...register,
      partners: {
        ...register.partners,
        [partnerId]: { ...partner, endedOn: isoDate('2020-01-01') },
      },
    };
    const using = Object.values(register.agreements).filter(({ parties }) =>
      parties.some((party) => party.partnerId === partnerId),
    );
    expect(after(changed)).toEqual(using.map((each) => each.id));
  });

  it('judges all again when the thresholds of the force change', () => {
    expect(after({ ...register, profile: { ...register.profile, dueDays: 10 } })).toHaveLength(
      count,
    );
  });

  it('forgets an agreement that was taken away', () => {
    const rest = Object.fromEntries(
      Object.entries(register.agreements).filter(([key]) => key !== id),
    );
    expect(after({ ...register, agreements: rest })).toEqual([]);
  });

  it('keeps several days apart', () => {
    const auditor = createAuditor(rulePack);
    const days = ['2026-11-22', '2020-01-01', '2028-06-30', '2018-05-24', '2026-11-22'].map(
      isoDate,
    );
    for (const day of days)
      expect(auditor.audit(register, day)).toEqual(audit(register, rulePack, day));
  });
});
