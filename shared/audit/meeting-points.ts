import type { MeetingPoint } from './meeting-briefing.ts';
import { severities, type AuditedAgreement, type Finding } from './report.ts';

/** Failings that are for the officer's desk, not for a meeting, are below this. */
const raised = new Set(['critical', 'high', 'medium']);

/**
 * The failings of agreements that nobody has decided on, each said once with all agreements that have
 * it: the worst first, then what most of them have. Nothing below medium.
 */
export function failingsToRaise(agreements: readonly AuditedAgreement[]): MeetingPoint[] {
  return grouped(
    agreements,
    ({ outcome, severity }) => outcome === 'not-met' && raised.has(severity),
    // A date that passed or a body that ended is named by its own title; the rest by its rule.
    ({ rule, title }) => `${rule}\n${title}`,
  );
}

/**
 * What cannot be told of the agreements, as things to ask the partners: one entry a rule, what most
 * agreements lack first.
 */
export function questionsToAsk(agreements: readonly AuditedAgreement[]): MeetingPoint[] {
  return grouped(
    agreements,
    ({ outcome }) => outcome === 'cannot-tell',
    ({ rule }) => rule,
  );
}

function grouped(
  agreements: readonly AuditedAgreement[],
  isAsked: (finding: Finding) => boolean,
  keyOf: (finding: Finding) => string,
): MeetingPoint[] {
  const points = new Map<string, MeetingPoint>();
  for (const { id, ref, title, findings } of agreements) {
    for (const finding of findings) {
      if (finding.decision !== null || !isAsked(finding)) continue;
      const place = { agreementId: id, ref, title, findingId: finding.id };
      const before = points.get(keyOf(finding));
      if (before === undefined) {
        points.set(keyOf(finding), {
          rule: finding.rule,
          title: finding.title,
          severity: finding.severity,
          recommendation: finding.recommendation,
          places: [place],
        });
      } else {
        if (before.places.every((each) => each.agreementId !== id)) before.places.push(place);
        if (rank(finding) < rank(before)) before.severity = finding.severity;
      }
    }
  }
  return [...points.values()].sort(
    (a, b) => rank(a) - rank(b) || b.places.length - a.places.length,
  );
}

function rank({ severity }: Pick<MeetingPoint, 'severity'>): number {
  return severities.indexOf(severity);
}
