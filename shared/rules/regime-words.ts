import type { PartnerKind } from '../register/partner.ts';
import type { PartySubject } from './subject.ts';

const partThree =
  /\bpart\s*(?:3|three|III)\b|\blaw enforcement (?:processing|purposes?)\b|\b(?:section|s\.?)\s*3[15]\b|\bsch(?:edule)?\.?\s*8\b/i;
const general =
  /\bGDPR\b|\bart(?:icle)?s?\.?\s*(?:6|9|10)\b|\b6\s*\(1\)|\b9\s*\(2\)|\bpublic task\b|\bsch(?:edule)?\.?\s*1\b/i;

/** Which regimes a basis or condition speaks of. */
export function regimesNamed(words: string): { readonly part3: boolean; readonly gdpr: boolean } {
  return { part3: partThree.test(words), gdpr: general.test(words) };
}

/** Bodies that hold no statutory law enforcement function, so that Part 3 never applies to them. */
const neverCompetent: ReadonlySet<PartnerKind> = new Set<PartnerKind>([
  'nhs-icb',
  'nhs-trust',
  'ambulance-trust',
  'education',
  'housing',
  'voluntary',
]);

/**
 * Whether a party can process under Part 3. A council can (trading standards, fraud, environmental
 * crime), so that it cannot be told from its kind; null there.
 */
export function isCompetentAuthority({ isForce, kind }: PartySubject): boolean | null {
  if (isForce || kind === 'police-force' || kind === 'probation') return true;
  return kind !== null && neverCompetent.has(kind) ? false : null;
}
