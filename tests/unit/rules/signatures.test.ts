import { presenceTable, testRule } from './rule-table.ts';

testRule('parties-signed', {
  met: [
    ['the register says that all have', { terms: { allPartnersSigned: 'yes' } }],
    [
      'each party has signed',
      {
        parties: [
          { name: 'A', signed: 'signed' },
          { name: 'B', signed: 'signed' },
        ],
      },
    ],
    [
      'the list of those who have not says none',
      { terms: { allPartnersSigned: 'yes', unsignedPartners: ['None'] } },
    ],
  ],
  'not-met': [
    [
      'a party has not signed',
      {
        parties: [
          { name: 'A', signed: 'signed' },
          { name: 'B', signed: 'not-signed' },
        ],
      },
      { says: 'named', severity: 'high' },
    ],
    [
      'the register lists one that has not',
      { terms: { unsignedPartners: ['Wyre Council'] } },
      'named',
    ],
    ['the register says no without a name', { terms: { allPartnersSigned: 'no' } }, 'unnamed'],
    [
      'it says no and names one',
      { terms: { allPartnersSigned: 'no', unsignedPartners: ['Wyre Council'] } },
      'named',
    ],
    [
      'it says yes, and a party has not',
      { terms: { allPartnersSigned: 'yes' }, parties: [{ name: 'B', signed: 'not-signed' }] },
      'named',
    ],
  ],
  'cannot-tell': [
    ['nothing is recorded', {}, 'unknown'],
    [
      'one has signed and of the other nothing is known',
      { parties: [{ name: 'A', signed: 'signed' }, 'B'] },
      'unknown',
    ],
    ['the place is empty', { terms: { allPartnersSigned: null } }, 'unknown'],
  ],
  'not-applicable': 'every agreement is signed by somebody',
});

testRule('signatures-dated', {
  met: [
    [
      'every signature has its date',
      { parties: [{ name: 'A', signed: 'signed', signedOn: '2025-01-01' }] },
    ],
  ],
  'not-met': [
    [
      'one has a date and one has none',
      {
        parties: [
          { name: 'A', signed: 'signed', signedOn: '2025-01-01' },
          { name: 'B', signed: 'signed' },
        ],
      },
      'undated',
    ],
  ],
  'cannot-tell': [
    [
      'the register keeps no dates of signatures',
      { parties: [{ name: 'A', signed: 'signed' }] },
      'unrecorded',
    ],
  ],
  'not-applicable': [['nobody has signed', { parties: ['A'] }]],
});

testRule('force-signature-dated', {
  met: [
    ['the date is there', { terms: { signedByForceOn: '2025-01-01' } }],
    [
      'the force is a party that signed',
      { parties: [{ name: 'Severnshire Police', signed: 'signed', signedOn: '2025-01-01' }] },
    ],
  ],
  'not-met': [
    ['the place is empty', { terms: { signedByForceOn: null } }, 'empty'],
    ['the place says TBC', { terms: { signedByForceOn: 'said TBC' } }, 'empty'],
  ],
  'cannot-tell': [['there is no place for it', {}, 'no-place']],
  'not-applicable': [['it is a draft', { terms: { status: 'draft', signedByForceOn: null } }]],
});

testRule(
  'signatory-stated',
  presenceTable('forceSignatory', 'Assistant Chief Constable', {}, [
    ['it is a draft', { terms: { status: 'draft', forceSignatory: null } }],
  ]),
);

testRule('signatory-not-adviser', {
  met: [
    ['a chief officer signed', { terms: { forceSignatory: 'Assistant Chief Constable' } }],
    [
      'a director signed, advised by the data protection officer',
      { terms: { forceSignatory: 'SIRO, advised by the Data Protection Officer' } },
    ],
  ],
  'not-met': [
    [
      'the data protection officer signed for the force',
      { terms: { forceSignatory: 'Data Protection Officer' } },
      'approved',
    ],
    [
      'a DPO signed for a partner',
      { parties: [{ name: 'Wyre Council', signed: 'signed', signatory: 'DPO' }] },
      'approved',
    ],
  ],
  'cannot-tell': 'the want of a signatory has a rule of its own',
  'not-applicable': [['no signatory is recorded', { terms: { forceSignatory: null } }]],
});

testRule('status-matches-signatures', {
  met: [
    [
      'it is in force and nothing is missing',
      { terms: { status: 'in-force', allPartnersSigned: 'yes' } },
    ],
  ],
  'not-met': [
    [
      'it is in force and not all have signed',
      { terms: { status: 'in-force', allPartnersSigned: 'no' } },
      'unsigned',
    ],
    [
      'it is in force and a party has not signed',
      { terms: { status: 'in-force' }, parties: [{ name: 'A', signed: 'not-signed' }] },
      'unsigned',
    ],
  ],
  'cannot-tell': 'whether all have signed is another rule’s question',
  'not-applicable': [
    ['it is signed in part', { terms: { status: 'signed-in-part', allPartnersSigned: 'no' } }],
  ],
});

testRule('status-matches-dates', {
  met: [
    ['it is in force on its last day', { terms: { status: 'in-force', expiresOn: '2026-11-22' } }],
  ],
  'not-met': [
    ['it ended yesterday', { terms: { status: 'in-force', expiresOn: '2026-11-21' } }, 'expired'],
    [
      'it starts tomorrow',
      { terms: { status: 'in-force', effectiveFrom: '2026-11-23' } },
      'not-started',
    ],
  ],
  'cannot-tell': 'without dates there is nothing to disagree with',
  'not-applicable': [
    ['it is not called in force', { terms: { status: 'draft', expiresOn: '2020-01-01' } }],
    ['it has no dates', { terms: { status: 'in-force' } }],
  ],
});

testRule('status-matches-version', {
  met: [
    ['version 1.0', { terms: { status: 'in-force', version: '1.0' } }],
    ['version 10', { terms: { status: 'in-force', version: 'v10.2' } }],
  ],
  'not-met': [
    ['version 0.4', { terms: { status: 'in-force', version: 'v0.4' } }, 'draft'],
    ['a final draft', { terms: { status: 'in-force', version: '2.1 Draft' } }, 'draft'],
  ],
  'cannot-tell': 'the want of a version has a rule of its own',
  'not-applicable': [
    ['it is a draft and says so', { terms: { status: 'draft', version: '0.4' } }],
    ['no version is given', { terms: { status: 'in-force', version: null } }],
  ],
});

testRule('status-matches-supersession', {
  met: [
    ['nothing supersedes it', { terms: { status: 'in-force', supersededBy: null } }],
    ['it says N/A', { terms: { status: 'in-force', supersededBy: 'N/A' } }],
  ],
  'not-met': [
    [
      'it names a successor',
      { terms: { status: 'in-force', supersededBy: 'ISA-099' } },
      'superseded',
    ],
  ],
  'cannot-tell': 'without a status there is nothing to disagree with',
  'not-applicable': [
    ['it is called superseded', { terms: { status: 'superseded', supersededBy: 'ISA-099' } }],
  ],
});
