import { describe, expect, it } from 'vitest';
import { audit } from '../../../shared/audit/audit.ts';
import { createAuditor } from '../../../shared/audit/auditor.ts';
import { reportJson } from '../../../shared/audit/report-json.ts';
import type { AuditReport, Finding } from '../../../shared/audit/report.ts';
import { createTailor, effectivePack } from '../../../shared/audit/tailoring/effective-pack.ts';
import { departuresOf } from '../../../shared/audit/tailoring/departures.ts';
import { effectOf } from '../../../shared/audit/tailoring/effect.ts';
import { phraseListOn } from '../../../shared/audit/tailoring/effective-phrases.ts';
import { tailoringOf } from '../../../shared/audit/tailoring/tailoring.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import type { RulePackContent } from '../../../shared/register/rule-pack.ts';
import type { Register } from '../../../shared/register/register.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { registerOf } from '../rules/given.ts';
import { adopted, ownRule, setting } from './examples.ts';

const today = isoDate('2026-11-22');
const plain = registerOf({ ref: 'ISA-1', terms: { retention: null, expiresOn: '2028-03-31' } });
const yesterday = isoDate('2026-11-21');

function found(report: AuditReport, rule: string): Finding | undefined {
  return report.agreements.flatMap((each) => each.findings).find((each) => each.rule === rule);
}

function judged(part: Partial<Register>, asAt = today): AuditReport {
  return audit({ ...plain, ...part }, rulePack, asAt);
}

describe('a setting of a rule', () => {
  const changed = {
    ruleSettings: { 'retention-stated': setting('retention-stated', { severity: 'low' }) },
  };

  it('gives every finding of the rule its severity', () => {
    expect(found(judged({}), 'retention-stated')?.severity).not.toBe('low');
    expect(found(judged(changed), 'retention-stated')?.severity).toBe('low');
  });

  it('takes the findings away where the rule is switched off, and says so in the report', () => {
    const off = setting('retention-stated', { isOff: true });
    const report = judged({ ruleSettings: { 'retention-stated': off } });
    expect(found(report, 'retention-stated')).toBeUndefined();
    expect(report.tailoring.settings).toEqual([off]);
    expect(reportJson(report, []).rulePack.settings).toEqual([off]);
  });

  it.each([
    ['the day before its first', '2025-12-31', 'high'],
    ['its first day', '2026-01-01', 'low'],
    ['its last day', '2026-06-30', 'low'],
    ['the day after its last', '2026-07-01', 'high'],
  ])('holds on %s as it should', (_, day, severity) => {
    const until = isoDate('2026-06-30');
    const ruleSettings = {
      'retention-stated': setting('retention-stated', { severity: 'low', until }),
    };
    const usual = found(judged({}, isoDate(day)), 'retention-stated')?.severity;
    const expected = severity === 'low' ? 'low' : usual;
    expect(found(judged({ ruleSettings }, isoDate(day)), 'retention-stated')?.severity).toBe(
      expected,
    );
  });

  it('of a rule that is not there changes nothing', () => {
    const ruleSettings = { 'no-such-rule': setting('no-such-rule', { isOff: true }) };
    expect(judged({ ruleSettings }).agreements).toEqual(judged({}).agreements);
  });
});

describe('an own rule', () => {
  const empty = ownRule({ field: 'retention', operator: 'is-empty', value: null });

  it('finds what its condition says, with its words, its source and its evidence', () => {
    const finding = found(judged({ ownRules: { [empty.id]: empty } }), 'own-example');
    expect(finding).toMatchObject({
      id: 'own-example--one',
      outcome: 'not-met',
      severity: 'medium',
      title: 'Kept too long',
      message: 'The agreement says “not recorded”.',
      criteria: empty.asks,
      terms: ['retention'],
      evidence: [{ field: 'retention', label: 'Retention', value: null }],
      citations: [{ text: empty.source.text, address: '', checked: '2026-10-01' }],
    });
  });

  it('puts in what the agreement says, days in words', () => {
    const rule = ownRule(
      { field: 'expiresOn', operator: 'after', value: '2027-01-01' },
      { message: '{ref} ends on {expiresOn}; kept {retention}.' },
    );
    expect(found(judged({ ownRules: { [rule.id]: rule } }), 'own-example')?.message).toBe(
      'ISA-1 ends on 31 March 2028; kept not recorded.',
    );
  });

  it('answers "cannot tell" where the register has no place for what it asks, and names that', () => {
    const rule = ownRule({ field: 'frequency', operator: 'is', value: 'weekly' });
    expect(found(judged({ ownRules: { [rule.id]: rule } }), 'own-example')).toMatchObject({
      outcome: 'cannot-tell',
      message: 'The register does not say enough to judge this: Frequency.',
    });
  });

  it('that asks about what this version does not know says so, and never throws', () => {
    const rule = ownRule({ field: 'starSign', operator: 'is', value: 'Leo' });
    expect(found(judged({ ownRules: { [rule.id]: rule } }), 'own-example')).toMatchObject({
      outcome: 'cannot-tell',
      message: expect.stringContaining('There is no field “starSign”.') as string,
    });
  });

  it('about flows finds each flow that it means', () => {
    const register = registerOf({
      parties: ['Severnshire Police', 'Severn Council'],
      flows: [
        { name: 'Weekly list', frequency: 'weekly' },
        { name: 'Yearly list', frequency: 'yearly' },
      ],
    });
    const rule = ownRule(
      { field: 'flowFrequency', operator: 'is', value: 'yearly' },
      { scope: 'flow', message: '{flowName} is sent {flowFrequency}.' },
    );
    const report = audit({ ...register, ownRules: { [rule.id]: rule } }, rulePack, today);
    const messages = report.agreements[0]?.findings
      .filter((each) => each.rule === rule.id)
      .map((each) => each.message);
    expect(messages).toEqual(['Yearly list is sent yearly.']);
  });

  it('can be set and switched off as the others', () => {
    const ownRules = { [empty.id]: empty };
    const low = { [empty.id]: setting(empty.id, { severity: 'info' }) };
    expect(found(judged({ ownRules, ruleSettings: low }), empty.id)?.severity).toBe('info');
    const off = { [empty.id]: setting(empty.id, { isOff: true }) };
    expect(found(judged({ ownRules, ruleSettings: off }), empty.id)).toBeUndefined();
  });
});

describe('a rule pack', () => {
  const pack = adopted({
    rules: [{ rule: 'retention-stated', severity: 'info', asks: 'Say how long.' }],
    ownRules: [
      ownRule({ field: 'retention', operator: 'is-empty', value: null }, { id: 'pack-kept' }),
    ],
    provisions: [
      {
        provision: 'ico-code-agreements',
        checked: isoDate('2026-10-01'),
        verification: 'secondary',
      },
    ],
  });
  const rulePacks = { [pack.id]: pack };

  it('changes the words and the severity of rules, and brings its own', () => {
    const report = judged({ rulePacks });
    expect(found(report, 'retention-stated')).toMatchObject({
      severity: 'info',
      criteria: 'Say how long.',
    });
    expect(found(report, 'pack-kept')).toBeDefined();
    expect(report.tailoring.pack).toMatchObject({ version: '2026.2', sha256: pack.sha256 });
  });

  it('gives citations the check date and the verification that it states', () => {
    const cited = judged({ rulePacks })
      .agreements.flatMap((each) => each.findings)
      .flatMap((each) => each.citations)
      .filter(({ id }) => id === 'ico-code-agreements');
    expect(cited.length).toBeGreaterThan(0);
    for (const each of cited) {
      expect(each).toMatchObject({ checked: '2026-10-01', verification: 'secondary' });
    }
  });

  it('holds from the day of its adoption, and an audit as at the day before is as it was', () => {
    expect(judged({ rulePacks }, isoDate('2026-10-31')).agreements).toEqual(
      judged({}, isoDate('2026-10-31')).agreements,
    );
    expect(found(judged({ rulePacks }, isoDate('2026-11-01')), 'pack-kept')).toBeDefined();
  });

  it('gives way to the next, and none holds once the last is given up', () => {
    const next = adopted(
      { version: '2026.3' },
      { id: 'next', from: isoDate('2026-11-20'), adoptedAt: '2026-11-20T09:00:00.000Z' },
    );
    const both = { [next.id]: next, [pack.id]: pack };
    expect(tailoringOf({ ...plain, rulePacks: both }, today).pack?.version).toBe('2026.3');
    expect(tailoringOf({ ...plain, rulePacks: both }, isoDate('2026-11-19')).pack?.version).toBe(
      '2026.2',
    );
    const givenUp = { ...both, next: { ...next, until: yesterday } };
    expect(tailoringOf({ ...plain, rulePacks: givenUp }, today).pack).toBeNull();
  });

  it('changes, switches off and adds stale phrases, as plain words', () => {
    const phrases = {
      changed: [
        { phrase: 'T01', isOff: true },
        { phrase: 'T04', severity: 'high' as const },
      ],
      added: [
        {
          id: 'P01',
          words: ['Gold (Command)', 'gold group'],
          insteadUse: 'strategic group',
          staleFrom: isoDate('2026-01-01'),
          severity: 'low' as const,
          source: 'Force order 1',
          verification: 'secondary' as const,
          checked: isoDate('2026-10-01'),
        },
      ],
    };
    const list = phraseListOn({ rulePacks: { [pack.id]: adopted({ phrases }) } }, today);
    expect(list.name).toBe(pack.id);
    expect(list.phrases.some(({ id }) => id === 'T01')).toBe(false);
    expect(list.phrases.find(({ id }) => id === 'T04')?.severity).toBe('high');
    const extra = list.phrases.find(({ id }) => id === 'P01');
    const pattern = new RegExp(extra?.pattern ?? '', extra?.flags);
    expect(pattern.test('the GOLD  (Command) meets')).toBe(true);
    expect(pattern.test('the gold groups meet')).toBe(false);
    expect(phraseListOn({ rulePacks: {} }, today).name).toBe('');
  });
});

describe('the stale phrases of a rule pack', () => {
  const register = registerOf({
    terms: { purpose: 'The gold group shares sensitive personal data.' },
  });
  const said = (phrases: RulePackContent['phrases']) => {
    const pack = adopted({ phrases });
    const report = audit({ ...register, rulePacks: { [pack.id]: pack } }, rulePack, today);
    return found(report, 'register-words-current')?.message ?? null;
  };
  const off = { phrase: 'T04', isOff: true };
  const gold = {
    id: 'P01',
    words: ['gold-group', 'gold group'],
    insteadUse: 'strategic group',
    staleFrom: isoDate('2026-01-01'),
    severity: 'low' as const,
    source: 'Force order 1',
    verification: 'secondary' as const,
    checked: isoDate('2026-10-01'),
  };

  it('are those that the rules ask about from the day of its adoption', () => {
    expect(said({ changed: [], added: [] })).toContain('“sensitive personal data” has been');
    expect(said({ changed: [off], added: [] })).toBeNull();
    expect(said({ changed: [off], added: [gold] })).toContain('Instead: strategic group.');
    expect(
      said({ changed: [{ phrase: 'T04', insteadUse: 'the right word' }], added: [] }),
    ).toContain('Instead: the right word.');
  });
});

describe('the effective pack', () => {
  it('is the pack itself where nothing is changed', () => {
    expect(effectivePack(rulePack, plain, today)).toBe(rulePack);
  });

  it('stays the same object while neither the standard nor what holds on the day changes', () => {
    const tailor = createTailor(rulePack);
    const until = isoDate('2026-11-21');
    const register = {
      ...plain,
      ruleSettings: { 'retention-stated': setting('retention-stated', { severity: 'low', until }) },
    };
    const first = tailor(register, yesterday);
    expect(tailor({ ...register, agreements: {} } as Register, yesterday)).toBe(first);
    expect(tailor(register, isoDate('2026-11-20'))).toBe(first);
    expect(tailor(register, today)).not.toBe(first);
    expect(tailor({ ...register, ruleSettings: {} }, yesterday)).not.toBe(first);
  });

  it('lets the auditor stay incremental: what did not change keeps its identity', () => {
    const auditor = createAuditor(rulePack);
    const ruleSettings = { 'retention-stated': setting('retention-stated', { severity: 'low' }) };
    const register = {
      ...registerOf({
        id: 'a',
        ref: 'A',
        terms: { retention: null },
        beside: [{ id: 'b', ref: 'B' }],
      }),
      ruleSettings,
    };
    const first = auditor.audit(register, today);
    const touched = register.agreements['b'];
    if (touched === undefined) throw new Error('no B');
    const edited = {
      ...register,
      agreements: { ...register.agreements, b: { ...touched, title: 'Other' } },
    };
    const second = auditor.audit(edited, today);
    expect(second.agreements[0]).toBe(first.agreements[0]);
    expect(second.agreements[1]).not.toBe(first.agreements[1]);
    const reset = auditor.audit({ ...edited, ruleSettings: {} }, today);
    expect(reset).toEqual(audit({ ...edited, ruleSettings: {} }, rulePack, today));
  });
});

describe('the departures from the standard', () => {
  it('are each said in words, with the reason, the approver and the days', () => {
    const off = setting('retention-stated', { isOff: true, until: isoDate('2026-12-31') });
    const rule = ownRule({ field: 'retention', operator: 'is-empty', value: null });
    const pack = adopted({});
    const register = {
      ...plain,
      profile: {
        ...plain.profile,
        dueDays: 60,
        thresholdsBecause: { reason: 'Shorter cycle', approver: 'SIRO', from: today },
      },
      ruleSettings: { [off.id]: off },
      ownRules: { [rule.id]: rule },
      rulePacks: { [pack.id]: pack },
    };
    const said = departuresOf(audit(register, rulePack, today).tailoring);
    expect(said.map(({ what }) => what)).toEqual([
      'A date is due 60 days before it and a review lapsed 90 days after it (usual: 90 and 90)',
      `Rule pack “${pack.content.title}”, version 2026.2, of ${pack.content.issuer}; SHA-256 ${pack.sha256}`,
      'The rule retention-stated is switched off',
      'The force’s own rule own-example: Kept too long',
    ]);
    expect(said[2]).toMatchObject({
      why: off.reason,
      approver: off.approver,
      holds: 'from 1 January 2026 until 31 December 2026',
    });
    expect(departuresOf(tailoringOf(plain, today))).toEqual([]);
  });
});

describe('the effect of another standard', () => {
  it('names what appears, what changes and what vanishes, by rule and agreement', () => {
    const rule = ownRule({ field: 'retention', operator: 'is-empty', value: null });
    const after = judged({
      ownRules: { [rule.id]: rule },
      ruleSettings: {
        'retention-stated': setting('retention-stated', { severity: 'info' }),
        'purpose-stated': setting('purpose-stated', { isOff: true }),
      },
    });
    const effect = effectOf(judged({}), after);
    const of = (id: string) => effect.rules.find((each) => each.rule === id);
    expect(of('own-example')?.appear).toMatchObject([{ ref: 'ISA-1', was: null, is: 'medium' }]);
    expect(of('retention-stated')?.change).toMatchObject([{ ref: 'ISA-1', is: 'info' }]);
    expect(of('purpose-stated')?.vanish).toMatchObject([{ ref: 'ISA-1', is: null }]);
    expect(effect).toMatchObject({ appear: 1, change: 1, vanish: 1 });
  });

  it('is nothing where nothing differs', () => {
    expect(effectOf(judged({}), judged({}))).toMatchObject({ rules: [], ratings: [], appear: 0 });
  });
});
