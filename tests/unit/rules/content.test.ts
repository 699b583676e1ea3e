import { presenceTable, testRule } from './rule-table.ts';

testRule('purpose-stated', presenceTable('purpose', 'To find adults at risk of cuckooing'));

testRule('purpose-specific', {
  met: [
    [
      'it says what is to be achieved',
      { terms: { purpose: 'To reduce assaults in the night-time economy' } },
    ],
    [
      'it names the Act and goes on',
      {
        terms: {
          purpose:
            'To comply with the Crime and Disorder Act 1998 by agreeing a yearly assessment of assaults',
        },
      },
    ],
  ],
  'not-met': [
    [
      'to comply with the Act',
      { terms: { purpose: 'To comply with the Crime and Disorder Act 1998' } },
      'hollow',
    ],
    ['information sharing', { terms: { purpose: 'Information sharing' } }, 'hollow'],
    ['policing purposes', { terms: { purpose: 'For policing purposes.' } }, 'hollow'],
  ],
  'cannot-tell': 'the want of a purpose has a rule of its own',
  'not-applicable': [['no purpose is given', { terms: { purpose: null } }]],
});

testRule('data-items-listed', {
  ...presenceTable('dataCategories', ['Name', 'Address']),
  met: [
    ['they are listed', { terms: { dataCategories: ['Name'] } }],
    ['every flow lists its own', { flows: [{ dataItems: ['Name'] }] }],
  ],
});

testRule('data-items-specific', {
  met: [
    ['fields are named', { terms: { dataCategories: ['Name', 'Date of incident'] } }],
    [
      'one field among general words',
      { terms: { dataCategories: ['Relevant information', 'Name'] } },
    ],
    [
      'the flows list fields',
      { terms: { dataCategories: ['Relevant information'] }, flows: [{ dataItems: ['Name'] }] },
    ],
  ],
  'not-met': [
    [
      'relevant information',
      { terms: { dataCategories: ['Relevant information'] } },
      { says: 'vague', severity: 'high' },
    ],
    [
      'any relevant personal data',
      { terms: { dataCategories: ['Any relevant personal data'] } },
      'vague',
    ],
    [
      'information as required',
      { terms: { dataCategories: ['Information as required'] } },
      'vague',
    ],
  ],
  'cannot-tell': 'the want of a list has a rule of its own',
  'not-applicable': [['nothing is listed', { terms: { dataCategories: null } }]],
});

testRule('direction-stated', {
  met: [
    ['it is stated', { terms: { direction: 'two-way' } }],
    ['there are flows', { flows: [{}] }],
  ],
  'not-met': [
    ['the place is empty', { terms: { direction: null } }, 'empty'],
    ['it says TBC', { terms: { direction: 'said TBC' } }, 'stopgap'],
  ],
  'cannot-tell': [
    ['there is no place for it', {}, 'no-place'],
    ['it says that it is not needed', { terms: { direction: 'said Not required' } }, 'waived'],
    ['its words were not understood', { terms: { direction: 'said sideways' } }, 'unclear'],
  ],
  'not-applicable': 'every agreement is asked for it',
});

testRule('frequency-stated', {
  ...presenceTable('frequency', 'Monthly'),
  met: [
    ['it is stated', { terms: { frequency: 'On request' } }],
    ['every flow states its own', { flows: [{ frequency: 'Monthly' }] }],
  ],
});

testRule('retention-stated', presenceTable('retention', 'Six years'));

testRule('retention-specific', {
  met: [
    ['a period', { terms: { retention: 'Six years after closure' } }],
    ['a schedule', { terms: { retention: 'As long as necessary under the PIRM schedule' } }],
  ],
  'not-met': [
    ['as long as necessary', { terms: { retention: 'For as long as is necessary' } }, 'hollow'],
    ['for ever', { terms: { retention: 'Indefinitely' } }, 'hollow'],
  ],
  'cannot-tell': 'the want of a period has a rule of its own',
  'not-applicable': [['none is given', { terms: { retention: null } }]],
});

testRule('transfer-method-stated', {
  ...presenceTable('transferMethod', 'Secure e-mail'),
  met: [
    ['it is stated', { terms: { transferMethod: 'Portal' } }],
    ['every flow states its own', { flows: [{ transferMethod: 'Portal' }] }],
  ],
});

testRule('transfer-method-secure', {
  met: [
    [
      'secure e-mail',
      { terms: { transferMethod: 'Secure e-mail between .police.uk and nhs.net' } },
    ],
    ['CJSM, which still lives', { terms: { transferMethod: 'CJSM' } }],
    ['fax is ruled out', { terms: { transferMethod: 'Portal; never by fax' } }],
    [
      'plain e-mail is ruled out',
      { terms: { transferMethod: 'Portal. Do not use unencrypted e-mail' } },
    ],
  ],
  'not-met': [
    [
      'by fax',
      { terms: { transferMethod: 'E-mail or safe haven fax' } },
      { says: 'fax', severity: 'high' },
    ],
    ['GCSx', { terms: { transferMethod: 'GCSx mail' } }, 'retired-mail'],
    ['an old address', { terms: { transferMethod: 'isa@force.gsi.gov.uk' } }, 'retired-mail'],
    ['unencrypted e-mail', { terms: { transferMethod: 'Unencrypted email' } }, 'plain-mail'],
    ['an unencrypted stick', { terms: { transferMethod: 'Unencrypted USB stick' } }, 'loose-media'],
    ['a flow by fax', { flows: [{ transferMethod: 'Fax' }] }, 'fax'],
  ],
  'cannot-tell': 'the want of a method has a rule of its own',
  'not-applicable': [['none is given', { terms: { transferMethod: null } }]],
});

testRule('complaints-procedure-stated', {
  ...presenceTable('complaintsProcedure', 'Annex D', { asAt: '2026-06-19' }, [
    ['the day before the duty began', { asAt: '2026-06-18', terms: { complaintsProcedure: null } }],
  ]),
});

const assessment = presenceTable('dpiaRef', 'DPIA-17');
testRule('dpia-done', {
  ...assessment,
  met: [
    ['it has a reference', { terms: { dpiaRef: 'DPIA-17' } }],
    ['only its date is kept', { terms: { dpiaDate: '2025-01-01' } }],
  ],
  'not-met': [
    ['the place is empty', { terms: { dpiaRef: null } }, { says: 'empty', severity: 'medium' }],
    [
      'it says No, and special category data are shared',
      { terms: { dpiaRef: 'No', specialCategory: 'yes' } },
      { says: 'stopgap', severity: 'high' },
    ],
    [
      'the place is empty, and offence data are shared',
      { terms: { dpiaRef: null, criminalOffence: 'yes' } },
      { says: 'empty', severity: 'high' },
    ],
    ['only dates are kept, and this one is empty', { terms: { dpiaDate: null } }, 'empty'],
    ...assessment['not-met'],
  ],
});

testRule('dpia-current', {
  met: [
    [
      'a year before the start to the day',
      { terms: { dpiaDate: '2024-01-01', effectiveFrom: '2025-01-01' } },
    ],
    ['made since the start', { terms: { dpiaDate: '2026-01-01', effectiveFrom: '2025-01-01' } }],
  ],
  'not-met': [
    [
      'a year and a day before the start',
      { terms: { dpiaDate: '2023-12-31', effectiveFrom: '2025-01-01' } },
      'old',
    ],
  ],
  'cannot-tell': 'the want of an assessment has a rule of its own',
  'not-applicable': [
    ['it has no date', { terms: { dpiaDate: null, effectiveFrom: '2025-01-01' } }],
    ['the agreement has no start', { terms: { dpiaDate: '2025-01-01' } }],
  ],
});

testRule('marking-stated', presenceTable('marking', 'OFFICIAL'));

testRule('marking-current', {
  met: [
    ['OFFICIAL-SENSITIVE', { terms: { marking: 'OFFICIAL-SENSITIVE' } }],
    [
      'OFFICIAL with the old word explained',
      { terms: { marking: 'OFFICIAL (formerly RESTRICTED)' } },
    ],
    ['words that are no marking', { terms: { marking: 'Access limited to the partnership' } }],
  ],
  'not-met': [
    ['RESTRICTED', { terms: { marking: 'RESTRICTED' } }, { says: 'legacy', severity: 'high' }],
    ['NOT PROTECTIVELY MARKED', { terms: { marking: 'Not protectively marked' } }, 'legacy'],
    ['PROTECT', { terms: { marking: 'PROTECT - personal' } }, 'legacy'],
    [
      'on the day of the change',
      { terms: { marking: 'RESTRICTED' }, asAt: '2014-04-02' },
      'legacy',
    ],
  ],
  'cannot-tell': 'the want of a marking has a rule of its own',
  'not-applicable': [
    ['the day before the change', { terms: { marking: 'RESTRICTED' }, asAt: '2014-04-01' }],
    ['no marking is given', { terms: { marking: null } }],
  ],
});

testRule('version-stated', presenceTable('version', '1.0'));

testRule('document-held', {
  ...presenceTable('documentLocation', 'Records store'),
  met: [
    ['its place is recorded', { terms: { documentLocation: 'Records store' } }],
    [
      'the signed copy is attached',
      { terms: { documentLocation: null }, documents: ['signed-copy'] },
    ],
  ],
  'not-met': [
    ['the place is empty', { terms: { documentLocation: null } }, 'empty'],
    [
      'only a draft is attached',
      { terms: { documentLocation: null }, documents: ['draft'] },
      'empty',
    ],
    ['it says unknown', { terms: { documentLocation: 'Unknown' } }, 'stopgap'],
  ],
});

testRule('business-owner-named', presenceTable('businessOwner', 'Head of crime'));
testRule('information-contact-named', presenceTable('igContact', 'IG officer'));

const csp = { partnership: {} };
testRule('liaison-officer-named', {
  ...presenceTable('liaisonOfficer', 'Community safety manager', csp, [
    ['it belongs to no partnership', { terms: { liaisonOfficer: null } }],
  ]),
  met: [
    ['the agreement names one', { ...csp, terms: { liaisonOfficer: 'Community safety manager' } }],
    ['the partnership has one', { partnership: { liaisonOfficer: 'Community safety manager' } }],
  ],
});
