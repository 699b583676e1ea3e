import type { Agreement, Party } from '../../../register/agreement.ts';
import { formatDay } from '../../../register/plain-date.ts';
import { partnerKindLabels } from '../../../register/partner.ts';
import { choiceLabel } from '../../../register/choice-labels.ts';
import { table } from '../../page-model/table.ts';
import type { Block } from '../../page-model/strip.ts';
import { over, type Cell } from '../../page-model/table-cell.ts';
import type { Matter } from '../../matter.ts';
import type { Span } from '../../typeset/inline.ts';
import { page } from '../../typeset/measures.ts';
import { columnDate, count, listed } from '../../words.ts';
import type { Section } from '../section.ts';

/** Who is bound, who signed, whether they still exist, and which data go which way. */
export const briefPartiesSection: Section = {
  id: 'brief-parties',
  title: 'Parties and flows',
  question: 'Who is bound, and which data go which way?',
  place: 'body',
  lead: ({ agreement }) => {
    const parties = agreement?.record.parties ?? [];
    const signed = parties.filter(({ signature }) => signature.state === 'signed').length;
    return parties.length === 0
      ? 'The register names no party.'
      : `${count(parties.length, 'party', 'parties')}; the register shows that ${signed} signed.`;
  },
  blocks: (matter) => {
    const { agreement } = matter;
    if (agreement === null) return [];
    const { parties, flows } = agreement.record;
    return [
      ...(parties.length === 0 ? [] : [partiesTable(parties, matter)]),
      ...(flows.length === 0 ? [] : [flowsTable(agreement.record)]),
    ];
  },
};

function partiesTable(parties: readonly Party[], matter: Matter): Block {
  return table({
    columns: [
      { head: 'Party', width: 196 },
      { head: 'Kind', width: 116 },
      { head: 'Signed', width: 92 },
      { head: 'Exists', width: page.textWidth - 404, gap: 0 },
    ],
    rows: parties.map((party) => {
      const partner = matter.register.partners[party.partnerId ?? ''];
      const kind = partner === undefined ? 'Not known' : partnerKindLabels[partner.kind];
      return { kind: 'row', cells: [party.name, kind, signature(party), exists(party, matter)] };
    }),
  });
}

function signature({ signature: { state, on, signatory } }: Party): Cell {
  const mark = { signed: 'tick', 'not-signed': 'cross', unknown: 'undated' } as const;
  const word = { signed: 'Signed', 'not-signed': 'Not signed', unknown: 'Not known' } as const;
  const first: Span = { text: on === null ? word[state] : columnDate(on), mark: mark[state] };
  return signatory === null || signatory === '' ? first : over(first, signatory);
}

function exists(party: Party, { register, asAt }: Matter): Span {
  const partner = register.partners[party.partnerId ?? ''];
  if (partner === undefined) return { text: 'Not known', mark: 'undated' };
  return partner.endedOn !== null && partner.endedOn < asAt
    ? { text: `Ended ${formatDay(partner.endedOn)}`, mark: 'cross' }
    : { text: 'Yes', mark: 'tick' };
}

function flowsTable({ flows, parties }: Agreement): Block {
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  return table({
    before: 14,
    caption: { title: 'Data flows', counting: null, note: 'one direction a row' },
    columns: [
      { head: 'From', width: 110 },
      { head: 'To', width: 110 },
      { head: 'What', width: 130 },
      { head: 'Power and regime', width: page.textWidth - 350, gap: 0 },
    ],
    rows: flows.map((flow) => ({
      kind: 'row',
      cells: [
        names.get(flow.fromPartyId) ?? '–',
        listed(flow.toPartyIds.flatMap((id) => names.get(id) ?? [])),
        flow.dataItems.length === 0 ? flow.name : flow.dataItems.join('; '),
        over(
          flow.gateway ?? 'No power stated',
          flow.regime === null ? '' : choiceLabel(flow.regime),
        ),
      ],
    })),
  });
}
