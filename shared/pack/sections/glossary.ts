import { strong } from '../typeset/inline.ts';
import { table } from '../page-model/table.ts';
import { page } from '../typeset/measures.ts';
import type { Section } from './section.ts';

/** The words that a chair or a councillor may not know. */
export const glossarySection: Section = {
  id: 'glossary',
  title: 'Glossary',
  question: 'What do the words of the trade mean?',
  place: 'annex',
  runsOn: true,
  lead: () => 'Short, for readers of this pack; the law itself is longer.',
  blocks: () => [
    table({
      columns: [
        { head: 'Word', width: 130 },
        { head: 'Meaning', width: page.textWidth - 130, gap: 0 },
      ],
      rows: words.map(([word, meaning]) => ({ kind: 'row', cells: [strong(word), meaning] })),
    }),
  ],
};

const words: readonly (readonly [string, string])[] = [
  [
    'Agreement',
    'A written arrangement by which bodies share personal data: an information sharing agreement (ISA), a data sharing agreement (DSA), a protocol, a memorandum',
  ],
  [
    'APD',
    'Appropriate policy document: what a force must have before it processes sensitive data under certain conditions',
  ],
  [
    'Caldicott Guardian',
    'The senior person in an NHS or care body who watches over the confidentiality of patients',
  ],
  ['Controller', 'The body that decides why and how personal data are used'],
  [
    'CSP',
    'Community safety partnership: councils, police, fire, probation and health working together in an area. It is not a legal person and cannot sign',
  ],
  [
    'DPIA',
    'Data protection impact assessment: a record of the risks to people and of what is done about them',
  ],
  [
    'DSPT',
    'Data Security and Protection Toolkit: the yearly security statement of bodies that handle NHS data',
  ],
  ['Gateway', 'The power or duty in law that allows or requires a disclosure'],
  [
    'Lawful basis',
    'The ground in data protection law on which each body relies for its own part of the sharing',
  ],
  [
    'Part 3',
    'The part of the Data Protection Act 2018 for law enforcement by competent authorities',
  ],
  [
    'Partner, party',
    'A partner is a body that can sign; a party is a partner in a given agreement',
  ],
  ['SIRO', 'Senior information risk owner: the chief officer who accepts risks to information'],
  [
    'Special category data',
    'Data on health, ethnicity, belief, sex life and the like, which need a further condition',
  ],
];
