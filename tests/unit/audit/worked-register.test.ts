import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audit } from '../../../shared/audit/audit.ts';
import { findingsMoved, presentSide, trendPoint } from '../../../shared/audit/audits-compared.ts';
import { changedSince, statesOf } from '../../../shared/audit/changed-since.ts';
import {
  arrangementsOf,
  compareAgreements,
  type ComparedRegister,
} from '../../../shared/audit/comparison.ts';
import { coverageOf, everything } from '../../../shared/audit/coverage.ts';
import { analyseExperience } from '../../../shared/audit/experience-analysis.ts';
import { askedRules, freezeAudit, thawAudit } from '../../../shared/audit/frozen-audit.ts';
import { horizon } from '../../../shared/audit/horizon.ts';
import { meetingBriefing, meetingsOf } from '../../../shared/audit/meeting-briefing.ts';
import { reportJson } from '../../../shared/audit/report-json.ts';
import type { AuditReport, Finding } from '../../../shared/audit/report.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { forceRegister, forces } from '../../fixtures/two-forces.ts';
import { registerOf } from '../rules/given.ts';
import { isWriting } from '../rules/what-rules-say.ts';
import { workedAgreements } from '../rules/worked-agreements.ts';

const today = isoDate('2026-11-22');
const folder = new URL('../../fixtures/what-audits-say/', import.meta.url);

/** Holds an answer against what is known of it; see `isWriting` for how it is written down. */
function expectKnown(name: string, answer: unknown): void {
  const place = new URL(`${name}.json`, folder);
  const text = `${JSON.stringify(answer, null, 1)}\n`;
  if (isWriting) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(place, text);
  }
  expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(place, 'utf8')));
}

function worked(name: keyof typeof workedAgreements): Register {
  const given = workedAgreements[name];
  if (given === undefined) throw new Error(`There is no worked agreement called ${name}.`);
  return registerOf(given);
}

/** The troubled agreement with its documents, decisions of three kinds, meetings and needs. */
function troubled(): Register {
  const given = workedAgreements['documents that say otherwise'];
  const register = registerOf({ ...given, terms: { ...given?.terms, supersededBy: null } });
  const decision = (id: string, more: Partial<Register['decisions'][string]> = {}) => ({
    id,
    agreementId: 'one',
    rule: id.split('--')[0] ?? '',
    decision: 'risk-accepted' as const,
    reason: 'Until the portal is there',
    approver: 'Senior information risk owner',
    decidedOn: isoDate('2026-10-01'),
    until: isoDate('2026-11-22'),
    ...more,
  });
  const decisions = [
    decision('transfer-method-secure--one'),
    decision('marking-current--one', { until: isoDate('2026-11-21') }),
    decision('use-recent--one', { decision: 'dismissed', until: null }),
    decision('end-date-near--one', {
      decidedOn: isoDate('2026-11-23'),
      until: isoDate('2027-01-01'),
    }),
  ];
  const meeting = (id: string, on: string) => ({
    id,
    partnershipId: 'csp',
    on: isoDate(on),
    notes: `Notes of ${on}`,
  });
  const meetings = [
    meeting('late', '2026-09-10'),
    meeting('early', '2026-06-10'),
    meeting('next', '2026-12-10'),
  ];
  const actions = Object.values(register.actions).map((action, at) =>
    at === 0 ? { ...action, meetingId: 'late' } : action,
  );
  return {
    ...register,
    decisions: Object.fromEntries(decisions.map((each) => [each.id, each])),
    meetings: Object.fromEntries(meetings.map((each) => [each.id, each])),
    actions: Object.fromEntries(actions.map((each) => [each.id, each])),
  };
}

const areas = () => worked('areas that differ');

/** What stands of a finding in an audit; what its rule always says stands in the catalogue. */
function short({
  id,
  scope,
  outcome,
  severity,
  title,
  message,
  evidence,
  decision,
  restsOn,
  lawNow,
  citations,
}: Finding) {
  return {
    id,
    is: [scope, outcome, severity, decision ?? 'no decision', restsOn ?? 'surely'].join(', '),
    title,
    message,
    evidence: evidence.map(({ field, label, value, quote }) =>
      [
        field,
        label,
        value ?? '–',
        quote === null ? '' : `${quote.documentId} p. ${String(quote.page)}: ${quote.words}`,
      ].join(' | '),
    ),
    cites: citations.map((each) => each.id).join(' '),
    ...(lawNow === undefined ? {} : { lawNow: lawNow.map(({ text }) => text) }),
  };
}

function shortReport({ agreements, registerFindings, ...rest }: AuditReport) {
  return {
    ...rest,
    agreements: agreements.map(({ findings, ...agreement }) => ({
      ...agreement,
      findings: findings.map(short),
    })),
    registerFindings: registerFindings.map(short),
  };
}

describe('the audit of a worked register', () => {
  it.each([
    ['troubled', troubled, '2026-11-22'],
    ['troubled-in-2020', troubled, '2020-03-01'],
    ['troubled-after-its-end', troubled, '2026-12-16'],
    ['areas', areas, '2026-11-22'],
    ['empty-places', () => worked('every place is empty'), '2026-11-22'],
    ['bare', () => worked('a title and nothing else'), '2026-11-22'],
  ] as const)('says what it should: %s', (name, register, day) => {
    expectKnown(`report-${name}`, shortReport(audit(register(), rulePack, isoDate(day))));
  });

  it('looks ahead', () => {
    const all = [troubled(), areas(), worked('a sound agreement of three')];
    expectKnown(
      'horizon',
      all.map((register) => horizon(audit(register, rulePack, today), register)),
    );
  });

  it('is written as JSON whole', () => {
    const report = audit(areas(), rulePack, today);
    const problems = [
      {
        sheet: 'Register',
        row: 4,
        column: 'Review',
        value: 'soon',
        problem: 'This is no date.',
        kept: true,
      },
    ];
    expectKnown('report-json', reportJson(report, problems));
  });

  it('is the same when it was frozen and thawed', () => {
    const report = audit(troubled(), rulePack, today);
    const rules = askedRules(rulePack, today);
    const frozen = freezeAudit(report, rules);
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    const whole = plain({ report, rules });
    expect(plain(thawAudit(frozen))).toEqual(whole);
    expect(plain(thawAudit(plain(frozen) as typeof frozen))).toEqual(whole);
    expect(frozen.facts.length).toBeLessThan(
      report.agreements.flatMap(({ findings }) => findings).length + 1,
    );
    expect(thawAudit({ ...frozen, facts: frozen.facts.slice(1) })).toBeNull();
    expect(thawAudit({ ...frozen, agreements: [], facts: [] })).toEqual(
      report.registerFindings.length === 0 ? expect.anything() : null,
    );
  });

  it('tells what moved since an earlier one', () => {
    const rules = rulePack.rules.map(({ id }) => id);
    const now = audit(troubled(), rulePack, today);
    const then = audit(troubled(), rulePack, isoDate('2025-11-01'));
    const [before, after] = [presentSide(then, rules), presentSide(now, rules)];
    const told = { labels: (rule: string) => [rule], changesOf: () => [] };
    expectKnown('moved', {
      moved: findingsMoved(before, after, told),
      back: findingsMoved(after, before, told).map(({ id, move }) => `${move} ${id}`),
      trend: [trendPoint('then', before), trendPoint(null, after)],
      changed: changedSince(statesOf(then.agreements), statesOf(now.agreements)),
    });
  });
});

describe('a worked register', () => {
  const experience = (register: Register, day = today) => {
    const inDate = new Set(Object.keys(register.agreements));
    return analyseExperience(register, day, inDate);
  };

  it('tells what practitioners met with', () => {
    expectKnown('experience', [
      experience(troubled()),
      experience(troubled(), isoDate('2026-09-10')),
      experience(areas()),
      experience(troubled(), isoDate('2020-01-01')),
    ]);
  });

  it('has a briefing for its partnership', () => {
    const register = troubled();
    const report = audit(register, rulePack, today);
    const brief = (on: string, nextOn: string | null) =>
      meetingBriefing(register, report, {
        partnershipId: 'csp',
        on: isoDate(on),
        nextOn: nextOn === null ? null : isoDate(nextOn),
      });
    expectKnown('briefing', {
      usual: brief('2026-12-10', null),
      soon: brief('2026-12-10', '2026-12-15'),
      meetings: meetingsOf(register, 'csp'),
    });
    expect(
      meetingBriefing(register, report, { partnershipId: 'none', on: today, nextOn: null }),
    ).toBeNull();
  });

  it('has a briefing for each area', () => {
    const register = areas();
    const report = audit(register, rulePack, today);
    expectKnown(
      'briefing-areas',
      Object.keys(register.partnerships).map((partnershipId) =>
        meetingBriefing(register, report, { partnershipId, on: today, nextOn: null }),
      ),
    );
  });
});

describe('registers side by side', () => {
  const compared = (id: string, force: string, register: Register): ComparedRegister => ({
    id,
    force,
    register,
    report: audit(register, rulePack, today),
  });
  const picked = (all: readonly ComparedRegister[]) =>
    all.flatMap(({ id, register }) =>
      Object.keys(register.agreements).map((agreementId) => ({ registerId: id, agreementId })),
    );

  it('are compared term by term: the areas of one', () => {
    const all = [compared('own', 'Severnshire Police', areas())];
    expectKnown('compared-areas', compareAgreements(all, picked(all)));
  });

  it('are compared term by term: two registers with documents', () => {
    const all = [
      compared('own', 'Severnshire Police', troubled()),
      compared('other', 'Fenshire Police', worked('a sound agreement of three')),
      compared('third', 'Wash Police', worked('documents that say what the register does not')),
    ];
    expectKnown(
      'compared-forces',
      compareAgreements(all, [
        ...picked(all),
        { registerId: 'own', agreementId: 'none' },
        { registerId: 'none', agreementId: 'one' },
      ]),
    );
  });

  it('of one agreement, and of none, have nothing to tell apart', () => {
    const all = [compared('own', 'Severnshire Police', troubled())];
    expectKnown('compared-few', [compareAgreements(all, picked(all)), compareAgreements(all, [])]);
  });

  it('show what is for the same thing', () => {
    const all = [
      compared('own', 'Severnshire Police', areas()),
      ...Object.keys(forces).map((force) => compared(force, force, forceRegister(force, [], []))),
    ];
    expectKnown('arrangements', arrangementsOf(all));
  });

  it.each([
    ['all', {}],
    ['one-strand', { strand: 'protect' as const }],
    ['one-threat', { threat: 'County lines' }],
    ['one-area', { areaId: 'csp' }],
    ['one-kind', { partnerKind: 'nhs-trust' as const }],
    ['one-body', { partnerId: 'partner-1' }],
  ] as const)('show which needs they cover: %s', (name, filter) => {
    const of = (register: Register) => {
      const { needs, cells, ...rest } = coverageOf(register, audit(register, rulePack, today), {
        ...everything,
        ...filter,
      });
      return {
        ...rest,
        needs: needs.map(({ id }) => id),
        cells: cells
          .flat()
          .filter(
            ({ agreements, requests, state }) =>
              agreements.length > 0 || requests.length > 0 || state !== 'not-covered',
          ),
      };
    };
    expectKnown(`coverage-${name}`, [of(troubled()), of(areas())]);
  });
});
