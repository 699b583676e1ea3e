import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { audit } from '../../shared/audit/audit.ts';
import { createAuditor } from '../../shared/audit/auditor.ts';
import { rate } from '../../shared/audit/rating.ts';
import { currencies, type Finding, type Rating } from '../../shared/audit/report.ts';
import type { Agreement } from '../../shared/register/agreement.ts';
import { addDays, isoDate } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';
import {
  termDefinition,
  termKeys,
  termsSchema,
  type TermKey,
} from '../../shared/register/terms.ts';
import { rulePack } from '../../shared/rules/index.ts';
import { resolveCitations } from '../../shared/standards/resolve-citations.ts';
import { generatedRegister } from '../fixtures/generated-register.ts';

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const days = fc.integer({ min: -6_000, max: 2_000 }).map((n) => addDays(isoDate('2026-11-22'), n));
const few = { numRuns: 15 };
vi.setConfig({ testTimeout: 60_000 });

function withAgreements(register: Register, agreements: readonly Agreement[]): Register {
  return { ...register, agreements: Object.fromEntries(agreements.map((each) => [each.id, each])) };
}

describe('an audit', () => {
  it('gives the same answer to the same question', () => {
    fc.assert(
      fc.property(seeds, days, (seed, day) => {
        const register = generatedRegister({ agreements: 12, seed });
        expect(audit(register, rulePack, day)).toEqual(
          audit(structuredClone(register), rulePack, day),
        );
      }),
      few,
    );
  });

  it('does not depend on the order of the agreements', () => {
    fc.assert(
      fc.property(seeds, days, (seed, day) => {
        const register = generatedRegister({ agreements: 12, seed });
        const turned = withAgreements(register, Object.values(register.agreements).toReversed());
        const [one, two] = [audit(register, rulePack, day), audit(turned, rulePack, day)];
        expect(two.agreements.toReversed()).toEqual(one.agreements);
        expect(two.summary).toEqual(one.summary);
        const ids = (findings: readonly Finding[]) => findings.map(({ id }) => id).sort();
        expect(ids(two.registerFindings)).toEqual(ids(one.registerFindings));
      }),
      few,
    );
  });

  it('changes no other finding when an unrelated agreement is added', () => {
    fc.assert(
      fc.property(seeds, days, (seed, day) => {
        const register = generatedRegister({ agreements: 10, seed });
        const all = Object.values(register.agreements);
        const fewer = audit(withAgreements(register, all.slice(0, 9)), rulePack, day);
        const more = audit(register, rulePack, day);
        expect(more.agreements.slice(0, 9)).toEqual(fewer.agreements);
      }),
      few,
    );
  });

  it('is the same whether or not the auditor remembers an earlier register', () => {
    fc.assert(
      fc.property(seeds, seeds, days, (seed, other, day) => {
        const auditor = createAuditor(rulePack);
        auditor.audit(generatedRegister({ agreements: 8, seed }), day);
        const next = generatedRegister({ agreements: 8, seed: other });
        expect(auditor.audit(next, day)).toEqual(audit(next, rulePack, day));
      }),
      few,
    );
  });
});

const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    's.',
    '§§§',
    'Sch 2 para',
    '=cmd|calc',
    'TBC',
    ' ',
    '{words}',
    '__proto__',
    'Art 6(((',
    's.115 CDA 1998',
    '29(3) DPA',
  ),
);

function junkEntry(key: TermKey): fc.Arbitrary<unknown> {
  const { kind, choices } = termDefinition(key);
  const day = days.map((on) => ({ kind: 'date', on, precision: 'day' }));
  const value: fc.Arbitrary<unknown> =
    kind === 'text'
      ? junk
      : kind === 'list'
        ? fc.array(junk, { maxLength: 4 })
        : kind === 'months'
          ? fc.integer({ min: 1, max: 1_200 })
          : kind === 'yes-no'
            ? fc.constantFrom('yes', 'no', 'unknown')
            : kind === 'choice'
              ? fc.constantFrom(...(choices ?? []))
              : fc.oneof(
                  day,
                  junk.map((words) => ({ kind: 'none-stated', words })),
                );
  return fc.record({
    value: fc.option(value),
    said: fc.option(junk),
    source: fc.constant({ how: 'imported', column: 'x' }),
  });
}

const junkTerms = fc
  .record(Object.fromEntries(termKeys.map((key) => [key, junkEntry(key)])), { requiredKeys: [] })
  .map((terms) => termsSchema.parse(terms));

describe('junk', () => {
  it('never makes a rule fail, whatever the terms say', () => {
    const base = generatedRegister({ agreements: 1 });
    const [one] = Object.values(base.agreements);
    if (one === undefined) throw new Error('The generator made nothing.');
    fc.assert(
      fc.property(junkTerms, junk, days, (terms, name, day) => {
        const parties = one.parties.map((party) => ({ ...party, name: name === '' ? 'x' : name }));
        const register = withAgreements(base, [{ ...one, terms, parties, title: name, ref: name }]);
        const report = audit(register, rulePack, day);
        const findings = [
          ...report.agreements.flatMap((each) => each.findings),
          ...report.registerFindings,
        ];
        expect(findings.filter(({ title }) => title.endsWith('the rule failed'))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('never makes the reader of citations fail, and what it finds lies in the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        for (const { start, end } of resolveCitations(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.normalize('NFKC').length);
        }
      }),
    );
  });
});

describe('the rating', () => {
  const order: readonly Rating[] = ['green', 'amber', 'grey', 'red'];
  const [sample] = audit(
    generatedRegister({ agreements: 3 }),
    rulePack,
    isoDate('2026-11-22'),
  ).agreements.flatMap(({ findings }) => findings);
  if (sample === undefined) throw new Error('The generated register has no finding.');
  const finding = fc
    .record({
      severity: fc.constantFrom('critical', 'high', 'medium', 'low', 'info'),
      outcome: fc.constantFrom('not-met', 'cannot-tell'),
      decision: fc.constantFrom(null, 'dismissed', 'risk-accepted'),
    })
    .map((over): Finding => ({ ...sample, ...over, rule: 'no-such-rule' }));

  it('is never better with one failing more, and always red with a critical one', () => {
    fc.assert(
      fc.property(
        fc.array(finding, { maxLength: 6 }),
        finding,
        fc.constantFrom(...currencies),
        fc.boolean(),
        (findings, another, currency, isAssessed) => {
          const given = (list: readonly Finding[]) =>
            rate({ currency, findings: list, ruleOf: () => undefined, isAssessed });
          const [before, after] = [given(findings), given([...findings, another])];
          expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
          const critical: Finding = {
            ...sample,
            severity: 'critical',
            outcome: 'not-met',
            decision: null,
          };
          expect(given([...findings, critical])).toBe('red');
        },
      ),
    );
  });
});
