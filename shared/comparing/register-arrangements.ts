import type { Agreement } from '../register/agreement.ts';
import type { Partnership } from '../register/partner.ts';
import type { Register } from '../register/register.ts';
import { comparedTerms } from '../standards/consistency.ts';
import { correspondences, type Correspondence, type Correspondent } from './correspond.ts';
import { differencesOf, type Differences } from './differences.ts';
import { normaliseKinds } from './normalise.ts';
import { areaName, namesIn, partyKinds } from './register-names.ts';
import type { SaidValue } from './said-value.ts';
import { createValues, type ComparedAgreement } from './term-value.ts';
import { createThemes, type Theme } from './theme.ts';

/** What is asked of a register to find its arrangements. */
export interface ArrangedRegister extends Pick<Register, 'profile' | 'partners' | 'partnerships'> {
  /** In the order of the register; the same array while no agreement changed. */
  readonly agreements: readonly Agreement[];
}

/** One area's agreement in an arrangement, with its values in the order of `comparedTerms`. */
export interface ArrangedAgreement {
  readonly agreement: Agreement;
  readonly area: string;
  readonly values: readonly SaidValue[];
}

/** Agreements of several areas of one register that are for the same thing. */
export interface RegisterArrangement {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  /** One an area, in the order of the areas: the newest where there are several. */
  readonly members: readonly ArrangedAgreement[];
  /** How they differ, in the order of `comparedTerms`. */
  readonly differences: readonly Differences[];
  /** Areas that have none. */
  readonly gaps: readonly { readonly partnership: Partnership; readonly area: string }[];
}

/** Finds the arrangements of a register; those of one area alone are not among them. */
export type Arrangements = (register: ArrangedRegister) => readonly RegisterArrangement[];

function startOf({ terms }: Agreement): string {
  const start = terms.effectiveFrom?.value ?? null;
  return start?.kind === 'date' ? start.on : '';
}

function newest(a: Agreement, b: Agreement): number {
  const [from, other] = [startOf(a), startOf(b)];
  return from === other ? (a.id < b.id ? -1 : 1) : from < other ? 1 : -1;
}

/** True where two versions of an agreement have the same counterparts. */
function correspondAlike(a: Agreement, b: Agreement): boolean {
  return (
    a.title === b.title &&
    a.partnershipId === b.partnershipId &&
    a.parties === b.parties &&
    a.terms.purpose === b.terms.purpose &&
    a.terms.agreementType === b.terms.agreementType &&
    a.terms.tier === b.terms.tier &&
    a.terms.status === b.terms.status &&
    a.terms.supersededBy === b.terms.supersededBy
  );
}

/** An agreement with what is known of it when its counterparts are looked for. */
interface Placed extends Correspondent {
  readonly agreement: Agreement;
}

function placedIn(agreement: Agreement, register: ArrangedRegister): Placed {
  const { id, title, terms, partnershipId } = agreement;
  return {
    agreement,
    key: id,
    areaKey: partnershipId ?? '',
    title,
    purpose: terms.purpose?.value ?? '',
    type: terms.agreementType?.value ?? '',
    tier: terms.tier?.value ?? '',
    kinds: () =>
      (normaliseKinds(partyKinds(agreement, register)).items ?? []).map(({ words }) => words),
  };
}

/** What was found of the register before, for comparison by identity. */
interface Remembered {
  readonly register: ArrangedRegister;
  readonly found: readonly Correspondence<Placed>[];
  readonly arrangements: readonly RegisterArrangement[];
}

function sameBodies(a: ArrangedRegister, b: ArrangedRegister): boolean {
  return a.profile === b.profile && a.partners === b.partners && a.partnerships === b.partnerships;
}

function sameMembers(a: Correspondence<Placed>, b: Correspondence<Placed>): boolean {
  if (a === b) return true;
  return (
    a.title === b.title &&
    a.reason === b.reason &&
    a.members.length === b.members.length &&
    a.members.every((member, at) => member === b.members[at])
  );
}

/** Holds the corresponding agreements of the areas of a register side by side. */
function arrange(
  { id, title, reason, members, areaKeys }: Correspondence<Placed>,
  register: ArrangedRegister,
  values: (compared: ComparedAgreement) => readonly SaidValue[],
): RegisterArrangement {
  const partnerships = Object.values(register.partnerships);
  const areaOf = (partnership: Partnership) =>
    areaName(register, partnership.id) ?? partnership.name;
  const arranged = partnerships.flatMap((partnership) => {
    const [first] = members
      .filter(({ areaKey }) => areaKey === partnership.id)
      .map(({ agreement }) => agreement)
      .toSorted(newest);
    if (first === undefined) return [];
    const { liaisonOfficer } = partnership;
    const compared = { agreement: first, kinds: partyKinds(first, register), liaisonOfficer };
    return [{ agreement: first, area: areaOf(partnership), values: values(compared) }];
  });
  return {
    id,
    title,
    reason,
    members: arranged,
    differences: comparedTerms.map((_, at) =>
      differencesOf(arranged.flatMap((member) => member.values[at] ?? [])),
    ),
    gaps: partnerships
      .filter((partnership) => !areaKeys.includes(partnership.id))
      .map((partnership) => ({ partnership, area: areaOf(partnership) })),
  };
}

/** The agreements that changed, each with what it is now; null where others may correspond now. */
function changedAlike(
  before: readonly Agreement[],
  now: readonly Agreement[],
): ReadonlyMap<Agreement, Agreement> | null {
  if (before.length !== now.length) return null;
  const changed = new Map<Agreement, Agreement>();
  for (const [at, agreement] of now.entries()) {
    const was = before[at];
    if (was === agreement) continue;
    if (was?.id !== agreement.id || !correspondAlike(was, agreement)) return null;
    changed.set(was, agreement);
  }
  return changed;
}

/**
 * Makes a finder that remembers the register before: after one edit only what the edit touched is
 * read again. `isEnded` says which agreements take no part.
 */
export function createArrangements(isEnded: (terms: Agreement['terms']) => boolean): Arrangements {
  const values = createValues();
  let before: Remembered | null = null;
  /** What is known of an agreement, null where it takes no part; forgotten when a body changes. */
  let placed = new WeakMap<Agreement, Placed | null>();
  let themeOf: (title: string) => Theme = createThemes([]);

  const place = (agreement: Agreement, register: ArrangedRegister): Placed | null => {
    const known = placed.get(agreement);
    if (known !== undefined) return known;
    const { partnershipId: id, terms } = agreement;
    const takesPart = id !== null && register.partnerships[id] !== undefined && !isEnded(terms);
    const fresh = takesPart ? placedIn(agreement, register) : null;
    placed.set(agreement, fresh);
    return fresh;
  };

  const renewed = (
    found: Correspondence<Placed>,
    changed: ReadonlyMap<Agreement, Agreement>,
    register: ArrangedRegister,
  ): Correspondence<Placed> => {
    if (!found.members.some(({ agreement }) => changed.has(agreement))) return found;
    const members = found.members.map((member) => {
      const newer = changed.get(member.agreement);
      return newer === undefined ? member : (place(newer, register) ?? member);
    });
    return { ...found, members };
  };

  return (register) => {
    if (Object.keys(register.partnerships).length < 2) return [];
    const last = before !== null && sameBodies(before.register, register) ? before : null;
    if (last === null) {
      placed = new WeakMap();
      themeOf = createThemes(namesIn(register));
    }
    const { agreements } = register;
    const changed = last === null ? null : changedAlike(last.register.agreements, agreements);
    const found =
      last === null || changed === null
        ? correspondences(
            agreements.flatMap((each) => place(each, register) ?? []),
            themeOf,
            2,
          )
        : last.found.map((each) => renewed(each, changed, register));
    const known = new Map(last?.found.map((each, at) => [each.id, at]));
    const arrangements = found.map((each) => {
      const at = known.get(each.id) ?? -1;
      const [was, arranged] = [last?.found[at], last?.arrangements[at]];
      const holds = was !== undefined && arranged !== undefined && sameMembers(was, each);
      return holds ? arranged : arrange(each, register, values);
    });
    before = { register, found, arrangements };
    return arrangements;
  };
}
