import type { Flow } from '../../../shared/register/agreement.ts';

export type FlowText =
  'gateway' | 'discloserBasis' | 'recipientBasis' | 'condition' | 'frequency' | 'transferMethod';

/** The texts of a flow, in the order of an agreement. Each end of a flow has its own basis. */
export const flowFields: readonly {
  readonly id: FlowText;
  readonly label: string;
  readonly description: string;
}[] = [
  { id: 'gateway', label: 'Legal power', description: 'The power or duty to disclose.' },
  { id: 'discloserBasis', label: 'Basis of the sender', description: 'Why it may disclose.' },
  { id: 'recipientBasis', label: 'Basis of the receivers', description: 'Why they may hold it.' },
  { id: 'condition', label: 'Condition', description: 'Article 9, Schedule 1 or Schedule 8.' },
  { id: 'frequency', label: 'Frequency', description: 'How often.' },
  { id: 'transferMethod', label: 'Transfer method', description: 'How it travels.' },
];

/** The questions about a flow that are answered by yes or no. */
export const yesNoFields: readonly {
  readonly id: 'specialCategory' | 'criminalOffence' | 'lawEnforcementPurpose';
  readonly label: string;
}[] = [
  { id: 'specialCategory', label: 'Special category data' },
  { id: 'criminalOffence', label: 'Criminal offence data' },
  { id: 'lawEnforcementPurpose', label: 'For law enforcement' },
];

/** What a flow carries beyond ordinary personal data, in words. */
export function carriedWords(flow: Flow): readonly string[] {
  return yesNoFields.filter(({ id }) => flow[id] === 'yes').map(({ label }) => label);
}
