import type { DocumentReading } from '../../../shared/register/document-reading.ts';
import {
  annexOnly,
  asDraft,
  at,
  clause,
  given,
  named,
  nothingRead,
  party,
  reads,
  replaced,
  type Reads,
} from './given-readings.ts';
import { testRule } from './rule-table.ts';

testRule('document-read', {
  met: [['it was read', given({})]],
  'not-met': 'a document that was not read tells nothing about the agreement',
  'cannot-tell': [
    ['nobody has read it', nothingRead, 'unread'],
    ...(
      [
        'encrypted',
        'image-only',
        'empty',
        'corrupt',
        'too-large',
        'unsupported',
        'timed-out',
      ] as const
    ).map(
      (problem) =>
        [`it is ${problem}`, { documents: [{ reads: null, problem }] }, 'unreadable'] as const,
    ),
  ],
  'not-applicable': [
    [
      'another has taken its place',
      { documents: [{ reads: null }, reads({}, { replaces: 'document-0' })] },
    ],
  ],
});

testRule('document-legible', {
  met: [['every page was read well', given({ ocr: [{ page: 1, confidence: 75 }] })]],
  'not-met': 'what a poor scan says is unknown, not wrong',
  'cannot-tell': [
    [
      'a page was read with 74 %',
      given({
        ocr: [
          { page: 1, confidence: 92 },
          { page: 2, confidence: 74 },
        ],
      }),
      'poor',
    ],
  ],
  'not-applicable': [
    ['it is no scan', given({})],
    ['it was not read', nothingRead],
    ['it was replaced', replaced({ ocr: [{ page: 1, confidence: 20 }] })],
  ],
});

testRule('document-filled-in', {
  met: [['it is an agreement', given({})]],
  'not-met': [['it is a blank form', given({ kind: 'template' }), 'template']],
  'cannot-tell': 'a form is either filled in or it is not',
  'not-applicable': [
    ['a draft may be a form', asDraft({ kind: 'template' })],
    ['it was replaced', replaced({ kind: 'template' })],
    ['it was not read', nothingRead],
  ],
});

testRule('document-is-agreement', {
  met: [
    ['it is an agreement', given({})],
    ['a blank form is another failing', given({ kind: 'template' })],
  ],
  'not-met': [['it is a report', given({ kind: 'not-an-agreement' }), 'other']],
  'cannot-tell': [['it may be one', given({ kind: 'unknown' }), 'unknown']],
  'not-applicable': [
    ['an annex need not be one', annexOnly({ kind: 'not-an-agreement' })],
    ['it was replaced', replaced({ kind: 'not-an-agreement' })],
    ['it was not read', nothingRead],
  ],
});

const signed = (value: DocumentReading['signed']['value']): Reads => ({ signed: { value, ...at } });
testRule('document-signed', {
  met: [['it shows the signatures', given(signed('yes'))]],
  'not-met': [
    ['it shows none', given(signed('no')), 'none'],
    ['some are missing', given(signed('part')), 'part'],
    [
      'it shows none and the register says that all have signed',
      given(signed('no'), { terms: { allPartnersSigned: 'yes' } }),
      'none-against-register',
    ],
    [
      'some are missing and every party is entered as having signed',
      given(signed('part'), { parties: [{ name: 'Severnshire Council', signed: 'signed' }] }),
      'part-against-register',
    ],
    [
      'no party is known, so that nobody is said to have signed',
      given(signed('no'), { parties: [] }),
      'none',
    ],
  ],
  'cannot-tell': [['signatures may be pictures', given(signed('cannot-tell')), 'unclear']],
  'not-applicable': [
    ['a draft is not signed', asDraft(signed('no'))],
    [
      'the register says itself that not all have signed',
      given(signed('no'), { terms: { allPartnersSigned: 'no' } }),
    ],
    [
      'the register names who has not signed',
      given(signed('no'), { terms: { unsignedPartners: ['Severnshire Council'] } }),
    ],
    ['it was not read', nothingRead],
    ['it was replaced', replaced(signed('no'))],
  ],
});

const board = { on: '2022-07-01', successor: 'the integrated care board' };
testRule('document-parties-exist', {
  met: [
    ['all exist', given(named('Severnshire Police'))],
    [
      'it ends only tomorrow',
      given({ parties: [party('Lugg CCG', { ...board, on: '2026-11-23' })] }),
    ],
    [
      'a stale phrase says it already',
      given({
        parties: [party('Lugg CCG', board)],
        staleTerms: [
          {
            id: 'T20',
            phrase: 'CCG',
            quote: 'Lugg CCG',
            page: 1,
            context: 'live',
            severity: 'critical',
            insteadUse: 'the board',
            draftingError: false,
          },
        ],
      }),
    ],
  ],
  'not-met': [
    [
      'a party has ended today',
      given({ parties: [party('Lugg CCG', { ...board, on: '2026-11-22' })] }),
      'ended',
    ],
    [
      'the phrase stands elsewhere, as history',
      given({
        parties: [party('Lugg CCG', board)],
        staleTerms: [
          {
            id: 'T20',
            phrase: 'CCG',
            quote: 'Lugg CCG',
            page: 1,
            context: 'historic',
            severity: 'info',
            insteadUse: 'the board',
            draftingError: false,
          },
        ],
      }),
      'ended',
    ],
  ],
  'cannot-tell': 'what is not known of a body is asked of the register',
  'not-applicable': [
    ['no party was read', given({})],
    ['it was not read', nothingRead],
  ],
});

const stale = (id: string, more: Partial<DocumentReading['staleTerms'][number]> = {}) => ({
  id,
  phrase: 'as it stands',
  quote: 'it says so',
  page: 2,
  context: 'live' as const,
  severity: 'high' as const,
  insteadUse: 'the new one',
  draftingError: false,
  ...more,
});
testRule('stale-phrases-replaced', {
  met: [
    ['none stands in it', given({})],
    ['one is a piece of history', given({ staleTerms: [stale('T01', { context: 'historic' })] })],
    ['one is quoted', given({ staleTerms: [stale('T01', { context: 'quotation' })] })],
    ['it was good on that day', { ...given({ staleTerms: [stale('T01')] }), asAt: '2018-05-24' }],
    ['it is of a table that is not known', given({ staleTerms: [stale('T99')] })],
  ],
  'not-met': [
    [
      'the Act of 1998 on the day after its last',
      { ...given({ staleTerms: [stale('T01')] }), asAt: '2018-05-25' },
      { says: 'aged', severity: 'high' },
    ],
    [
      'it was out of date when it was written, on many pages',
      given({
        staleTerms: Array.from({ length: 10 }, (_, n) =>
          stale('T04', { page: 10 - n, draftingError: n === 3, severity: 'medium' }),
        ),
      }),
      { says: 'drafted', severity: 'medium' },
    ],
    [
      'the worst place gives the severity',
      given({
        staleTerms: [stale('T20', { severity: 'medium' }), stale('T20', { severity: 'critical' })],
      }),
      { says: 'aged', severity: 'critical' },
    ],
    ['in an annex too', annexOnly({ staleTerms: [stale('T01')] }), 'aged'],
  ],
  'cannot-tell': 'the guards of the reader decide what counts',
  'not-applicable': [
    [
      'it is another paper',
      { documents: [reads({ staleTerms: [stale('T01')] }, { role: 'other' })] },
    ],
    ['it was replaced', replaced({ staleTerms: [stale('T01')] })],
    ['it was not read', nothingRead],
  ],
});

const law = (name: string, provision: string | null, quote = 'as that law says') => ({
  laws: [{ name, provision, quote, page: 2 }],
});
testRule('document-law-in-force', {
  met: [
    ['section 115', given(law('Crime and Disorder Act 1998', 's.115'))],
    ['the Act of 1998 is told as a stale phrase', given(law('Data Protection Act 1998', 's.29'))],
    [
      'it is named as past',
      given(
        law(
          'Local Government Act 2000',
          's.2',
          'which replaced section 2 of the Local Government Act 2000',
        ),
      ),
    ],
    ['a law that is not in the table', given(law('Highways Act 1980', 's.41'))],
    [
      'it held on that day',
      { ...given(law('Local Government Act 2000', 's.2')), asAt: '2012-02-17' },
    ],
  ],
  'not-met': [
    [
      'the well-being power ended the day before',
      { ...given(law('Local Government Act 2000', 's.2')), asAt: '2012-02-18' },
      'ended',
    ],
    [
      'section 16 began only the day after',
      {
        ...given(law('Police, Crime, Sentencing and Courts Act 2022', 's.16')),
        asAt: '2023-01-30',
      },
      'not-begun',
    ],
  ],
  'cannot-tell': 'a law is in the table or it is not asked about',
  'not-applicable': [
    [
      'it is another paper',
      { documents: [reads(law('Local Government Act 2000', 's.2'), { role: 'other' })] },
    ],
    ['it was replaced', replaced(law('Local Government Act 2000', 's.2'))],
    ['it was not read', nothingRead],
  ],
});

for (const [id, rule] of [
  ['C08', 'rights-handled'],
  ['C09', 'governance-complete'],
  ['C11', 'necessity-reasoned'],
  ['C17', 'data-quality-arranged'],
  ['C18', 'onward-disclosure-controlled'],
  ['C19', 'procedure-described'],
  ['C21', 'use-measured'],
] as const) {
  testRule(rule, {
    met: [['the clause is there', given(clause(id, 'met'))]],
    'not-met': [
      ['the clause is missing', given(clause(id, 'not-met')), 'missing'],
      ['a draft is the only text', asDraft(clause(id, 'not-met')), 'missing'],
    ],
    'cannot-tell': [['the words leave it open', given(clause(id, 'cannot-tell')), 'unclear']],
    'not-applicable': [
      ['it does not bear on this agreement', given(clause(id, 'not-applicable'))],
      ['the reading has no such clause', given({})],
      ['it was not read', nothingRead],
      ['it was replaced', replaced(clause(id, 'not-met'))],
      ['it is a blank form', given({ ...clause(id, 'not-met'), kind: 'template' })],
    ],
  });
}

testRule('document-judged', {
  met: [['a signed copy was read', given({})]],
  'not-met': 'a text that nobody has read cannot fail',
  'cannot-tell': [
    ['no document is held', {}, 'none'],
    ['the document was not read', nothingRead, 'none'],
    ['only an annex was read', annexOnly({}), 'none'],
  ],
  'not-applicable': [['a draft is still being written', { terms: { status: 'draft' } }]],
});
