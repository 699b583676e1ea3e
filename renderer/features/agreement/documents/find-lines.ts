import type {
  DocumentFind,
  DocumentView,
  Proposal,
} from '../../../../shared/contract/channels-documents.ts';

/** The heads under which what was found stands, in the order in which an officer needs it. */
export const findGroups = [
  'beside-the-register',
  'missing',
  'stale',
  'dates-and-signatures',
  'laws',
  'parties',
  'met',
] as const;
export type FindGroup = (typeof findGroups)[number];

/** One thing in the list: a term beside the register, or something else that was found. */
export type FindEntry =
  | { readonly kind: 'proposal'; readonly id: string; readonly proposal: Proposal }
  | { readonly kind: 'find'; readonly id: string; readonly find: DocumentFind };

/** A line of the list: the head of a group, or an entry under it. */
export type FindLine =
  | { readonly kind: 'group'; readonly group: FindGroup; readonly count: number }
  | { readonly kind: 'entry'; readonly entry: FindEntry };

const relationOrder: readonly Proposal['relation'][] = ['differs', 'fills', 'agrees'];

/** What was found, in groups; inside each what still asks for something first, then by page. */
export function findLines(view: Pick<DocumentView, 'finds' | 'proposals'>): readonly FindLine[] {
  const proposals = view.proposals
    .toSorted(
      (a, b) =>
        Number(a.answer !== null) - Number(b.answer !== null) ||
        relationOrder.indexOf(a.relation) - relationOrder.indexOf(b.relation) ||
        a.page - b.page,
    )
    .map((proposal): FindEntry => ({ kind: 'proposal', id: proposal.id, proposal }));
  // A term that is proposed beside the register is not told a second time.
  const told = new Set(view.proposals.map(({ label, page }) => `${label} ${page}`));
  const finds = view.finds
    .filter(({ kind, label, page }) => kind !== 'term' || !told.has(`${label} ${page ?? 0}`))
    .toSorted(byStandingThenPage)
    .map((find): FindEntry => ({ kind: 'find', id: find.id, find }));
  return findGroups.flatMap((group) => {
    const entries =
      group === 'beside-the-register'
        ? proposals
        : finds.filter((entry) => entry.kind === 'find' && groupOf(entry.find) === group);
    if (entries.length === 0) return [];
    return [
      { kind: 'group' as const, group, count: entries.length },
      ...entries.map((entry) => ({ kind: 'entry' as const, entry })),
    ];
  });
}

const standingOrder: readonly DocumentFind['standing'][] = [
  'not-met',
  'cannot-tell',
  'met',
  'note',
];

function byStandingThenPage(a: DocumentFind, b: DocumentFind): number {
  const standing = standingOrder.indexOf(a.standing) - standingOrder.indexOf(b.standing);
  return standing || (a.page ?? Infinity) - (b.page ?? Infinity) || a.label.localeCompare(b.label);
}

/** The head under which something stands. */
export function groupOf(find: DocumentFind): FindGroup {
  switch (find.kind) {
    case 'clause':
      return find.standing === 'met' || find.standing === 'note' ? 'met' : 'missing';
    case 'stale-term':
      return 'stale';
    case 'law':
      return 'laws';
    case 'party':
      return 'parties';
    case 'term':
    case 'conflict':
    case 'signature':
      return 'dates-and-signatures';
  }
}

/** The entries alone, in the order of the list. */
export function entriesOf(lines: readonly FindLine[]): readonly FindEntry[] {
  return lines.flatMap((line) => (line.kind === 'entry' ? [line.entry] : []));
}

/** The words and the page to which an entry leads; null where it stands nowhere. */
export function placeOf(
  entry: FindEntry,
): { readonly page: number; readonly quote: string } | null {
  const { page, quote } = entry.kind === 'proposal' ? entry.proposal : entry.find;
  return page === null || quote === null || quote === '' ? null : { page, quote };
}

/** The entry a step away; the ends hold. Null where there is none at all. */
export function stepFrom(
  entries: readonly FindEntry[],
  current: string | null,
  step: number,
): FindEntry | null {
  const at = entries.findIndex(({ id }) => id === current);
  const from = at === -1 ? (step > 0 ? -1 : entries.length) : at;
  return entries[Math.max(0, Math.min(entries.length - 1, from + step))] ?? null;
}

/** The proposals of one sort that nobody has answered yet. */
export function openProposals(
  proposals: readonly Proposal[],
  relations: readonly Proposal['relation'][],
): readonly Proposal[] {
  return proposals.filter(
    ({ answer, relation }) => answer === null && relations.includes(relation),
  );
}
