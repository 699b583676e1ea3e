import { noDates, on } from './given-readings.ts';
import type { Given } from './given.ts';

/** Documents of which one says otherwise than the register in everything that both say. */
export const contraryDocuments: NonNullable<Given['documents']> = [
  {
    role: 'draft',
    fileName: 'draft.docx',
    reads: { version: { value: '0.1', quote: 'Version 0.1', page: 1 } },
  },
  {
    fileName: 'signed.pdf',
    reads: {
      title: { value: 'Drug testing on arrest', quote: 'Drug testing on arrest', page: 1 },
      reference: { value: 'DSA/88', quote: 'Ref: DSA/88', page: 1 },
      version: { value: '2.0', quote: 'Version 2.0', page: 1 },
      marking: { value: 'NOT PROTECTIVELY MARKED', quote: 'NOT PROTECTIVELY MARKED', page: 1 },
      ocr: [
        { page: 3, confidence: 41 },
        { page: 2, confidence: 38 },
        { page: 1, confidence: 38 },
        { page: 4, confidence: 95 },
      ],
      notes: ['2 tracked deletions were left out'],
      dates: {
        ...noDates,
        effectiveFrom: on('2019-09-01', { quote: 'from 1 September 2019' }),
        expiresOn: on('2019-08-31', { quote: 'until 31 August 2019' }),
        nextReview: on('2022-01-31', { precision: 'month', quote: 'January 2022' }),
        lastReview: { ...noDates.lastReview, quote: 'reviewed in May or June', page: 2 },
      },
      conflicts: [
        {
          term: 'lastReview',
          values: [on('2021-05-01'), on('2021-06-01', { quote: 'in June', page: 2 })],
        },
      ],
      reviewIntervalMonths: { value: 24, quote: 'every two years', page: 3 },
      signed: { value: 'part', quote: 'Signed: ......', page: 4 },
      parties: [
        {
          name: 'Clee Council',
          ended: { on: '2023-03-31', successor: 'Clee and Wyre Council' },
          quote: 'Clee Council',
          page: 1,
        },
        {
          name: 'Temeside Clinical Commissioning Group',
          ended: { on: '2022-06-30', successor: 'NHS Temeside ICB' },
          quote: 'Temeside CCG',
          page: 1,
        },
        {
          name: 'Arrowbridge Youth Trust',
          ended: null,
          quote: 'and the Arrowbridge Youth Trust',
          page: 2,
        },
        { name: 'Corve Probation', ended: null, quote: 'Corve Probation', page: null },
      ],
      laws: [
        {
          name: 'Data Protection Act 1998',
          provision: 's.29',
          quote: 'section 29 of the Data Protection Act 1998',
          page: 2,
        },
        {
          name: 'Human Rights Act 1998',
          provision: null,
          quote: 'Human Rights Act 1998',
          page: 2,
        },
        {
          name: 'Police, Crime, Sentencing and Courts Act 2022',
          provision: 's.16',
          quote: 'under section 16',
          page: 3,
        },
      ],
      staleTerms: [
        {
          id: 'T20',
          phrase: 'clinical commissioning group',
          quote: 'the clinical commissioning group',
          page: 1,
          context: 'live',
          severity: 'critical',
          insteadUse: 'the integrated care board',
          draftingError: false,
        },
        {
          id: 'T20',
          phrase: 'clinical commissioning group',
          quote: 'the former clinical commissioning group',
          page: 2,
          context: 'historic',
          severity: 'critical',
          insteadUse: 'the integrated care board',
          draftingError: false,
        },
        {
          id: 'T04',
          phrase: 'sensitive personal data',
          quote: 'sensitive personal data',
          page: 3,
          context: 'live',
          severity: 'medium',
          insteadUse: 'special category data',
          draftingError: true,
        },
      ],
      clauses: [
        { id: 'C01', outcome: 'met', because: null, quote: 'to reduce harm', page: 1 },
        {
          id: 'C05',
          outcome: 'not-met',
          because: 'No Article 6 basis is named.',
          quote: null,
          page: null,
        },
        { id: 'C12', outcome: 'not-met', because: null, quote: 'a DPIA will be done', page: 2 },
        {
          id: 'C15',
          outcome: 'cannot-tell',
          because: 'It speaks of erasure only.',
          quote: 'erasure',
          page: 3,
        },
        { id: 'C16', outcome: 'cannot-tell', because: null, quote: null, page: null },
        { id: 'C21', outcome: 'not-applicable', because: null, quote: null, page: null },
      ],
    },
  },
  { fileName: 'annex.pdf', role: 'annex', problem: 'encrypted' },
];
