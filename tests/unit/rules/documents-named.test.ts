import { at, given, nothingRead, type Reads } from './given-readings.ts';
import { testRule } from './rule-table.ts';

const version = (value: string | null): Reads => ({ version: { value, ...at } });
testRule('version-agrees', {
  met: [
    ['v1 and 1.0 are one', given(version('Version 1.0'), { terms: { version: 'v1' } })],
    ['both say 2.1', given(version('2.1'), { terms: { version: '2.1 final' } })],
  ],
  'not-met': [['another number', given(version('2.1'), { terms: { version: '2.0' } }), 'differs']],
  'cannot-tell': 'words without a number are no version',
  'not-applicable': [
    ['the document has no number', given(version('final'), { terms: { version: '2.0' } })],
    ['the register has no number', given(version('2.1'), { terms: { version: 'final' } })],
    ['the document is silent', given(version(null), { terms: { version: '2.0' } })],
    ['the register is silent', given(version('2.1'), { terms: { version: null } })],
  ],
});

const marking = (value: string | null): Reads => ({ marking: { value, ...at } });
testRule('marking-agrees', {
  met: [
    [
      'hyphen or space',
      given(marking('OFFICIAL SENSITIVE'), { terms: { marking: 'Official-Sensitive' } }),
    ],
    [
      'a handling instruction behind it',
      given(marking('OFFICIAL: police only'), { terms: { marking: 'OFFICIAL' } }),
    ],
  ],
  'not-met': [
    [
      'the document is marked higher',
      given(marking('OFFICIAL-SENSITIVE'), { terms: { marking: 'OFFICIAL' } }),
      'differs',
    ],
    [
      'secret and top secret',
      given(marking('TOP SECRET'), { terms: { marking: 'SECRET' } }),
      'differs',
    ],
  ],
  'cannot-tell': 'a marking is there or it is not',
  'not-applicable': [
    [
      'a withdrawn marking is another failing',
      given(marking('RESTRICTED'), { terms: { marking: 'OFFICIAL' } }),
    ],
    ['the document carries none', given(marking(null), { terms: { marking: 'OFFICIAL' } })],
    ['the register carries none', given(marking('OFFICIAL'), { terms: { marking: 'TBC' } })],
    ['the register is silent', given(marking('OFFICIAL'), { terms: { marking: null } })],
  ],
});

const reference = (value: string | null): Reads => ({ reference: { value, ...at } });
const title = (value: string | null): Reads => ({ title: { value, ...at } });
testRule('document-names-agreement', {
  met: [
    ['the same reference', given(reference('isa 001'), { ref: 'ISA-001' })],
    ['the reference within a longer one', given(reference('SVP/ISA-001/v2'), { ref: 'ISA-001' })],
    ['a shorter reference', given(reference('ISA-001'), { ref: 'SVP ISA-001' })],
    [
      'the title shares a telling word',
      given(title('Cuckooing: an information sharing agreement'), { title: 'Cuckooing ISA' }),
    ],
  ],
  'not-met': [
    [
      'another reference',
      given(reference('ISA-002'), { ref: 'ISA-001', title: 'Cuckooing' }),
      'reference',
    ],
    [
      'another title',
      given(title('Agreement on night-time violence'), { title: 'Cuckooing' }),
      { says: 'title', severity: 'low' },
    ],
  ],
  'cannot-tell': 'a title without a telling word says nothing either way',
  'not-applicable': [
    [
      'the title has no telling word',
      given(title('Information Sharing Agreement'), { title: 'Cuckooing' }),
    ],
    ['the register’s title has none', given(title('Cuckooing'), { title: 'The ISA' })],
    ['the document has no title', given(title(null), { title: 'Cuckooing' })],
    ['it was not read', nothingRead],
  ],
});
