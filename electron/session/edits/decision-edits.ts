import type { AuditReport, Finding } from '../../../shared/audit/report.ts';
import { effectivePack } from '../../../shared/audit/tailoring/effective-pack.ts';
import type { SimpleChange } from '../../../shared/changes/change.ts';
import { isSame } from '../../../shared/changes/same.ts';
import type { Edit } from '../../../shared/contract/edit.ts';
import { newId } from '../../../shared/register/identifier.ts';
import { formatDay, type IsoDate } from '../../../shared/register/plain-date.ts';
import type { Decision } from '../../../shared/register/experience.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { frozenWords } from '../frozen-audits.ts';
import {
  cannot,
  notThere,
  prepared,
  together,
  type EditContext,
  type Prepared,
} from './edit-context.ts';

type EditOf<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

function refuseOtherDay(asAt: IsoDate, today: IsoDate): Prepared {
  return cannot(
    'not-today',
    `The register is shown as at ${formatDay(asAt)}, and today is ${formatDay(today)}: only today's can be changed.`,
    'Go back to today and do it there.',
  );
}

function allFindings(report: AuditReport): ReadonlyMap<string, Finding> {
  const findings = [
    ...report.agreements.flatMap((each) => each.findings),
    ...report.registerFindings,
  ];
  return new Map(findings.map((finding) => [finding.id, finding]));
}

/** Accepts the risk of findings, or dismisses them, for one reason and as one change. */
export function decide(edit: EditOf<'decide'>, context: EditContext): Prepared {
  const { register, today } = context;
  if (edit.asAt !== today) return refuseOtherDay(edit.asAt, today);
  if (edit.decision === 'risk-accepted' && edit.until === null) {
    return cannot(
      'until-missing',
      'An accepted risk needs the day until which it is accepted.',
      'Choose the last day; the finding comes back on the day after.',
    );
  }
  if (edit.until !== null && edit.until < today) {
    return cannot(
      'until-past',
      `The decision would have ended on ${formatDay(edit.until)}, before it was made.`,
      'Choose a day from today on.',
    );
  }
  const findings = allFindings(context.report());
  const changes: SimpleChange[] = [];
  for (const id of new Set(edit.findingIds)) {
    const finding = findings.get(id);
    if (finding === undefined) return notThere('The finding', id);
    const before = register.decisions[id] ?? null;
    const after: Decision = {
      id,
      agreementId: finding.agreementId,
      rule: finding.rule,
      decision: edit.decision,
      reason: edit.reason.trim(),
      approver: edit.approver.trim(),
      decidedOn: today,
      until: edit.until,
    };
    if (!isSame(before, after)) {
      changes.push({ kind: 'record-put', collection: 'decisions', id, before, after });
    }
  }
  const verb = edit.decision === 'dismissed' ? 'dismissing' : 'accepting';
  const [only] = edit.findingIds;
  const one = edit.findingIds.length === 1 && only !== undefined ? findings.get(only) : undefined;
  const what = one === undefined ? `${edit.findingIds.length} findings` : `"${one.title}"`;
  return prepared(together(changes), `${verb} ${what}`, edit.findingIds[0] ?? null);
}

/** Takes a decision back, so that the finding is open again. */
export function withdrawDecision(
  edit: EditOf<'withdraw-decision'>,
  context: EditContext,
): Prepared {
  const before = context.register.decisions[edit.findingId];
  if (before === undefined) return notThere('The decision on', edit.findingId);
  const { id } = before;
  const change = { kind: 'record-put', collection: 'decisions', id, before, after: null } as const;
  return prepared(change, 'withdrawing a decision', id);
}

/** Keeps today's audit: rating and currency of each agreement, and which findings there were. */
export function recordAudit(edit: EditOf<'record-audit'>, context: EditContext): Prepared {
  const { register, today } = context;
  if (edit.asAt !== today) return refuseOtherDay(edit.asAt, today);
  const report = context.report();
  const findings = allFindings(report);
  const { pack } = report.tailoring;
  const id = newId('audit', today, (taken) => Object.hasOwn(register.audits, taken));
  const after = {
    id,
    asAt: today,
    madeAt: context.at,
    rulePackVersion: report.rulePack.version,
    adoptedPack: pack && { id: pack.id, version: pack.version, sha256: pack.sha256 },
    agreements: Object.fromEntries(
      report.agreements.map(({ id: agreementId, rating, currency }) => [
        agreementId,
        { rating, currency },
      ]),
    ),
    findingIds: [...findings.keys()],
    findings: Object.fromEntries(
      [...findings].map(([findingId, { rule, outcome, severity }]) => [
        findingId,
        { rule, outcome, severity },
      ]),
    ),
    ruleIds: effectivePack(rulePack, register, today).rules.map(({ id: ruleId }) => ruleId),
    frozen: frozenWords(report, register),
    packSha256: null,
  };
  const change = { kind: 'record-put', collection: 'audits', id, before: null, after } as const;
  return prepared(change, `recording the audit of ${formatDay(today)}`, id);
}
