import { partyRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const partyContactCurrent = partyRule({
  id: 'party-contact-current',
  topic: 'Contact at the party',
  title: 'No contact left at a party',
  headline: 'No contact left at {party}',
  asks: 'Every party should have a point of contact who is in post.',
  why: 'Requests, breaches and reviews wait for somebody who is no longer there.',
  advice: 'Ask the body for the post that now answers for the agreement.',
  force: 'good-practice',
  severity: 'low',
  clause: 'C02',
  provisions: ['ico-code-agreements'],
  terms: ['parties'],
  messages: { left: 'The last recorded contact at {party}, {role}, left on {left:day}.' },
  evaluate: ({ party, partner }, { asAt }) => {
    if (partner === null || partner.contacts.length === 0) return notApplicable;
    const gone = partner.contacts.filter(
      (contact) => contact.leftOn !== null && contact.leftOn <= asAt,
    );
    if (gone.length < partner.contacts.length) return met;
    const last = gone.reduce((a, b) => ((a.leftOn ?? '') >= (b.leftOn ?? '') ? a : b));
    return notMet('left', { party: party.name, role: last.role, left: last.leftOn ?? '' }, [
      otherEvidence('parties', 'Contact', last.role),
    ]);
  },
});
