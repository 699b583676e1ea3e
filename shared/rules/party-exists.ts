import { partyRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const partyExists = partyRule({
  id: 'party-exists',
  topic: 'Existence of the party',
  title: 'A party no longer exists',
  headline: '{party} no longer exists',
  asks: 'Every party must be a body that exists.',
  why: 'A body that has ended controls nothing and is bound by nothing: the data it held have passed to another that has agreed to nothing.',
  advice:
    'Make the agreement anew with the body that took over, and establish what became of the data.',
  force: 'law',
  severity: 'critical',
  clause: 'C02',
  provisions: ['ico-code-agreements', 'ico-framework-agreements'],
  terms: ['parties'],
  titles: { future: '{party} does not exist yet' },
  messages: {
    ended: '{party} ended on {ended:day}.',
    'ended-succeeded': '{party} ended on {ended:day}; its successor is {successor}.',
    'kind-ended':
      '“{party}” names {kind}, which ended on {ended:day}. What took over is {successor}.',
    future: '{party} exists only from {from:day}.',
  },
  evaluate: ({ party, partner, isForce }, { asAt, lookups }) => {
    if (isForce) return notApplicable;
    const evidence = [otherEvidence('parties', 'Party', party.name)];
    if (partner?.endedOn != null && partner.endedOn < asAt) {
      const data = { party: party.name, ended: partner.endedOn };
      return partner.successor === null
        ? notMet('ended', data, evidence)
        : notMet('ended-succeeded', { ...data, successor: partner.successor }, evidence);
    }
    const body = lookups.endedBody(party.name);
    if (body !== null && body.existed.to < asAt) {
      const { name: kind, successor, existed } = body;
      const data = { party: party.name, kind, successor, ended: existed.to };
      return notMet('kind-ended', data, evidence, body.asParty);
    }
    if (partner?.existsFrom != null && partner.existsFrom > asAt) {
      return notMet('future', { party: party.name, from: partner.existsFrom }, evidence, 'high');
    }
    // A body that nobody has looked up may have ended without its name giving it away.
    return partner === null ? notApplicable : met;
  },
});
