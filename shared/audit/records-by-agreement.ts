import type { AgreementDocument } from '../register/agreement.ts';
import type { AccessBarrier, Action, Decision, PractitionerView } from '../register/experience.ts';
import type { Register } from '../register/register.ts';

/** The records of one kind that belong to each agreement, by agreement id. */
type Grouped<T> = ReadonlyMap<string, readonly T[]>;

/** What is known about each agreement beside the agreement itself. */
export interface RecordsByAgreement {
  readonly views: Grouped<PractitionerView>;
  readonly barriers: Grouped<AccessBarrier>;
  readonly actions: Grouped<Action>;
  readonly documents: Grouped<AgreementDocument>;
  readonly decisions: Grouped<Decision>;
}

interface Owned {
  readonly id: string;
  readonly agreementId: string | null;
}

function sameRecords(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}

function regroup<T extends Owned>(
  records: Readonly<Record<string, T>>,
  known: Grouped<T>,
  order: (a: T, b: T) => number,
): Grouped<T> {
  const groups = new Map<string, T[]>();
  for (const record of Object.values(records)) {
    if (record.agreementId === null) continue;
    const group = groups.get(record.agreementId);
    if (group === undefined) groups.set(record.agreementId, [record]);
    else group.push(record);
  }
  // A group that did not change keeps its identity, so that its agreement is not judged again.
  const kept = new Map<string, readonly T[]>();
  for (const [id, group] of groups) {
    group.sort((a, b) => order(a, b) || (a.id < b.id ? -1 : 1));
    const before = known.get(id);
    kept.set(id, before !== undefined && sameRecords(before, group) ? before : group);
  }
  return kept;
}

function newest(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}

const recordCollections = [
  'practitionerViews',
  'accessBarriers',
  'actions',
  'documents',
  'decisions',
] as const satisfies readonly (keyof Register)[];

/** Groups a register's records by agreement, and remembers the last answer: it is the same object while no record changed. */
export function createGrouping(): (register: Register) => RecordsByAgreement {
  let last: Register | null = null;
  let groups: RecordsByAgreement = {
    views: new Map(),
    barriers: new Map(),
    actions: new Map(),
    documents: new Map(),
    decisions: new Map(),
  };
  return (register) => {
    const was = last;
    last = register;
    const unchanged = (key: keyof Register) => was !== null && was[key] === register[key];
    if (recordCollections.every(unchanged)) return groups;
    groups = {
      views: unchanged('practitionerViews')
        ? groups.views
        : regroup(register.practitionerViews, groups.views, (a, b) => newest(a.givenOn, b.givenOn)),
      barriers: unchanged('accessBarriers')
        ? groups.barriers
        : regroup(register.accessBarriers, groups.barriers, (a, b) =>
            newest(a.requestedOn, b.requestedOn),
          ),
      actions: unchanged('actions')
        ? groups.actions
        : regroup(register.actions, groups.actions, (a, b) => newest(b.raisedOn, a.raisedOn)),
      documents: unchanged('documents')
        ? groups.documents
        : regroup(register.documents, groups.documents, (a, b) => newest(b.addedAt, a.addedAt)),
      decisions: unchanged('decisions')
        ? groups.decisions
        : regroup(register.decisions, groups.decisions, (a, b) => newest(a.decidedOn, b.decidedOn)),
    };
    return groups;
  };
}
