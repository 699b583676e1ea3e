import { z } from 'zod';
import { ratings, severities, type AuditReport, type Finding } from '../report.ts';

const foundSchema = z.object({
  findingId: z.string(),
  agreementId: z.string().nullable(),
  /** Reference of the agreement, or its title; empty for findings about the register. */
  ref: z.string(),
  /** The title, and the severity before and after: null on the side where it is not there. */
  title: z.string(),
  was: z.enum(severities).nullable(),
  is: z.enum(severities).nullable(),
});

/** What another standard would change in the findings of one day, by rule. */
export const effectSchema = z.object({
  rules: z.array(
    z.object({
      rule: z.string(),
      appear: z.array(foundSchema),
      change: z.array(foundSchema),
      vanish: z.array(foundSchema),
    }),
  ),
  /** Agreements whose rating would be another. */
  ratings: z.array(
    z.object({
      agreementId: z.string(),
      ref: z.string(),
      was: z.enum(ratings),
      is: z.enum(ratings),
    }),
  ),
  appear: z.number().int(),
  change: z.number().int(),
  vanish: z.number().int(),
});
export type Effect = z.infer<typeof effectSchema>;
type RuleEffect = Effect['rules'][number];

function byId(report: AuditReport): ReadonlyMap<string, Finding> {
  const findings = new Map<string, Finding>();
  for (const { findings: each } of report.agreements)
    for (const one of each) findings.set(one.id, one);
  for (const one of report.registerFindings) findings.set(one.id, one);
  return findings;
}

function saysSame(a: Finding, b: Finding): boolean {
  return (
    a === b ||
    (a.severity === b.severity &&
      a.outcome === b.outcome &&
      a.title === b.title &&
      a.message === b.message &&
      a.criteria === b.criteria &&
      a.recommendation === b.recommendation)
  );
}

/**
 * What differs between two audits of the same register on the same day, the second by another standard:
 * findings that appear, change (severity, outcome or words) and vanish, rules in the order of their names.
 */
export function effectOf(before: AuditReport, after: AuditReport): Effect {
  const [was, is] = [byId(before), byId(after)];
  const refs = new Map(
    after.agreements.map(({ id, ref, title }) => [id, ref === '' ? title : ref]),
  );
  const rules = new Map<string, RuleEffect>();
  const counts = { appear: 0, change: 0, vanish: 0 };
  const add = (kind: keyof typeof counts, then: Finding | null, now: Finding | null) => {
    const finding = now ?? then;
    if (finding === null) return;
    const { rule, id, agreementId, title } = finding;
    const effect = rules.get(rule) ?? { rule, appear: [], change: [], vanish: [] };
    rules.set(rule, effect);
    effect[kind].push({
      findingId: id,
      agreementId,
      ref: agreementId === null ? '' : (refs.get(agreementId) ?? ''),
      title,
      was: then?.severity ?? null,
      is: now?.severity ?? null,
    });
    counts[kind] += 1;
  };
  for (const [id, now] of is) {
    const then = was.get(id);
    if (then === undefined) add('appear', null, now);
    else if (!saysSame(then, now)) add('change', then, now);
  }
  for (const [id, then] of was) if (!is.has(id)) add('vanish', then, null);
  const ratingsThen = new Map(before.agreements.map(({ id, rating }) => [id, rating]));
  return {
    rules: [...rules.values()].toSorted((a, b) => (a.rule < b.rule ? -1 : 1)),
    ratings: after.agreements.flatMap(({ id, rating }) => {
      const then = ratingsThen.get(id);
      if (then === undefined || then === rating) return [];
      return [{ agreementId: id, ref: refs.get(id) ?? '', was: then, is: rating }];
    }),
    ...counts,
  };
}
