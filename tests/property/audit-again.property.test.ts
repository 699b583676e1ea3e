import fc from 'fast-check';
import { expect, it } from 'vitest';
import { audit } from '../../shared/audit/audit.ts';
import { createAuditor } from '../../shared/audit/auditor.ts';
import type { Agreement } from '../../shared/register/agreement.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';
import { termDefinition, termKeys, termsSchema, type Terms } from '../../shared/register/terms.ts';
import { rulePack } from '../../shared/rules/index.ts';
import { generatedRegister } from '../fixtures/generated-register.ts';

/** One edit of a register. `which` picks what is edited, whatever there is. */
type Edit = (register: Register) => Register;

const which = fc.integer({ min: 0, max: 1_000 });
const day = isoDate('2026-11-22');
/** Few, so that agreements share references and titles, and name each other. */
const names = fc.constantFrom(
  'ISA-001',
  'ISA-002',
  'ISA-777',
  'Domestic abuse',
  'Adults at risk',
  '',
);

function pick<T>(records: Readonly<Record<string, T>>, at: number): T | undefined {
  const all = Object.values(records);
  return all.length === 0 ? undefined : all[at % all.length];
}

function editAgreement(at: number, edit: (agreement: Agreement) => Agreement): Edit {
  return (register) => {
    const agreement = pick(register.agreements, at);
    if (agreement === undefined) return register;
    return {
      ...register,
      agreements: { ...register.agreements, [agreement.id]: edit(agreement) },
    };
  };
}

function entryOf(key: keyof Terms, text: string): Terms {
  const { kind, choices } = termDefinition(key);
  const values = {
    text,
    list: [text, 'ISA-002'].filter(Boolean),
    months: 24,
    'yes-no': 'no',
    choice: choices?.[text.length % choices.length] ?? null,
    date: { kind: 'date', on: '2024-05-01', precision: 'day' },
  } satisfies Record<typeof kind, unknown>;
  const entry = { value: values[kind], said: text, source: { how: 'imported', column: 'x' } };
  return termsSchema.parse({ [key]: entry });
}

const editTerm = fc
  .tuple(which, fc.constantFrom(...termKeys), names, fc.boolean())
  .map(([at, key, text, isRemoved]) =>
    editAgreement(at, (agreement) => {
      const others = Object.entries(agreement.terms).filter(([each]) => each !== key);
      const rest = termsSchema.parse(Object.fromEntries(others));
      return { ...agreement, terms: isRemoved ? rest : { ...rest, ...entryOf(key, text) } };
    }),
  );
const editName = fc
  .tuple(which, fc.constantFrom('ref', 'title'), names)
  .map(([at, key, text]) => editAgreement(at, (agreement) => ({ ...agreement, [key]: text })));
const editParties = fc.tuple(which, which).map(([at, party]) =>
  editAgreement(at, (agreement) => ({
    ...agreement,
    parties: agreement.parties.filter((_, place) => place !== party % 3),
  })),
);
const editPartnership = fc.tuple(which, which).map(
  ([at, other]): Edit =>
    (register) =>
      editAgreement(at, (agreement) => ({
        ...agreement,
        partnershipId: pick(register.partnerships, other)?.id ?? null,
      }))(register),
);
const remove = which.map((at): Edit => (register) => {
  const gone = pick(register.agreements, at)?.id;
  const left = Object.entries(register.agreements).filter(([id]) => id !== gone);
  return { ...register, agreements: Object.fromEntries(left) };
});
const add = fc.tuple(which, which).map(([at, number]): Edit => (register) => {
  const like = pick(register.agreements, at);
  if (like === undefined) return register;
  const id = `added-${String(number)}`;
  return { ...register, agreements: { ...register.agreements, [id]: { ...like, id } } };
});
const editPartner = fc.tuple(which, fc.boolean()).map(([at, isEnded]): Edit => (register) => {
  const partner = pick(register.partners, at);
  if (partner === undefined) return register;
  const ended = { ...partner, endedOn: isEnded ? isoDate('2020-01-01') : null };
  return { ...register, partners: { ...register.partners, [partner.id]: ended } };
});
const editArea = fc.tuple(which, names).map(([at, area]): Edit => (register) => {
  const partnership = pick(register.partnerships, at);
  if (partnership === undefined) return register;
  const named = { ...partnership, area };
  return { ...register, partnerships: { ...register.partnerships, [partnership.id]: named } };
});
const decide = which.map((at): Edit => (register) => {
  const report = audit(register, rulePack, day);
  const all = [...report.registerFindings, ...report.agreements.flatMap((each) => each.findings)];
  const finding = all[at % Math.max(all.length, 1)];
  if (finding === undefined) return register;
  const { id, rule, agreementId } = finding;
  const because = { reason: 'x', approver: 'y', decidedOn: day, until: null };
  const decision = { id, rule, agreementId, decision: 'dismissed' as const, ...because };
  return { ...register, decisions: { ...register.decisions, [id]: decision } };
});
const setRule = fc.tuple(which, fc.boolean()).map(([at, isOff]): Edit => (register) => {
  const id = rulePack.rules[at % rulePack.rules.length]?.id ?? '';
  const because = { reason: 'x', approver: 'y', from: isoDate('2020-01-01') };
  const setting = { id, isOff, severity: isOff ? null : ('low' as const), until: null, ...because };
  return { ...register, ruleSettings: { ...register.ruleSettings, [id]: setting } };
});

const edits = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: editTerm },
    { weight: 8, arbitrary: editName },
    editParties,
    editPartnership,
    remove,
    add,
    editPartner,
    editArea,
    decide,
    setRule,
  ),
  { minLength: 8, maxLength: 20 },
);

it(
  'an auditor that remembers says after any edits what a new one says',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(edits, fc.integer({ min: 0, max: 999 }), (made, seed) => {
        const auditor = createAuditor(rulePack);
        let register = generatedRegister({ agreements: 4, seed });
        auditor.audit(register, day);
        for (const edit of made) {
          register = edit(register);
          expect(auditor.audit(register, day)).toEqual(audit(register, rulePack, day));
        }
      }),
      { numRuns: 25 },
    );
  },
);
