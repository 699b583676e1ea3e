import { partnerKindLabels } from '../register/partner.ts';
import type { Register } from '../register/register.ts';
import type { OutCell, OutTable } from './export-columns.ts';

function cells(...texts: readonly (string | null)[]): OutCell[] {
  return texts.map((text) =>
    text !== null && /^\d{4}-\d\d-\d\d$/.test(text) ? { text, day: text } : { text: text ?? '' },
  );
}

/** The partners of a register. */
export function partnersTable(register: Register): OutTable {
  return {
    name: 'Partners',
    headings: [
      'Body',
      'Short form',
      'Also called',
      'Kind of body',
      'Existed from',
      'Existed until',
      'Followed by',
      'Toolkit',
      'Toolkit date',
      'About the body',
    ],
    rows: Object.values(register.partners).map((partner) =>
      cells(
        partner.name,
        partner.shortName,
        partner.aliases.join('; '),
        partnerKindLabels[partner.kind],
        partner.existsFrom,
        partner.endedOn,
        partner.successor,
        partner.dspt?.status ?? null,
        partner.dspt?.on ?? null,
        partner.notes,
      ),
    ),
  };
}

/** The flows of all agreements, one row each. */
export function flowsTable(register: Register): OutTable {
  return {
    name: 'Flows',
    headings: [
      'Of agreement',
      'Flow',
      'Sent by',
      'Sent to',
      'Items sent',
      'Special category',
      'Criminal offence',
      'Law enforcement',
      'Under regime',
      'By power',
      'Basis of sender',
      'Basis of receiver',
      'Under condition',
      'Sent how often',
      'Sent how',
    ],
    rows: Object.values(register.agreements).flatMap((agreement) => {
      const names = new Map(agreement.parties.map(({ id, name }) => [id, name]));
      return agreement.flows.map((flow) =>
        cells(
          agreement.ref,
          flow.name,
          names.get(flow.fromPartyId) ?? '',
          flow.toPartyIds.map((id) => names.get(id) ?? '').join('; '),
          flow.dataItems.join('; '),
          flow.specialCategory,
          flow.criminalOffence,
          flow.lawEnforcementPurpose,
          flow.regime,
          flow.gateway,
          flow.discloserBasis,
          flow.recipientBasis,
          flow.condition,
          flow.frequency,
          flow.transferMethod,
        ),
      );
    }),
  };
}

/** The actions of a register. */
export function actionsTable(register: Register): OutTable {
  return {
    name: 'Actions',
    headings: ['To do', 'By post', 'Raised', 'Due on', 'Done on', 'For agreement'],
    rows: Object.values(register.actions).map((action) =>
      cells(
        action.what,
        action.owner,
        action.raisedOn,
        action.due,
        action.doneOn,
        action.agreementId === null ? '' : (register.agreements[action.agreementId]?.ref ?? ''),
      ),
    ),
  };
}
