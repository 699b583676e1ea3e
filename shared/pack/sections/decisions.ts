import { formatDay } from '../../register/plain-date.ts';
import type { RecordOf } from '../../register/register.ts';
import { table } from '../page-model/table.ts';
import { over } from '../page-model/table-cell.ts';
import type { Matter } from '../matter.ts';
import { strong, type Span } from '../typeset/inline.ts';
import { page } from '../typeset/measures.ts';
import { count } from '../words.ts';
import { agreementAnchor } from './register-extract.ts';
import type { Section } from './section.ts';

type Decision = RecordOf<'decisions'>;

/** Every decision on a finding with its reason, whether or not it holds on the day. */
export const decisionsSection: Section = {
  id: 'decisions',
  title: 'Decisions and their reasons',
  question: 'Which risks were accepted, which findings dismissed, by whom and why?',
  place: 'body',
  runsOn: true,
  lead: (matter) => {
    const decisions = decisionsOf(matter);
    if (decisions.length === 0) return 'No risk was accepted and no finding was dismissed.';
    const holding = decisions.filter((decision) => holds(decision, matter)).length;
    return `${count(decisions.length, 'decision')}, of which ${holding} ${holding === 1 ? 'holds' : 'hold'} on ${formatDay(matter.asAt)}.`;
  },
  blocks: (matter) => {
    const decisions = decisionsOf(matter);
    if (decisions.length === 0) return [];
    const titles = new Map(matter.rules.map(({ id, title }) => [id, title]));
    return [
      table({
        caption: { counting: 'decisions' },
        columns: [
          { head: 'Ref', width: 54 },
          { head: 'Finding', width: 128 },
          { head: 'Decision', width: 84 },
          { head: 'Reason', width: 126 },
          { head: 'Approved', width: page.textWidth - 392, gap: 0 },
        ],
        rows: decisions.map((decision) => ({
          kind: 'row',
          cells: [
            refOf(decision, matter),
            titles.get(decision.rule) ?? decision.rule,
            over(
              decision.decision === 'dismissed' ? 'Dismissed' : 'Risk accepted',
              holds(decision, matter) ? untilWords(decision) : 'no longer holds',
            ),
            decision.reason,
            over(decision.approver, formatDay(decision.decidedOn)),
          ],
        })),
        padding: 2.625,
      }),
    ];
  },
};

function decisionsOf({ register, agreements, asAt, report }: Matter): readonly Decision[] {
  const ids = new Set(agreements.map(({ id }) => id));
  const isWhole = agreements === report.agreements;
  return Object.values(register.decisions)
    .filter(({ agreementId, decidedOn }) => {
      const isOurs = agreementId === null ? isWhole : ids.has(agreementId);
      return isOurs && decidedOn <= asAt;
    })
    .toSorted((a, b) => (a.decidedOn < b.decidedOn ? 1 : a.decidedOn > b.decidedOn ? -1 : 0));
}

function holds({ until, decidedOn }: Decision, { asAt }: Matter): boolean {
  return decidedOn <= asAt && (until === null || until >= asAt);
}

function untilWords({ until }: Decision): string {
  return until === null ? 'until withdrawn' : `until ${formatDay(until)}`;
}

function refOf({ agreementId }: Decision, { register }: Matter): Span {
  if (agreementId === null) return strong('Register');
  const ref = register.agreements[agreementId]?.ref ?? '–';
  return { ...strong(ref === '' ? '–' : ref), goTo: agreementAnchor(agreementId) };
}
