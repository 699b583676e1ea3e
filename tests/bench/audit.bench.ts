import { auditContext } from '../../shared/audit/audit-context.ts';
import { createAuditor, type Auditor } from '../../shared/audit/auditor.ts';
import type { Agreement } from '../../shared/register/agreement.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';
import { createLookups } from '../../shared/rules/lookups.ts';
import { rulePack } from '../../shared/rules/index.ts';
import {
  agreementSubject,
  flowSubjects,
  type AgreementRecords,
} from '../../shared/rules/subject.ts';
import { generatedRegister } from '../fixtures/generated-register.ts';
import type { BenchRow } from './bench-row.ts';

const agreements = 10_000;
const rounds = 7;
const today = isoDate('2026-11-22');
const budgets = { audit: 500, ratio: 15, reaudit: 16 } as const;

/** The best of several rounds: what the work costs, without what the machine did beside it. */
function best(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/**
 * The peer: the same predicates in a bare loop, which counts what is not met and makes no finding,
 * no message, no rating and no report. Its subjects are put together outside the measurement.
 */
function bareLoop(register: Register): () => number {
  const context = auditContext(rulePack, register.profile, today, createLookups());
  const empty: AgreementRecords = { views: [], barriers: [], actions: [], documents: [] };
  const subjects = Object.values(register.agreements).map((agreement) => {
    const subject = agreementSubject(agreement, empty, register, context);
    return { subject, flows: flowSubjects(subject) };
  });
  const ofScope = <S extends string>(scope: S) =>
    rulePack.rules.filter(
      (rule): rule is Extract<typeof rule, { scope: S }> => rule.scope === scope,
    );
  const [whole, parties, flows] = [ofScope('agreement'), ofScope('partner'), ofScope('flow')];
  return () => {
    let notMet = 0;
    for (const { subject, flows: own } of subjects) {
      for (const rule of whole)
        if (rule.evaluate(subject, context).outcome === 'not-met') notMet += 1;
      for (const rule of parties) {
        for (const party of subject.parties) {
          if (rule.evaluate(party, context).outcome === 'not-met') notMet += 1;
        }
      }
      for (const rule of flows) {
        for (const flow of own) if (rule.evaluate(flow, context).outcome === 'not-met') notMet += 1;
      }
    }
    return notMet;
  };
}

/** A register as it comes from the disk: parsed, and not put together from pieces. */
function fromDisk(register: Register): Register {
  // It was a register before it was written.
  return JSON.parse(JSON.stringify(register)) as Register;
}

/** The least time of an audit after one agreement was edited; each round edits another one. */
function reaudit(
  auditor: Auditor,
  register: Register,
  edit: (agreement: Agreement) => Agreement,
): number {
  let round = 0;
  const edited = Array.from({ length: rounds }, (_, at): Register => {
    const id = `agreement-${String((at + 1) * 100)}`;
    const before = register.agreements[id];
    if (before === undefined)
      throw new Error('The generated register lacks the agreement to edit.');
    return { ...register, agreements: { ...register.agreements, [id]: edit(before) } };
  });
  return best(() => {
    auditor.audit(edited[round] ?? register, today);
    round += 1;
  });
}

/** An audit of 10,000 agreements from nothing, beside a bare loop, and again after one edit. */
// eslint-disable-next-line @typescript-eslint/require-await -- every bench answers with a promise
export async function auditBench(): Promise<BenchRow[]> {
  const register = fromDisk(generatedRegister({ agreements }));
  const loop = bareLoop(register);
  let counted = 0;
  const bare = best(() => {
    counted = loop();
  });
  if (counted === 0)
    throw new Error('The bare loop found nothing: there is nothing to compare with.');
  const whole = best(() => {
    createAuditor(rulePack).audit(register, today);
  });

  const auditor = createAuditor(rulePack);
  auditor.audit(register, today);
  const again = reaudit(auditor, register, (agreement) => ({
    ...agreement,
    terms: {
      ...agreement.terms,
      retention: {
        value: 'Two years',
        said: null,
        source: { how: 'imported', column: 'Retention' },
      },
    },
  }));
  // A new name is the dearest edit: the rules about the whole register are asked again.
  const renamed = reaudit(auditor, register, (agreement) => ({ ...agreement, title: 'Edited' }));

  const ratio = whole / bare;
  return [
    {
      name: `audit of ${agreements.toLocaleString('en-GB')} agreements, ${String(rulePack.rules.length)} rules`,
      value: whole,
      unit: 'ms',
      peer: { name: 'bare loop of the same predicates', value: bare, ratio },
      budget: budgets.audit,
      within: whole <= budgets.audit,
    },
    {
      name: 'audit, times a bare loop of the same predicates',
      value: ratio,
      unit: 'x',
      peer: null,
      budget: budgets.ratio,
      within: ratio <= budgets.ratio,
    },
    {
      name: 'audit again after one edit of a term',
      value: again,
      unit: 'ms',
      peer: null,
      budget: budgets.reaudit,
      within: again <= budgets.reaudit,
    },
    {
      name: 'audit again after one change of title',
      value: renamed,
      unit: 'ms',
      peer: null,
      budget: budgets.reaudit,
      within: renamed <= budgets.reaudit,
    },
  ];
}
