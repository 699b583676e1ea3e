import { table } from '../page-model/table.ts';
import type { AuditedAgreement } from '../../audit/report.ts';
import type { Matter } from '../matter.ts';
import { strong, type Inline } from '../typeset/inline.ts';
import { page } from '../typeset/measures.ts';
import { countRatings, isInDate } from './agreement-cells.ts';
import type { Section } from './section.ts';

/** How a partnership stands beside the others, in the counts that every pack gives. */
export const besideOthersSection: Section = {
  id: 'beside-others',
  title: 'Beside the other partnerships',
  question: 'How does this partnership stand beside the others?',
  place: 'body',
  runsOn: true,
  isEmpty: (matter) => sharesOf(matter).length < 2,
  lead: ({ partnership }) =>
    partnership === null
      ? 'The partnerships side by side. The numbers are counts and not a league table: they have different agreements.'
      : `${partnership.name} is set in bold. The numbers are counts and not a league table: partnerships have different agreements.`,
  blocks: (matter) => [
    table({
      isTwoWay: true,
      columns: [
        { head: 'Partnership', width: 162 },
        { head: 'Agreements', width: 58, ...right },
        { head: 'In date', width: 46, ...right },
        { head: 'Fit', width: 34, ...right },
        { head: 'Changes', width: 48, ...right },
        { head: 'Not fit', width: 42, ...right },
        { head: 'Not assessed', width: 38, ...right },
        { head: 'Critical, high', width: page.textWidth - 428, align: 'right', gap: 0 },
      ],
      rows: sharesOf(matter).map(({ name, isOwn, agreements }) => {
        const counts = countRatings(agreements);
        const cell = (text: string): Inline => (isOwn ? strong(text) : text);
        return {
          kind: 'row',
          cells: [
            cell(name),
            ...[
              agreements.length,
              agreements.filter(({ currency }) => isInDate(currency)).length,
              counts.green,
              counts.amber,
              counts.red,
              counts.grey,
              graveFindings(agreements),
            ].map((number) => cell(number === 0 ? '–' : String(number))),
          ],
        };
      }),
      padding: 2.625,
    }),
  ],
};

const right = { align: 'right', gap: 4 } as const;

interface Share {
  readonly name: string;
  readonly isOwn: boolean;
  readonly agreements: readonly AuditedAgreement[];
}

function sharesOf({ register, report, partnership }: Matter): readonly Share[] {
  return Object.values(register.partnerships)
    .map(({ id, name, shortName }) => ({
      name: shortName ?? name,
      isOwn: partnership?.id === id,
      agreements: report.agreements.filter(({ partnershipId }) => partnershipId === id),
    }))
    .filter(({ agreements, isOwn }) => agreements.length > 0 || isOwn);
}

function graveFindings(agreements: readonly AuditedAgreement[]): number {
  return agreements
    .flatMap(({ findings }) => findings)
    .filter(
      ({ outcome, decision, severity }) =>
        outcome === 'not-met' &&
        decision !== 'dismissed' &&
        (severity === 'critical' || severity === 'high'),
    ).length;
}
