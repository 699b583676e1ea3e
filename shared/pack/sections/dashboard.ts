import { spaced, stack } from '../page-model/arrange.ts';
import { paragraph } from '../page-model/paragraph.ts';
import type { Block } from '../page-model/strip.ts';
import { table, type TableRow } from '../page-model/table.ts';
import type { Cell } from '../page-model/table-cell.ts';
import type { AuditedAgreement } from '../../audit/report.ts';
import { partnerKindLabels, type PartnerKind } from '../../register/partner.ts';
import { page } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import type { Matter } from '../matter.ts';
import { countRatings, drawCells, fitnessParts, isInDate } from './agreement-cells.ts';
import { heading } from './headings.ts';
import { horizon } from './horizon.ts';
import type { Section } from './section.ts';

/** Where the weak agreements are, and what falls due in the next twelve months. */
export const dashboardSection: Section = {
  id: 'dashboard',
  title: 'Dashboard',
  question: 'Where are the weak agreements, and what falls due in the next 12 months?',
  place: 'body',
  runsOn: true,
  blocks: (matter) => {
    if (matter.agreements.length === 0) return [paragraph('There is nothing to show yet.')];
    const partnerships = byPartnership(matter);
    const kinds = byKind(matter);
    const padding = partnerships.length + kinds.length > 12 ? 2.625 : 3.5;
    return [
      ...(partnerships.length < 2
        ? []
        : [
            heading('By partnership', 0),
            shareTable('Partnership', partnerships, matter.agreements, padding),
          ]),
      heading('By kind of partner', partnerships.length < 2 ? 0 : 24.5),
      paragraph('An agreement with partners of several kinds counts once in each.', {
        style: styles.caption,
        keepNext: true,
      }),
      shareTable('Kind of partner', kinds, null, padding),
      stack(heading('Next 12 months', 24.5), horizon(matter)),
    ];
  },
};

interface Share {
  readonly name: string;
  readonly agreements: readonly AuditedAgreement[];
}

function byPartnership(matter: Matter): readonly Share[] {
  const shares = Object.values(matter.register.partnerships).map(({ id, name, shortName }) => ({
    name: shortName ?? name.replace(/ Community Safety Partnership$/, ''),
    agreements: matter.agreements.filter(({ partnershipId }) => partnershipId === id),
  }));
  const rest = matter.agreements.filter(({ partnershipId }) => partnershipId === null);
  return [...shares, { name: 'No partnership', agreements: rest }].filter(
    ({ agreements }) => agreements.length > 0,
  );
}

function byKind(matter: Matter): readonly Share[] {
  const { register } = matter;
  const shares = new Map<string, AuditedAgreement[]>();
  for (const agreement of matter.agreements) {
    const kinds = new Set<PartnerKind | 'unknown'>();
    for (const { partnerId } of register.agreements[agreement.id]?.parties ?? []) {
      const partner = partnerId === null ? undefined : register.partners[partnerId];
      if (partner?.name !== register.profile.forceName) kinds.add(partner?.kind ?? 'unknown');
    }
    for (const kind of kinds.size === 0 ? (['unknown'] as const) : kinds) {
      const name = kind === 'unknown' ? 'Not known' : partnerKindLabels[kind];
      const share = shares.get(name);
      if (share === undefined) shares.set(name, [agreement]);
      else share.push(agreement);
    }
  }
  return [...shares.entries()]
    .map(([name, agreements]) => ({ name, agreements }))
    .sort((a, b) => b.agreements.length - a.agreements.length || (a.name < b.name ? -1 : 1));
}

const nameWidth = 132;
const countWidth = 24;
const inDateWidth = 52;
const cellsWidth = page.textWidth - nameWidth - 4 * countWidth - inDateWidth;
const barHeight = 10.5;

function shareTable(
  head: string,
  shares: readonly Share[],
  all: readonly AuditedAgreement[] | null,
  padding: number,
): Block {
  const most = Math.max(1, ...shares.map(({ agreements }) => agreements.length));
  const pitch = Math.min(10, (cellsWidth - 10) / most);
  const marks = ['rating-green', 'rating-amber', 'rating-red', 'rating-grey'] as const;
  return spaced(
    5.25,
    table({
      columns: [
        { head, width: nameWidth },
        {
          head: most > 100 ? 'Share of agreements' : 'Each cell is one agreement',
          width: cellsWidth,
        },
        ...marks.map((mark) => ({
          head: { text: '', mark },
          width: countWidth,
          align: 'right' as const,
          gap: 2,
        })),
        { head: 'In date', width: inDateWidth, align: 'right', gap: 0 },
      ],
      rows: [
        ...shares.map(({ name, agreements }) => shareRow(name, agreements, pitch, 'row')),
        ...(all === null ? [] : [shareRow('All', all, pitch, 'total')]),
      ],
      padding,
    }),
  );
}

function shareRow(
  name: string,
  agreements: readonly AuditedAgreement[],
  pitch: number,
  kind: 'row' | 'total',
): TableRow {
  const counts = countRatings(agreements);
  const parts = fitnessParts(counts);
  const bar: Cell =
    kind === 'total'
      ? ''
      : {
          figure: {
            words: '',
            height: barHeight,
            paint(surface, x, y, width) {
              drawCells(surface, { x, y, width, height: barHeight }, parts, pitch, 'ornament');
            },
          },
        };
  const inDate = agreements.filter(({ currency }) => isInDate(currency)).length;
  return {
    kind,
    cells: [
      name,
      bar,
      ...[counts.green, counts.amber, counts.red, counts.grey].map((number) =>
        number === 0 ? '–' : String(number),
      ),
      `${inDate} of ${agreements.length}`,
    ],
  };
}
