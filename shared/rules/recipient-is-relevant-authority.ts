import { flowRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import type { PartnerKind } from '../register/partner.ts';
import { met, notApplicable, notMet } from './verdict.ts';

/** Kinds of body that are on the list of section 115(2), which names no charity, school or trust. */
const relevant: ReadonlySet<PartnerKind> = new Set<PartnerKind>([
  'police-force',
  'unitary-council',
  'county-council',
  'district-council',
  'nhs-icb',
  'fire-and-rescue',
  'probation',
  'youth-justice',
  'police-and-crime-commissioner',
  'housing',
]);
const outside: ReadonlySet<PartnerKind> = new Set<PartnerKind>(['voluntary', 'education']);

export const recipientIsRelevantAuthority = flowRule({
  id: 'recipient-is-relevant-authority',
  topic: 'Recipient under section 115',
  title: 'Section 115 is used towards a body that is no relevant authority',
  headline: '{party} is no relevant authority',
  asks: 'Under section 115 of the Crime and Disorder Act 1998 data must go to a relevant authority, or to somebody who acts for one.',
  why: 'The section names those who may receive; towards any other body it is no power at all.',
  advice: 'Record for which authority the body acts, or name another power for this flow.',
  force: 'law',
  severity: 'medium',
  clause: 'C06',
  provisions: ['cda-1998-s-115'],
  terms: ['flows', 'parties'],
  messages: {
    outside:
      'Section 115 is the power of “{flow}”, and {party} receives. The list of the section has no such body, unless it acts for one that is on it.',
  },
  evaluate: ({ flow, to }, { lookups }) => {
    const powers = flow.gateway === null ? [] : lookups.citations(flow.gateway);
    if (powers.length === 0 || powers.some(({ gateway }) => gateway !== 'cda-1998-s-115')) {
      return notApplicable;
    }
    const wrong = to.find(({ kind }) => kind !== null && outside.has(kind));
    if (wrong !== undefined) {
      return notMet('outside', { flow: flow.name, party: wrong.party.name }, [
        otherEvidence('flows', 'Legal power of the flow', flow.gateway),
      ]);
    }
    const known = to.some(({ kind, isForce }) => isForce || (kind !== null && relevant.has(kind)));
    return known ? met : notApplicable;
  },
});
