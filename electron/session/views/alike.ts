import type { Output } from '../../../shared/contract/contract.ts';
import type { Agreement } from '../../../shared/register/agreement.ts';
import type { Register } from '../../../shared/register/register.ts';
import { areToldApart } from '../../../shared/register/told-apart.ts';
import { alikeAgreements } from '../../../shared/wording/alike-agreements.ts';
import { alikeBodies } from '../../../shared/wording/alike-names.ts';
import { fold } from '../../../shared/wording/folding.ts';
import { bodies } from './bodies.ts';

/** Partners that may be one, apart from those of which an officer said that they are two. */
export function partnersAlike(register: Register, revision: number): Output<'partners.alike'> {
  const { partners } = bodies(register, revision);
  const byId = new Map(
    partners.map(({ partner: { id, name }, agreements }) => [id, { id, name, agreements }]),
  );
  const isApart = areToldApart(register.toldApart, 'partners');
  return alikeBodies(partners.map(({ partner }) => partner)).flatMap(
    ({ first, second, because }) => {
      const [a, b] = [byId.get(first), byId.get(second)];
      if (a === undefined || b === undefined || isApart(first, second)) return [];
      return [{ first: a, second: b, because }];
    },
  );
}

/** Agreements that are over were replaced on purpose, and are no second entry of another. */
const over: readonly unknown[] = ['superseded', 'withdrawn', 'terminated'];

function comparable(agreement: Agreement, register: Register) {
  const { id, ref, title, terms, parties } = agreement;
  const { forceName } = register.profile;
  const starts = terms.effectiveFrom?.value;
  return {
    id,
    ref,
    title,
    purpose: terms.purpose?.value ?? '',
    parties: parties
      .map(({ partnerId, name }) => register.partners[partnerId ?? '']?.name ?? name)
      .filter((name) => name !== forceName)
      .map(fold),
    starts: starts?.kind === 'date' ? starts.on : null,
    names: [terms.supersededBy?.value ?? '', ...(terms.linkedAgreements?.value ?? [])],
  };
}

/** Agreements that may have been entered twice, apart from those that were told apart. */
export function agreementsAlike(register: Register): Output<'agreements.alike'> {
  const isApart = areToldApart(register.toldApart, 'agreements');
  const standing = Object.values(register.agreements).filter(
    ({ terms }) => !over.includes(terms.status?.value),
  );
  const named = (id: string) => {
    const { ref = '', title = '' } = register.agreements[id] ?? {};
    return { id, ref, title };
  };
  return alikeAgreements(standing.map((each) => comparable(each, register))).flatMap(
    ({ first, second, because }) =>
      isApart(first, second) ? [] : [{ first: named(first), second: named(second), because }],
  );
}
