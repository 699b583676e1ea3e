import type { Finding } from '../../../shared/audit/report.ts';
import type { Party } from '../../../shared/register/agreement.ts';
import type { Partner } from '../../../shared/register/partner.ts';
import { formatDay, type IsoDate } from '../../../shared/register/plain-date.ts';
import { termDefinition, termDefinitions, type TermKey } from '../../../shared/register/terms.ts';
import { outcomeWords, severityWords } from '../../messages/audit-words.ts';
import { count, listed } from '../../messages/counts.ts';

/** What a screen of the Agreement says. */
export const words = {
  notRecorded: 'not recorded',
  empty: 'recorded as empty',
  editHint: 'Enter or F2 edits a term, Esc leaves it, arrow keys move.',
  noneStated: {
    expiresOn: 'The agreement says that it has no end',
    other: 'The agreement says that there is no date',
  },
} as const;

export const roleWords: Readonly<Record<Party['role'], string>> = {
  controller: 'Controller',
  'joint-controller': 'Joint controller',
  processor: 'Processor',
  unknown: 'Role not recorded',
};

export const signatureStateWords: Readonly<Record<Party['signature']['state'], string>> = {
  signed: 'Signed',
  'not-signed': 'Not signed',
  unknown: 'Not recorded',
};

/** `High.`, `Cannot tell.` */
export function findingLead(finding: Finding): string {
  return finding.outcome === 'cannot-tell'
    ? outcomeWords['cannot-tell']
    : severityWords[finding.severity];
}

function isTermKey(place: string): place is TermKey {
  return place in termDefinitions;
}

/** The name of a place beside which findings stand. */
export function placeWords(place: string): string {
  switch (place) {
    case 'parties':
      return 'Parties';
    case 'flows':
      return 'Flows';
    case 'practitionerViews':
      return 'Practitioner views';
    case 'accessBarriers':
      return 'Refusals';
    default:
      return isTermKey(place) ? termDefinition(place).label : place;
  }
}

/** What became of a body that no longer exists: `ended 30 June 2022, now NHS Severnshire ICB`. */
export function fateWords(partner: Partner, asAt: IsoDate): string | null {
  if (partner.endedOn === null || partner.endedOn >= asAt) return null;
  const ended = `body ended ${formatDay(partner.endedOn)}`;
  return partner.successor === null ? ended : `${ended}, now ${partner.successor}`;
}

/** `8 parties, 7 signed, 2 no longer exist`. */
export function partiesSummary(
  parties: readonly Party[],
  partners: readonly Partner[],
  asAt: IsoDate,
): string {
  const byId = new Map(partners.map((partner) => [partner.id, partner]));
  const of = (state: Party['signature']['state']) =>
    parties.filter((party) => party.signature.state === state).length;
  const gone = parties.filter((party) => {
    const partner = party.partnerId === null ? undefined : byId.get(party.partnerId);
    return partner !== undefined && fateWords(partner, asAt) !== null;
  }).length;
  const unmatched = parties.filter((party) => party.partnerId === null).length;
  return [
    count(parties.length, 'party', 'parties'),
    ...(of('signed') > 0 ? [`${of('signed')} signed`] : []),
    ...(of('not-signed') > 0 ? [`${of('not-signed')} not signed`] : []),
    ...(gone > 0 ? [`${gone} no longer ${gone === 1 ? 'exists' : 'exist'}`] : []),
    ...(unmatched > 0 ? [`${unmatched} not matched to a partner`] : []),
  ].join(', ');
}

/** The reasons of a rating, two of them in full and the number of the others. */
export function reasonsWords(reasons: readonly string[]): string | null {
  const [first, second, ...others] = reasons.map((reason) => reason.replace(/\.?$/, '.'));
  if (first === undefined) return null;
  if (second === undefined) return first;
  return others.length === 0
    ? `${first} ${second}`
    : `${first} ${second} And ${others.length} more below.`;
}

/** Says what is saved: `Ends of ISA-014 saved: 31 March 2027`. */
export function savedWords(label: string, ref: string, lines: readonly string[]): string {
  return `${label} of ${ref} saved${lines.length === 0 ? ' as empty' : `: ${listed(lines)}`}.`;
}
