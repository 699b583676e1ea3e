import type { Block } from '../../page-model/strip.ts';
import { formatDay } from '../../../register/plain-date.ts';
import { plainText } from '../../typeset/inline.ts';
import type { FindingGroup } from '../../finding-groups.ts';
import type { Matter } from '../../matter.ts';
import { part, texts } from './finding-parts.ts';

/** What was decided: the risk accepted, by whom, until when and why. */
export function decisionPart(group: FindingGroup, matter: Matter): readonly Block[] {
  const accepted = group.subjects.filter(
    ({ finding: { decision } }) => decision === 'risk-accepted',
  );
  const [only] = accepted;
  if (only === undefined) return [];
  const words =
    group.subjects.length === 1
      ? riskAccepted(only.finding.id, matter)
      : `The risk is accepted for ${accepted.length} of ${group.subjects.length}; each is marked under evidence. What stays true stays true: it still counts for the rating.`;
  return [part('Decision', texts([plainText(words)]))];
}

/** An accepted risk in one sentence. */
export function riskAccepted(findingId: string, matter: Matter): string {
  const decision = matter.register.decisions[findingId];
  if (decision === undefined) return 'Risk accepted.';
  const until = decision.until === null ? '' : ` until ${formatDay(decision.until)}`;
  return `Risk accepted${until} by the ${decision.approver} on ${formatDay(decision.decidedOn)}: ${decision.reason}`;
}
