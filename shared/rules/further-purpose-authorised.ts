import { flowRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { isStopgap } from './term-presence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const furtherPurposeAuthorised = flowRule({
  id: 'further-purpose-authorised',
  topic: 'Police data for another purpose',
  title: 'Police data are shared for another purpose without a law that authorises it',
  headline: '{flow}: no law authorises the other purpose',
  asks: 'Police data must go to a purpose other than law enforcement only where the law authorises it.',
  why: 'Data that were gathered under Part 3 may not be used for housing or safeguarding merely because it is useful.',
  advice:
    'Name the law that authorises the disclosure: a duty to safeguard, section 115, or the common law with the policing purpose.',
  force: 'law',
  severity: 'high',
  clause: 'C06',
  provisions: ['dpa-2018-s-36', 'common-law-policing'],
  terms: ['flows', 'gateways'],
  messages: {
    none: '“{flow}” goes from the force for a purpose other than law enforcement, and no law is named that authorises it.',
  },
  evaluate: ({ flow, from, agreement }) => {
    const isPolice = from !== null && (from.isForce || from.kind === 'police-force');
    if (!isPolice || flow.lawEnforcementPurpose !== 'no') return notApplicable;
    const own = flow.gateway ?? '';
    const named = own.trim() !== '' && !isStopgap(own);
    if (named || agreement.law.powers.length > 0) return met;
    return notMet('none', { flow: flow.name }, [otherEvidence('flows', 'Flow', flow.name)]);
  },
});
