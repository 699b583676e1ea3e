import type { TermGroup } from '../../shared/register/terms.ts';

/** The heads of an agreement, in words. */
export const termGroupWords: Readonly<Record<TermGroup, string>> = {
  identity: 'What it is',
  dates: 'Dates',
  parties: 'Who answers for it',
  purpose: 'Purpose',
  law: 'Law',
  data: 'Data',
  handling: 'Handling',
  assurance: 'Assurance',
  record: 'Record',
};
