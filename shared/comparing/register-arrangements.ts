import type { Agreement } from '../register/agreement.ts';
import type { Partnership } from '../register/partner.ts';
import type { Register } from '../register/register.ts';
import { comparedTerms } from '../standards/consistency.ts';
import { correspondences, type Correspondence, type Correspondent } from './correspond.ts';
import { differencesOf, type Differences } from './differences.ts';
import { normaliseKinds } from './normalise.ts';
import { areaName, namesIn, partyKinds } from './register-names.ts';
import type { SaidValue } from './said-value.ts';
import { createValues } from './term-value.ts';
import { createThemes, type Theme } from './theme.ts';

/** What is asked of a register to find its arrangements. */
export type ArrangedRegister = Pick<
  Register,
  'profile' | 'partners' | 'partnerships' | 'agreements'
>;

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

function correspondentOf(agreement: Agreement, register: ArrangedRegister): Correspondent {
  const { id, title, terms, partnershipId } = agreement;
  return {
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
  readonly agreements: readonly Agreement[];
  readonly found: readonly Correspondence[];
  readonly arrangements: readonly RegisterArrangement[];
}

function sameBodies(a: ArrangedRegister, b: ArrangedRegister): boolean {
  return a.profile === b.profile && a.partners === b.partners && a.partnerships === b.partnerships;
}

/**
 * Makes a finder that remembers the register before: after one edit only what the edit touched is
 * read again. `isEnded` says which agreements take no part.
 */
export function createArrangements(isEnded: (terms: Agreement['terms']) => boolean): Arrangements {
  const values = createValues();
  let before: Remembered | null = null;
  let themes: { readonly of: ArrangedRegister; readonly themeOf: (title: string) => Theme } | null =
    null;

  const arrange = (
    { id, title, reason, members, areaKeys }: Correspondence,
    register: ArrangedRegister,
  ): RegisterArrangement => {
    const partnerships = Object.values(register.partnerships);
    const agreements = members.flatMap(({ key }) => register.agreements[key] ?? []);
    const areaOf = (partnership: Partnership) =>
      areaName(register, partnership.id) ?? partnership.name;
    const arranged = partnerships.flatMap((partnership) => {
      const [first] = agreements
        .filter(({ partnershipId }) => partnershipId === partnership.id)
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
  };

  return (register) => {
    if (Object.keys(register.partnerships).length < 2) return [];
    const agreements = Object.values(register.agreements);
    const last = before !== null && sameBodies(before.register, register) ? before : null;
    const changed = new Set<string>();
    const isAlike =
      last?.agreements.length === agreements.length &&
      agreements.every((agreement, at) => {
        const was = last.agreements[at];
        if (was === agreement) return true;
        changed.add(agreement.id);
        return was?.id === agreement.id && correspondAlike(was, agreement);
      });
    if (last !== null && isAlike) {
      const arrangements = last.arrangements.map((arrangement, at) => {
        const found = last.found[at];
        return found?.members.some(({ key }) => changed.has(key)) === true
          ? arrange(found, register)
          : arrangement;
      });
      before = { register, agreements, found: last.found, arrangements };
      return arrangements;
    }
    if (themes === null || !sameBodies(themes.of, register)) {
      themes = { of: register, themeOf: createThemes(namesIn(register)) };
    }
    const placed = agreements.filter(
      ({ partnershipId, terms }) =>
        partnershipId !== null &&
        register.partnerships[partnershipId] !== undefined &&
        !isEnded(terms),
    );
    const found = correspondences(
      placed.map((agreement) => correspondentOf(agreement, register)),
      themes.themeOf,
      2,
    );
    const arrangements = found.map((each) => arrange(each, register));
    before = { register, agreements, found, arrangements };
    return arrangements;
  };
}
