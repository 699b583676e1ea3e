import { partyRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const partnershipName =
  /\bcommunity\s+safety\s+partnership\b|\bCSP\b|\bsafer\s+[\w\s&]*partnership\b|\bintegrated\s+care\s+partnership\b|\bcombating\s+drugs\s+partnership\b/i;
const groupName =
  /\b(?:joint\s+(?:action|advisory)\s+group|SOCJAG|JAG|MASH|multi[-\s]agency\s+safeguarding\s+hub|MARAC|youth\s+offending\s+team|YOT|safeguarding\s+[\w\s']*board|health\s+(?:and|&)\s+well-?being\s+board|criminal\s+justice\s+board|safer\s+[\w\s&]*board|task(?:ing)?\s+group|working\s+group|steering\s+group|forum)\b|\bteam\s*$/i;

export const partyLegalPerson = partyRule({
  id: 'party-legal-person',
  topic: 'Party as a legal person',
  title: 'A party that can be no controller',
  headline: '{party} is not a body that can be a controller',
  asks: 'Every party must be a legal person that can be a controller.',
  why: 'A partnership, board or team is no legal person: it cannot sign, control data or answer to a regulator.',
  advice:
    'Name the bodies behind it (council, force, fire authority, integrated care board) and have each of them sign.',
  force: 'law',
  severity: 'high',
  clause: 'C02',
  provisions: ['ico-code-agreements', 'cda-1998-s-5'],
  terms: ['parties'],
  messages: {
    partnership: '{party} is a partnership of bodies, not a body.',
    group: '{party} is a board, group or team, which belongs to other bodies.',
  },
  evaluate: ({ party, isForce, agreement }, { lookups }) => {
    if (isForce || party.role === 'processor') return notApplicable;
    const data = { party: party.name };
    const evidence = [otherEvidence('parties', 'Party', party.name)];
    const own = agreement.partnership;
    const isOwn = own !== null && lookups.folded(own.name) === lookups.folded(party.name);
    if (isOwn || partnershipName.test(party.name)) return notMet('partnership', data, evidence);
    return groupName.test(party.name) ? notMet('group', data, evidence) : met;
  },
});
