import { termDefinition, termKeys, type TermKey } from '../register/terms.ts';
import { lookAtColumn, type ColumnValues } from './column-values.ts';
import type { SheetColumn } from './header-row.ts';
import { exportHeadings } from './export-columns.ts';
import { fold } from '../wording/folding.ts';
import { headingKey, matchHeading } from './headings.ts';
import type { MappingTarget } from './plan.ts';
import type { SheetRow } from './workbook.ts';

/** Mappings that were used before: heading key -> target. What `planImport` returns is merged into it. */
export type RememberedMapping = Readonly<Record<string, MappingTarget>>;

/** Where a column goes, and why. */
export interface MappedColumn {
  readonly column: SheetColumn;
  readonly target: MappingTarget;
  readonly because: string;
  readonly doubtful: boolean;
  readonly samples: readonly string[];
  /** The heading of the column that was better for the same target. */
  readonly lostTo: string | null;
}

/** How the cells of a column can be told apart without their heading. */
export interface KnownNames {
  readonly isBody: (text: string) => boolean;
  readonly isPartnership: (text: string) => boolean;
}

interface Offer {
  readonly target: MappingTarget;
  readonly score: number;
  readonly because: string;
}

/** True for a target that is a term of an agreement. */
export function isTerm(target: MappingTarget): target is TermKey {
  return (termKeys as readonly string[]).includes(target);
}

/** A target in the words of the interface. */
function targetLabel(target: MappingTarget): string {
  if (isTerm(target)) return termDefinition(target).label;
  const labels = {
    ref: 'Reference',
    title: 'Title',
    partnership: 'Partnership',
    parties: 'Parties',
    'party-kinds': 'Kinds of parties',
    'party-roles': 'Roles of parties',
    'party-signatures': 'Signatures of parties',
    keep: 'kept as it stands',
  } as const;
  return labels[target];
}

/** Targets that may take several columns: their cells are joined. */
function takesSeveral(target: MappingTarget): boolean {
  if (target === 'keep' || target === 'parties' || target === 'comments') return true;
  return isTerm(target) && termDefinition(target).kind === 'list';
}

/**
 * True for a column that the register keeps for a date, whatever was typed into it: its cells are then
 * reported one by one. Prose, or partners under "Review", are another column.
 */
function namesADate({ score }: Offer, heading: string, values: ColumnValues): boolean {
  const isSaid = /\b(dates?|dated|reviews?|reviewed|expiry|expires|renewal)\b/.test(fold(heading));
  return score >= 0.95 && isSaid && values.averageLength <= 40 && values.bodies < 0.5;
}

/** What the cells say against or for what the heading says. */
function weigh(offer: Offer, heading: string, values: ColumnValues): Offer {
  const { target, score } = offer;
  if (values.filled === 0 || !isTerm(target)) {
    if (target === 'title' && values.references > 0.8)
      return { target: 'ref', score: score - 0.1, because: 'the cells hold references' };
    if (target === 'ref' && values.dates > 0.8) return { ...offer, score: 0.2 };
    return offer;
  }
  const { kind } = termDefinition(target);
  if (kind === 'date') {
    if (values.dates >= 0.5)
      return { ...offer, because: `${offer.because}, and the cells hold dates` };
    if (values.intervals >= 0.5 && (target === 'nextReview' || target === 'lastReview')) {
      return {
        target: 'reviewIntervalMonths',
        score: score - 0.05,
        because: 'the heading speaks of review, and the cells say how often',
      };
    }
    if (values.yesNo >= 0.5 && target === 'signedByForceOn') {
      return {
        target: 'allPartnersSigned',
        score: score - 0.2,
        because: 'the heading speaks of signing, and the cells say yes or no',
      };
    }
    if (values.dates < 0.2 && values.averageLength > 0)
      return {
        ...offer,
        score: namesADate(offer, heading, values) ? 0.7 : score * 0.5,
        because: `${offer.because}, but the cells hold no dates`,
      };
    return offer;
  }
  if (values.dates >= 0.6) {
    if (target === 'allPartnersSigned' || target === 'forceSignatory') {
      return {
        target: 'signedByForceOn',
        score: score - 0.1,
        because: 'the heading speaks of signing, and the cells hold dates',
      };
    }
    if (target === 'dpiaRef')
      return {
        target: 'dpiaDate',
        score: score - 0.05,
        because: 'the heading speaks of the DPIA, and the cells hold dates',
      };
    if (target === 'reviewIntervalMonths')
      return {
        target: 'nextReview',
        score: score - 0.1,
        because: 'the heading speaks of review, and the cells hold dates',
      };
    if (kind === 'yes-no' || kind === 'choice') return { ...offer, score: score * 0.5 };
  }
  if (kind === 'yes-no' && values.yesNo < 0.2 && values.averageLength > 12)
    return { ...offer, score: score * 0.6 };
  if (target === 'marking' && values.markings < 0.2) return { ...offer, score: score * 0.5 };
  if (target === 'gateways' && values.lawfulBases > Math.max(0.3, values.gateways)) {
    return {
      target: 'article6Basis',
      score: score - 0.05,
      because: 'the heading speaks of law, and the cells name Article 6 bases',
    };
  }
  if (target === 'article6Basis' && values.gateways >= 0.5 && values.lawfulBases < 0.2) {
    return {
      target: 'gateways',
      score: score - 0.1,
      because: 'the heading speaks of law, and the cells name powers',
    };
  }
  return offer;
}

function fromValues(values: ColumnValues): Offer[] {
  if (values.filled < 3) return [];
  if (values.partnerships >= 0.5)
    return [{ target: 'partnership', score: 0.58, because: 'the cells name partnerships' }];
  if (values.bodies >= 0.5)
    return [{ target: 'parties', score: 0.58, because: 'the cells name known partners' }];
  if (values.references >= 0.7 && values.distinct >= 0.9)
    return [{ target: 'ref', score: 0.57, because: 'the cells look like references' }];
  if (values.gateways >= 0.6 && values.averageLength < 120)
    return [{ target: 'gateways', score: 0.57, because: 'the cells name Acts and sections' }];
  return [];
}

/** The headings that our own export writes are beyond doubt. */
const ownHeadings = new Map(
  exportHeadings.map(([heading, target]) => [headingKey(heading), target]),
);

function offersFor(column: SheetColumn, values: ColumnValues): Offer[] {
  const own = ownHeadings.get(headingKey(column.heading));
  if (own !== undefined)
    return [{ target: own, score: 1.2, because: 'the heading is a usual name for it' }];
  const named = column.named ? matchHeading(column.heading) : [];
  const offers = named.slice(0, 4).map(({ target, score, synonym }): Offer => {
    const because =
      score >= 0.95 ? `the heading is a usual name for it` : `the heading is like “${synonym}”`;
    return weigh({ target, score, because }, column.heading, values);
  });
  const good = offers.filter(({ score }) => score >= 0.55);
  return (good.length > 0 ? good : fromValues(values)).toSorted((a, b) => b.score - a.score);
}

const describing = /\b(description|details?|comments?|notes?|status|reason|explanation|basis)$/;

/** The heading of the column that a column describes: "Licence end date description" does one. */
function describedBy(column: SheetColumn, columns: readonly SheetColumn[]): string | null {
  const name = fold(column.heading);
  if (!describing.test(name)) return null;
  const other = columns.find(({ heading, named }) => {
    const subject = fold(heading);
    return named && subject.includes(' ') && subject !== name && name.startsWith(`${subject} `);
  });
  return other?.heading ?? null;
}

interface Looked {
  readonly column: SheetColumn;
  readonly values: ColumnValues;
  readonly offers: readonly Offer[];
  readonly worth: number;
}

/**
 * Proposes where each column of a sheet goes. What the officer chose comes first, what was used
 * before second, headings third, values last. Of two columns for one target the better wins.
 */
export function mapColumns(
  columns: readonly SheetColumn[],
  rows: readonly SheetRow[],
  chosen: Readonly<Record<string, MappingTarget>>,
  remembered: RememberedMapping,
  names: KnownNames,
): MappedColumn[] {
  const looked: Looked[] = columns.map((column) => {
    const values = lookAtColumn(rows, column.index, names.isBody, names.isPartnership);
    const fill = rows.length === 0 ? 0 : values.filled / rows.length;
    return {
      column,
      values,
      offers: offersFor(column, values),
      worth: fill * 0.04 - (column.hidden ? 0.03 : 0),
    };
  });
  const described = new Map(columns.map((column) => [column.index, describedBy(column, columns)]));
  const taken = new Map<MappingTarget, string>();
  const result = new Map<number, MappedColumn>();
  const settle = (
    each: Looked,
    target: MappingTarget,
    because: string,
    doubtful: boolean,
    lostTo: string | null,
  ): void => {
    if (!takesSeveral(target)) taken.set(target, each.column.heading);
    result.set(each.column.index, {
      column: each.column,
      target,
      because,
      doubtful,
      samples: each.values.samples,
      lostTo,
    });
  };
  for (const each of looked) {
    const target = Object.hasOwn(chosen, each.column.heading)
      ? chosen[each.column.heading]
      : undefined;
    if (target !== undefined && !taken.has(target))
      settle(each, target, 'you chose it', false, null);
  }
  for (const each of looked) {
    const key = headingKey(each.column.heading);
    const target = Object.hasOwn(remembered, key) ? remembered[key] : undefined;
    if (target === undefined || result.has(each.column.index) || taken.has(target)) continue;
    settle(each, target, 'as in an earlier import', false, null);
  }
  for (const each of looked) {
    const heading = described.get(each.column.index) ?? null;
    if (heading === null || result.has(each.column.index)) continue;
    settle(each, 'keep', `it describes “${heading}”`, false, null);
  }
  const queue = looked
    .flatMap((each) => each.offers.map((offer) => ({ each, offer })))
    .toSorted((a, b) => b.offer.score + b.each.worth - (a.offer.score + a.each.worth));
  for (const { each, offer } of queue) {
    if (result.has(each.column.index) || taken.has(offer.target)) continue;
    // Cells alone do not make a second column of a kind that a heading has already named.
    if (offer.score < 0.6 && [...result.values()].some(({ target }) => target === offer.target))
      continue;
    const rival = each.offers.find(
      ({ target, score }) => target !== offer.target && Math.abs(score - offer.score) < 0.05,
    );
    const isSecondChoice = each.offers[0] !== offer;
    if (isSecondChoice && offer.score < 0.75) continue;
    settle(
      each,
      offer.target,
      offer.because,
      offer.score < 0.75 || rival !== undefined || isSecondChoice,
      null,
    );
  }
  for (const each of looked) {
    if (result.has(each.column.index)) continue;
    const [best] = each.offers;
    const winner = best === undefined ? undefined : taken.get(best.target);
    if (best !== undefined && best.score >= 0.7 && winner !== undefined) {
      settle(
        each,
        'keep',
        `“${winner}” was taken for ${targetLabel(best.target)}; this column is kept as it stands`,
        true,
        winner,
      );
    } else {
      const because =
        each.values.filled === 0 ? 'the column is empty' : 'no term is known by this name';
      settle(each, 'keep', because, false, null);
    }
  }
  return columns.flatMap(({ index }) => result.get(index) ?? []);
}
