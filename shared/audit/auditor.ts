import type { Agreement } from '../register/agreement.ts';
import type { IsoDate } from '../register/plain-date.ts';
import type { Profile, Register } from '../register/register.ts';
import { createLookups, type Lookups } from '../rules/lookups.ts';
import type { RulePack } from '../rules/rule.ts';
import { changedParts, type RegisterPart } from '../rules/register-part.ts';
import type { RegisterSubject } from '../rules/subject.ts';
import { phraseTable } from '../standards/stale-phrase-index.ts';
import { auditAgreement, worstFirst } from './audit-agreement.ts';
import { auditContext, type AuditContext } from './audit-context.ts';
import { auditRegister, type RegisterAnswers } from './audit-register.ts';
import { none, recordsOf, samePeople, sameRecords, type Judged } from './judged.ts';
import { createGrouping, type RecordsByAgreement } from './records-by-agreement.ts';
import type { AuditedAgreement, AuditReport, Finding } from './report.ts';
import { summarise } from './summary.ts';
import { createTailor } from './tailoring/effective-pack.ts';
import { tailoringOf } from './tailoring/tailoring.ts';

/** Audits registers one after another and judges again only what changed. */
export interface Auditor {
  /** The report of `register` as at `asAt`. Agreements that did not change keep their identity in it. */
  readonly audit: (register: Register, asAt: IsoDate) => AuditReport;
}

interface Run {
  /** The rules as the force has set them on that day. */
  readonly pack: RulePack;
  readonly context: AuditContext;
  readonly judged: Map<string, Judged>;
  register: Register | null;
  groups: RecordsByAgreement | null;
  /** What the rules about the whole register answered; null where none of it holds any more. */
  registerAnswers: RegisterAnswers | null;
  registerFindings: readonly Finding[];
}

/** Lists the agreements of a register; to list ten thousand takes long enough to do it but once. */
function createList(): (agreements: Register['agreements']) => readonly Agreement[] {
  let last: { readonly of: Register['agreements']; readonly list: readonly Agreement[] } | null =
    null;
  return (agreements) => {
    if (last?.of !== agreements) last = { of: agreements, list: Object.values(agreements) };
    return last.list;
  };
}

/** How many days are remembered at once: today, and the day that the officer looks at. */
const remembered = 3;

/** An auditor that remembers: after one edit only the agreement that changed is judged again. */
export function createAuditor(pack: RulePack): Auditor {
  const usual = createLookups();
  const byPhrases = new WeakMap<object, Lookups>();
  const group = createGrouping();
  const tailor = createTailor(pack);
  const list = createList();
  const runs = new Map<string, Run>();
  let profile: Profile | null = null;

  /** Lookups remember answers, and what is stale is another answer by another list of phrases. */
  const lookupsOf = ({ phrases }: RulePack): Lookups => {
    if (phrases === undefined) return usual;
    const known = byPhrases.get(phrases);
    if (known !== undefined) return known;
    const fresh = createLookups(phraseTable(phrases));
    byPhrases.set(phrases, fresh);
    return fresh;
  };

  const runFor = (register: Register, asAt: IsoDate): Run => {
    if (profile !== register.profile) {
      runs.clear();
      profile = register.profile;
    }
    const effective = tailor(register, asAt);
    const known = runs.get(asAt);
    if (known?.pack === effective) return known;
    runs.delete(asAt);
    const oldest = runs.keys().next();
    if (runs.size >= remembered && oldest.done !== true) runs.delete(oldest.value);
    const context = auditContext(effective, register.profile, asAt, lookupsOf(effective));
    const run: Run = {
      pack: effective,
      context,
      judged: new Map(),
      register: null,
      groups: null,
      registerAnswers: null,
      registerFindings: [],
    };
    runs.set(asAt, run);
    return run;
  };

  /** Judges the agreements, and says in `changed` which of their parts are no longer what they were. */
  const judge = (
    run: Run,
    register: Register,
    agreements: readonly Agreement[],
    groups: RecordsByAgreement,
    changed: Set<RegisterPart>,
  ): AuditedAgreement[] => {
    const before = run.register;
    const samePartners =
      before !== null &&
      before.partners === register.partners &&
      before.partnerships === register.partnerships;
    const sameGroups = run.groups === groups;
    const audited: AuditedAgreement[] = [];
    for (const agreement of agreements) {
      const { id } = agreement;
      const known = run.judged.get(id);
      if (
        known?.agreement === agreement &&
        (sameGroups || sameRecords(known, groups, id)) &&
        (samePartners || samePeople(known, register))
      ) {
        audited.push(known.audited);
        continue;
      }
      const decisions = groups.decisions.get(id) ?? none;
      const records = recordsOf(groups, id);
      if (known === undefined) run.registerAnswers = null;
      else for (const part of changedParts(known.agreement, agreement)) changed.add(part);
      const result = auditAgreement(agreement, records, decisions, register, run.context);
      run.judged.set(id, {
        agreement,
        records,
        decisions,
        partners: register.partners,
        partnerships: register.partnerships,
        audited: result,
      });
      audited.push(result);
    }
    if (run.judged.size > audited.length) {
      for (const id of run.judged.keys()) {
        if (register.agreements[id] === undefined) run.judged.delete(id);
      }
      run.registerAnswers = null;
    }
    return audited;
  };

  const judgeWhole = (
    run: Run,
    subject: RegisterSubject,
    decisions: Register['decisions'],
    changed: ReadonlySet<RegisterPart>,
  ): void => {
    const before = run.register;
    const { registerAnswers: answers } = run;
    const isElsewhereSame =
      before?.partners === subject.partners &&
      before.partnerships === subject.partnerships &&
      before.decisions === decisions;
    if (answers !== null && isElsewhereSame && changed.size === 0) return;
    const earlier = answers !== null && isElsewhereSame ? { answers, changed } : null;
    run.registerAnswers = auditRegister(subject, Object.values(decisions), run.context, earlier);
    run.registerFindings = worstFirst([...run.registerAnswers.values()].flat());
  };

  return {
    audit: (register, asAt) => {
      const run = runFor(register, asAt);
      const groups = group(register);
      const listed = list(register.agreements);
      const changed = new Set<RegisterPart>();
      const agreements = judge(run, register, listed, groups, changed);
      judgeWhole(run, { ...register, agreements: listed }, register.decisions, changed);
      run.register = register;
      run.groups = groups;
      return {
        asAt,
        rulePack: { version: pack.version, checkedOn: pack.checkedOn },
        tailoring: tailoringOf(register, asAt),
        agreements,
        registerFindings: run.registerFindings,
        summary: summarise(agreements, Object.keys(register.partners).length),
      };
    },
  };
}
