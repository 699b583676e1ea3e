import {
  severities,
  type AuditedAgreement,
  type AuditReport,
  type Finding,
  type Severity,
} from '../../../shared/audit/report.ts';
import {
  type FindingGrouping,
  type Queue,
  type QueueFilter,
  type QueueGroup,
  type QueueHead,
  type QueueState,
} from '../../../shared/contract/channels-findings.ts';
import type { FindingRow } from '../../../shared/contract/view-models.ts';
import type { Register } from '../../../shared/register/register.ts';
import { sortKey } from '../../../shared/register/sort-key.ts';

/** One finding with what it is sorted, narrowed and grouped by. */
interface Entry {
  readonly finding: Finding;
  readonly ref: string | null;
  readonly partnershipId: string | null;
  /** Reference, title and rule, in lower case. */
  readonly text: string;
  /** Place of its severity, worst first. */
  readonly weight: number;
}

const weights: readonly (Severity | 'cannot-tell')[] = [...severities, 'cannot-tell'];

/** The findings that a list shows, in its order, and the heads over them. */
interface List {
  readonly groups: readonly QueueGroup[];
  readonly entries: readonly Entry[];
  readonly counts: Readonly<Record<QueueState, number>>;
}

function weightOf({ outcome, severity }: Finding): number {
  return weights.indexOf(outcome === 'cannot-tell' ? 'cannot-tell' : severity);
}

function entriesOf(
  findings: readonly Finding[],
  ref: string | null,
  partnershipId: string | null,
): readonly Entry[] {
  const entries = findings.map((finding) => ({
    finding,
    ref,
    partnershipId,
    text: `${ref ?? ''} ${finding.title} ${finding.rule}`.toLowerCase(),
    weight: weightOf(finding),
  }));
  // Few stand on one agreement; all of them by one sort would compare a million pairs.
  return entries.length < 2 ? entries : entries.toSorted(byTitle);
}

function byTitle(a: Entry, b: Entry): number {
  if (a.finding.title === b.finding.title) return a.finding.id < b.finding.id ? -1 : 1;
  return sortKey(a.finding.title) < sortKey(b.finding.title) ? -1 : 1;
}

/** Which state a finding is in besides `all`. What cannot be told waits apart from what is not met. */
function stateOf({ decision, outcome }: Finding): QueueState {
  if (decision !== null) return decision;
  return outcome === 'not-met' ? 'to-decide' : 'cannot-tell';
}

function groupKey({ finding, ref, partnershipId, weight }: Entry, by: FindingGrouping): string {
  switch (by) {
    case 'severity':
      return weights[weight] ?? '';
    case 'rule':
      return finding.rule;
    case 'agreement':
      return ref === null ? '' : (finding.agreementId ?? ref);
    case 'partnership':
      return partnershipId ?? '';
  }
}

function groupLabel(
  { finding, ref, partnershipId }: Entry,
  by: FindingGrouping,
  register: Register,
): string {
  switch (by) {
    case 'severity':
      return '';
    case 'rule':
      return finding.title;
    case 'agreement':
      return ref ?? 'The whole register';
    case 'partnership':
      return partnershipId === null
        ? 'No partnership'
        : (register.partnerships[partnershipId]?.name ?? partnershipId);
  }
}

/**
 * The queues of one register. What was sorted is kept as long as the audit is the same, and what
 * belongs to one agreement as long as that was not judged again.
 */
export interface FindingQueues {
  readonly head: (
    queue: Queue,
    register: Register,
    report: AuditReport,
    revision: number,
  ) => QueueHead;
  readonly page: (
    queue: Queue,
    from: number,
    count: number,
    register: Register,
    report: AuditReport,
  ) => FindingRow[];
  readonly place: (
    queue: Queue,
    id: string,
    register: Register,
    report: AuditReport,
  ) => number | null;
}

/** How many findings come with the head of a list: more than a window shows. */
const firstFindings = 80;

/** Starts with nothing kept. */
export function createFindingQueues(): FindingQueues {
  const ofAgreement = new WeakMap<AuditedAgreement, readonly Entry[]>();
  const orders = new WeakMap<AuditReport, readonly Entry[]>();
  const ofReport = new WeakMap<
    AuditReport,
    { readonly rules: string[]; readonly hasNone: boolean }
  >();
  const refKeys = new Map<string, string>();
  const actioned = new WeakMap<Register['actions'], ReadonlySet<string>>();
  let last: { readonly key: string; readonly report: AuditReport; readonly list: List } | null =
    null;

  function refKey(ref: string): string {
    const known = refKeys.get(ref);
    if (known !== undefined) return known;
    const key = sortKey(ref);
    refKeys.set(ref, key);
    return key;
  }

  /** All findings of an audit: worst first, then by reference, then by title. */
  function inOrder(report: AuditReport): readonly Entry[] {
    const known = orders.get(report);
    if (known !== undefined) return known;
    const byRef = report.agreements
      .map((audited) => ({ audited, key: refKey(audited.ref) }))
      .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    const buckets = weights.map((): Entry[] => []);
    const put = (entries: readonly Entry[]) => {
      for (const entry of entries) buckets[entry.weight]?.push(entry);
    };
    put(entriesOf(report.registerFindings, null, null));
    for (const { audited } of byRef) {
      let entries = ofAgreement.get(audited);
      if (entries === undefined) {
        entries = entriesOf(audited.findings, audited.ref, audited.partnershipId);
        ofAgreement.set(audited, entries);
      }
      put(entries);
    }
    const sorted = buckets.flat();
    orders.set(report, sorted);
    return sorted;
  }

  function about(report: AuditReport) {
    const known = ofReport.get(report);
    if (known !== undefined) return known;
    const entries = inOrder(report);
    const rules = new Set<string>();
    for (const { finding } of entries) rules.add(finding.rule);
    const told = {
      rules: [...rules].toSorted(),
      hasNone: entries.some(({ partnershipId }) => partnershipId === null),
    };
    ofReport.set(report, told);
    return told;
  }

  function listOf({ filter, grouping }: Queue, register: Register, report: AuditReport): List {
    const key = JSON.stringify([filter, grouping]);
    if (last?.report === report && last.key === key) return last.list;
    const list = grouped(narrowed(inOrder(report), filter), grouping, register);
    last = { key, report, list };
    return list;
  }

  function rowOf({ finding, ref, partnershipId }: Entry, register: Register): FindingRow {
    const { id, rule, agreementId, severity, outcome, title, decision } = finding;
    const hasAction = withActions(register.actions).has(id);
    return {
      id,
      rule,
      agreementId,
      ref,
      partnershipId,
      severity,
      outcome,
      title,
      decision,
      hasAction,
    };
  }

  function withActions(actions: Register['actions']): ReadonlySet<string> {
    const known = actioned.get(actions);
    if (known !== undefined) return known;
    const found = new Set(Object.values(actions).flatMap(({ findingId }) => findingId ?? []));
    actioned.set(actions, found);
    return found;
  }

  const page: FindingQueues['page'] = (queue, from, count, register, report) =>
    listOf(queue, register, report)
      .entries.slice(from, from + count)
      .map((entry) => rowOf(entry, register));

  return {
    page,
    head: (queue, register, report, revision) => {
      const { groups, counts } = listOf(queue, register, report);
      return {
        revision,
        groups: [...groups],
        counts,
        inAll: inOrder(report).length,
        ...about(report),
        partnerships: Object.values(register.partnerships).map(({ id, name }) => ({ id, name })),
        first: page(queue, 0, firstFindings, register, report),
      };
    },
    place: (queue, id, register, report) => {
      const at = listOf(queue, register, report).entries.findIndex(
        ({ finding }) => finding.id === id,
      );
      return at < 0 ? null : at;
    },
  };
}

/** The findings that pass a filter, and how many there would be in each state. */
function narrowed(
  entries: readonly Entry[],
  { state, partnership, rule, words }: QueueFilter,
): Pick<List, 'entries' | 'counts'> {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  const counts: Record<QueueState, number> = {
    'to-decide': 0,
    'risk-accepted': 0,
    dismissed: 0,
    'cannot-tell': 0,
    all: 0,
  };
  const kept: Entry[] = [];
  for (const entry of entries) {
    if (rule !== '' && entry.finding.rule !== rule) continue;
    if (
      partnership === 'none'
        ? entry.partnershipId !== null
        : partnership !== '' && entry.partnershipId !== partnership
    )
      continue;
    if (!sought.every((word) => entry.text.includes(word))) continue;
    const own = stateOf(entry.finding);
    counts[own] += 1;
    counts.all += 1;
    if (state === 'all' || state === own) kept.push(entry);
  }
  return { entries: kept, counts };
}

/**
 * Puts findings that are in order into groups. Groups stand in the order of their worst finding and,
 * where that is the same, of how many they hold.
 */
function grouped(
  { entries, counts }: Pick<List, 'entries' | 'counts'>,
  grouping: FindingGrouping,
  register: Register,
): List {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = groupKey(entry, grouping);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [entry]);
    else members.push(entry);
  }
  const worst = ([first]: readonly Entry[]) => first?.weight ?? weights.length;
  const inTurn = [...groups].toSorted(([, a], [, b]) => worst(a) - worst(b) || b.length - a.length);
  return {
    counts,
    entries: inTurn.flatMap(([, members]) => members),
    groups: inTurn.map(([key, members]) => ({
      key: `group ${key}`,
      label: members[0] === undefined ? '' : groupLabel(members[0], grouping, register),
      severity: grouping === 'severity' ? (weights.find((each) => each === key) ?? null) : null,
      count: members.length,
    })),
  };
}
