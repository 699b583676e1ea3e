import { standardsCheckedOn, type InForce, type Verification } from './in-force.ts';

/** One provision of an instrument, as dated data: a new state of the law is a new entry. */
export interface Provision {
  readonly id: string;
  readonly instrument: string;
  /** In the one form that is compared: `s.115`, `Sch.2 para.2`, `Art.6(1)(e)`, `reg.4`; null for the whole. */
  readonly number: string | null;
  readonly title: string;
  readonly address: string;
  readonly inForce: InForce;
  /** The day on which the fact was last looked at, as `YYYY-MM-DD`. */
  readonly checked: string;
  readonly verification: Verification;
}

/** The official home of Acts and regulations. */
export const legislation = 'https://www.legislation.gov.uk';

/** Marks days that are from memory where the provision itself was verified. */
export const memory = { verification: 'unverified' } as const;

/** Makes one row of the table of provisions; `from` and `days` are its days in force. */
export function provision<I extends string>(
  id: I,
  instrument: string,
  number: string | null,
  title: string,
  address: string,
  from: string,
  verification: Verification,
  days: { readonly to?: string; readonly verification?: Verification } = {},
): Provision & { readonly id: I } {
  return {
    id,
    instrument,
    number,
    title,
    address,
    inForce: { from, ...days },
    checked: standardsCheckedOn,
    verification,
  };
}
