import { partyRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const partyOutlastsAgreement = partyRule({
  id: 'party-outlasts-agreement',
  topic: 'Party over the term of the agreement',
  title: 'A party ends before the agreement does',
  headline: '{party} ends {ended:day}, before the agreement does',
  asks: 'Every party should exist until the agreement ends.',
  why: 'On the day on which the party ends, the agreement loses a controller and the data pass to a body that has not signed.',
  advice:
    'Agree with the successor now how the agreement passes on, or end the agreement on that day.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C02',
  provisions: ['ico-framework-agreements'],
  terms: ['parties', 'expiresOn'],
  messages: {
    before: '{party} ends on {ended:day}; the agreement runs until {end:day}.',
    open: '{party} ends on {ended:day}; the agreement has no end.',
  },
  evaluate: ({ party, partner, agreement }, { asAt }) => {
    const ended = partner?.endedOn ?? null;
    if (ended === null || ended < asAt) return notApplicable;
    const end = agreement.dates.expiresOn;
    const evidence = [otherEvidence('parties', 'Party', party.name)];
    if (end === null) return notMet('open', { party: party.name, ended }, evidence);
    if (end.on <= ended) return met;
    return notMet('before', { party: party.name, ended, end: end.on }, evidence);
  },
});
