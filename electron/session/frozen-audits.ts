import { deflateRawSync, inflateRawSync } from 'node:zlib';
import {
  askedRules,
  freezeAudit,
  frozenAuditSchema,
  thawAudit,
  type ThawedAudit,
} from '../../shared/audit/frozen-audit.ts';
import type { AuditReport } from '../../shared/audit/report.ts';
import { effectivePack } from '../../shared/audit/tailoring/effective-pack.ts';
import type { Register } from '../../shared/register/register.ts';
import { rulePack } from '../../shared/rules/index.ts';

/** More findings than this are kept in numbers only: their words would weigh more than the register. */
const mostFindings = 50_000;

/** What a kept audit may come to when it is opened, in bytes. */
const mostBytes = 64 * 1024 * 1024;

/**
 * The words of an audit, made small, for its record: raw DEFLATE of JSON in base64. Null where the audit
 * is too large to be kept so.
 */
export function frozenWords(report: AuditReport, register: Register): string | null {
  const findings = report.agreements.reduce((sum, each) => sum + each.findings.length, 0);
  if (findings > mostFindings) return null;
  const rules = askedRules(effectivePack(rulePack, register, report.asAt), report.asAt);
  const json = JSON.stringify(freezeAudit(report, rules));
  return deflateRawSync(Buffer.from(json, 'utf8')).toString('base64');
}

/** The audit out of the words that its record keeps; null where they are not what Concordat wrote. */
export function thawedWords(words: string): ThawedAudit | null {
  let json: unknown;
  try {
    const bytes = inflateRawSync(Buffer.from(words, 'base64'), { maxOutputLength: mostBytes });
    json = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    // What was kept comes from a file: it may be damaged, or made to be too large.
    if (error instanceof Error) return null;
    throw error;
  }
  const frozen = frozenAuditSchema.safeParse(json);
  return frozen.success ? thawAudit(frozen.data) : null;
}
