import { watchRows } from '../standards/watch-rows.ts';
import { partyRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { cannotTell, met, notApplicable } from './verdict.ts';

const bodies = watchRows.flatMap((row) => (row.body === null ? [] : [{ ...row, body: row.body }]));

export const partyChangeExpected = partyRule({
  id: 'party-change-expected',
  topic: 'Expected change of a party',
  title: 'A party is expected to change',
  asks: 'An agreement should say what happens when a party is replaced.',
  why: 'The change is expected and not confirmed: nothing is wrong yet, and a line written now spares signatures later.',
  advice:
    'Add a clause on successors at the next review; enter the last day of the body once it is confirmed.',
  force: 'good-practice',
  severity: 'info',
  clause: 'C02',
  provisions: ['ico-framework-agreements'],
  terms: ['parties', 'expiresOn'],
  messages: {
    dated:
      '{party} is expected to be replaced about {on:day} by {successor}; the agreement reaches beyond. This is expected, not confirmed ({row}).',
    undated:
      '{party} is expected to become {successor}; no day is known. This is expected, not confirmed ({row}).',
  },
  evaluate: ({ party, kind, partner, isForce, agreement }, { asAt }) => {
    if (isForce || (partner !== null && partner.endedOn !== null)) return notApplicable;
    const row = bodies.find(
      ({ body }) => (body.kind !== null && body.kind === kind) || body.named.test(party.name),
    );
    if (row === undefined) return notApplicable;
    const evidence = [otherEvidence('parties', 'Party', party.name)];
    const data = { party: party.name, successor: row.expected, row: row.id };
    const { expectedOn: on } = row;
    if (on === null) return cannotTell('undated', data, evidence);
    const end = agreement.dates.expiresOn;
    if (on < asAt) return notApplicable;
    return end !== null && end.on < on ? met : cannotTell('dated', { ...data, on }, evidence);
  },
});
