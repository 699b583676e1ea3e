import type { Given } from './given.ts';
import { testRule } from './rule-table.ts';

const every: NonNullable<Given['terms']> = {
  purpose: null,
  gateways: null,
  article6Basis: null,
  controllerRelationship: null,
  dataCategories: null,
  specialCategory: null,
  criminalOffence: null,
  retention: null,
  transferMethod: null,
  complaintsProcedure: null,
  dpiaRef: null,
  nextReview: null,
  expiresOn: null,
  allPartnersSigned: null,
  businessOwner: null,
  documentLocation: null,
};
const unsigned = Object.fromEntries(
  Object.entries(every).filter(([key]) => key !== 'allPartnersSigned'),
);
testRule('columns-kept', {
  met: [
    ['there is a place for each, though all are empty', { terms: every }],
    ['another agreement has it', { beside: [{ terms: every }] }],
    [
      'the parties say who has signed',
      { terms: unsigned, parties: [{ name: 'Wyre Council', signed: 'signed' }] },
    ],
  ],
  'not-met': 'a register may keep what it likes; what follows is that nothing can be told',
  'cannot-tell': [
    ['there is a place for one', { terms: { purpose: 'To find adults at risk' } }, 'none'],
    ['nobody says who has signed', { terms: unsigned }, 'none'],
  ],
  'not-applicable': 'a register without agreements has nothing to find',
});

const chain = (supersededBy: string | null, ...beside: Given[]): Given => ({
  ref: 'ISA-001',
  terms: { supersededBy },
  beside,
});
testRule('supersession-acyclic', {
  met: [
    [
      'it ends in an agreement that holds',
      chain('ISA-002', { ref: 'ISA-002', terms: { supersededBy: 'ISA-003' } }, { ref: 'ISA-003' }),
    ],
    ['it leads out of the register', chain('ISA-777')],
    ['nothing is superseded', chain(null)],
    [
      'it leads into a loop of others',
      chain('ISA-002', { ref: 'ISA-002', terms: { supersededBy: 'None' } }),
    ],
  ],
  'not-met': [
    ['by itself', chain('isa 001'), 'loop'],
    [
      'by one that it supersedes',
      chain('ISA-002', { ref: 'ISA-002', terms: { supersededBy: 'ISA-001' } }),
      'loop',
    ],
  ],
  'cannot-tell': 'a reference leads somewhere or nowhere',
  'not-applicable': 'a register without supersession has nothing to find',
});
