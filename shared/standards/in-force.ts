/** How far a fact was verified: read at its source, read at second hand, or stated from memory. */
export type Verification = 'checked' | 'secondary' | 'unverified';

/**
 * From which day to which day something holds, both days included, as `YYYY-MM-DD`.
 * `to` is absent while no end is known. `verification` is that of the days, where it is lower than
 * that of the fact itself.
 */
export interface InForce {
  readonly from: string;
  readonly to?: string;
  readonly verification?: Verification;
}

/** True when `day` (`YYYY-MM-DD`) lies within `span`, its first and last day included. */
export function isInForce(span: InForce, day: string): boolean {
  return span.from <= day && (span.to === undefined || day <= span.to);
}

/** The day on which the reference data was last gone through as a whole. */
export const standardsCheckedOn = '2026-07-31';
