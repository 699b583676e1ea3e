import { audit } from '../../shared/audit/audit.ts';
import { recordedSide } from '../../shared/audit/audits-compared.ts';
import { askedRules, type AskedRule } from '../../shared/audit/frozen-audit.ts';
import type { AuditReport } from '../../shared/audit/report.ts';
import { effectivePack } from '../../shared/audit/tailoring/effective-pack.ts';
import { isSame } from '../../shared/changes/same.ts';
import { formatDay } from '../../shared/register/plain-date.ts';
import { emptyRegister, type AuditRecord, type Register } from '../../shared/register/register.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { rulePack } from '../../shared/rules/index.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import { thawedWords } from './frozen-audits.ts';

/** Where the words of an old audit come from: its record keeps them, or they were made again and agree. */
export type AuditSource = 'kept' | 'made-again';

/** An audit that was recorded, with the register on which it was made. */
export interface AuditAsItWas {
  readonly register: Register;
  readonly report: AuditReport;
  readonly rules: readonly AskedRule[];
  /** The number of the change by which it was recorded, and the hash of that change. */
  readonly revision: number;
  readonly hash: string;
  readonly source: AuditSource;
}

/**
 * The number of the change by which an audit came into the register. Its moment says about where; a
 * clock that was set back or a merge can make that wrong, and then it is searched for.
 */
function recordedBy(
  { trail, asOf, revision }: RegisterStore,
  { id, madeAt }: AuditRecord,
): Result<number, Refusal> {
  const isIn = (seq: number): Result<boolean, Refusal> => {
    if (seq === 0) return ok(false);
    const then = asOf(seq);
    return then.ok ? ok(Object.hasOwn(then.value.audits, id)) : then;
  };
  let [without, within] = [0, revision];
  const near = trail().notes.find(({ at }) => at >= madeAt)?.seq;
  for (const seq of near === undefined ? [] : [near - 1, near]) {
    const found = isIn(seq);
    if (!found.ok) return found;
    if (found.value) within = Math.min(within, seq);
    else without = Math.max(without, seq);
  }
  while (within - without > 1) {
    const middle = Math.floor((without + within) / 2);
    const found = isIn(middle);
    if (!found.ok) return found;
    if (found.value) within = middle;
    else without = middle;
  }
  return ok(within);
}

/** True where an audit that is made anew has the ratings and findings that were recorded. */
function agrees(report: AuditReport, record: AuditRecord): boolean {
  const { states, findings } = recordedSide(record);
  const made = report.agreements;
  const found = [...made.flatMap((each) => each.findings), ...report.registerFindings];
  return (
    made.length === states.size &&
    made.every(({ id, rating, currency }) => isSame(states.get(id), { rating, currency })) &&
    found.length === findings.size &&
    found.every(({ id }) => findings.has(id))
  );
}

function cannotReprint(because: string, next: string): Result<never, Refusal> {
  return err(
    refusal(
      'audit-not-kept',
      `This audit can't be printed as it was: ${because}.`,
      next,
      'Its ratings and numbers are in the register, unchanged.',
    ),
  );
}

/** True where the change did nothing but record audits: the register is that on which they were made. */
function isOnlyRecording(before: Register, then: Register): boolean {
  return isSame({ ...before, audits: {} }, { ...then, audits: {} });
}

/**
 * A recorded audit with the register as it stood, the rules that were asked and what the force had set of
 * them. The words are those that its record keeps. Where it keeps none (an earlier version, a very large
 * register) the audit is made again, and refused where it does not come to what was recorded.
 */
export function auditAsItWas(
  store: RegisterStore,
  record: AuditRecord,
): Result<AuditAsItWas, Refusal> {
  const found = recordedBy(store, record);
  if (!found.ok) return found;
  const revision = found.value;
  const then = store.asOf(revision);
  if (!then.ok) return then;
  const before = revision === 1 ? ok(emptyRegister) : store.asOf(revision - 1);
  if (!before.ok) return before;
  const hash = store.hashAt(revision);
  if (!hash.ok) return hash;
  const register = then.value;
  const place = { register, revision, hash: hash.value };
  const kept = record.frozen === null ? null : thawedWords(record.frozen);
  if (kept !== null && isOnlyRecording(before.value, register)) {
    return ok({ ...place, ...kept, source: 'kept' });
  }
  if (record.rulePackVersion !== rulePack.version) {
    return cannotReprint(
      kept === null
        ? `it was made by rule set ${record.rulePackVersion}, and its words were not kept`
        : 'the register on which it was made is not in this trail',
      kept === null
        ? `Print it with a Concordat that has rule set ${record.rulePackVersion}, or use the pack that was given out.`
        : 'Print it from the copy of the register in which it was recorded.',
    );
  }
  const report = audit(register, rulePack, record.asAt);
  if (!agrees(report, record)) {
    return cannotReprint(
      `the register that this trail has of ${formatDay(record.asAt)} gives another result`,
      'It came with a copy or an import: print it from the register in which it was recorded.',
    );
  }
  const rules = askedRules(effectivePack(rulePack, register, record.asAt), record.asAt);
  return ok({ ...place, report, rules, source: 'made-again' });
}
