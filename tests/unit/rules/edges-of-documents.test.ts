import { at, dates, given, named, none, on } from './given-readings.ts';
import type { Given } from './given.ts';
import { testEdges } from './rule-table.ts';

const marked = (register: string | null, document: string | null): Given =>
  given({ marking: { value: document, ...at } }, { terms: { marking: register } });
testEdges('marking-agrees', {
  met: [
    ['only spaces differ', marked('OFFICIAL  -  SENSITIVE', 'Official-Sensitive: personal')],
    ['hyphen or space', marked('Official Sensitive', 'OFFICIAL–SENSITIVE')],
    ['top secret in two spellings', marked('TOP  SECRET', 'Top Secret')],
  ],
  'not-met': [['sensitive or not', marked('OFFICIAL', 'OFFICIAL SENSITIVE'), 'differs']],
  'not-applicable': [
    ['the document bears none', marked('OFFICIAL', null)],
    ['the register has none', marked(null, 'OFFICIAL')],
    [
      'the document has no page for it',
      given(
        { marking: { value: 'SECRET', quote: null, page: null } },
        { terms: { marking: 'OFFICIAL' } },
      ),
    ],
  ],
});

testEdges('parties-agree', {
  met: [
    [
      'by another name of the body, among several',
      given(named('Severnshire Police', 'Wyrevale Shelter'), {
        parties: [
          'Severnshire Police',
          {
            name: 'The Haven',
            partner: {
              name: 'Haven Limited',
              shortName: 'H',
              aliases: ['Nobody', 'Wyrevale Shelter'],
            },
          },
        ],
      }),
    ],
    [
      'the document’s name is part of it',
      given(named('Severnshire Police', 'Wyre'), { parties: ['Wyre District Council'] }),
    ],
    [
      'its name is part of the document’s',
      given(named('Severnshire Police', 'The Lord Mayor of Wyre and Clee'), { parties: ['Wyre'] }),
    ],
    [
      'the document only says “the Council”',
      given(named('Severnshire Police', 'the Council'), { parties: ['Wyre Council'] }),
    ],
    [
      'one telling word is common to both',
      given(named('Severnshire Police', 'Wyre and Clee Borough Council'), {
        parties: ['Metropolitan Clee Services'],
      }),
    ],
  ],
  'not-met': [
    [
      'several of either stand alone',
      given(named('Severnshire Police', 'Lugg Homes', 'Corve Homes'), {
        parties: ['Severnshire Police', 'Wyre Council', 'Clee Council'],
      }),
      'only-register',
    ],
    [
      'the register knows no body behind it, and the name is empty',
      given(named('Severnshire Police', 'Lugg Homes'), {
        parties: [{ name: '-', partner: { name: 'Clee Homes', shortName: null } }],
      }),
      'only-register',
    ],
  ],
});

const dated = (
  start: string | null,
  end: Partial<ReturnType<typeof on>>,
  more: Parameters<typeof given>[0] = {},
): Given =>
  given(
    { ...more, ...dates({ effectiveFrom: on('2024-04-02', end) }) },
    { terms: { effectiveFrom: start } },
  );
testEdges('start-date-agrees', {
  'not-met': [
    ['nothing is said of its precision', dated('2024-04-01', { precision: null }), 'differs'],
  ],
  'not-applicable': [
    ['it has no page', dated('2024-04-01', { page: null })],
    [
      'the document has none',
      given(dates({ effectiveFrom: { ...none, confidence: 0.9, page: 3 } }), {
        terms: { effectiveFrom: '2024-04-01' },
      }),
    ],
    ['the words are not sure', dated('2024-04-01', { confidence: 0.5 })],
  ],
});
testEdges('necessity-reasoned', {
  'cannot-tell': [
    [
      'nothing says why',
      given({ clauses: [{ id: 'C11', outcome: 'cannot-tell', because: null, ...at }] }),
      'unclear',
    ],
  ],
});
