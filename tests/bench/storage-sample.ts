import type { Change } from '../../shared/changes/change.ts';
import type { Agreement } from '../../shared/register/agreement.ts';
import { isoDate } from '../../shared/register/plain-date.ts';

/** An agreement as an import leaves it: about 4 KB, with the row that it came from. */
export function sampleAgreement(n: number): Agreement {
  const text = `Sharing of information to reduce violence in area ${n}, as agreed between the parties.`;
  const imported = { how: 'imported', column: 'Purpose' } as const;
  return {
    id: `agreement-isa-${n}`,
    ref: `ISA-${n}`,
    title: `Community safety protocol ${n}`,
    partnershipId: null,
    parties: ['Severnshire Police', 'Severnshire Council', 'Severnshire ICB'].map((name, at) => ({
      id: `party-${at + 1}`,
      name,
      partnerId: null,
      role: 'controller',
      signature: {
        state: 'signed',
        on: { on: isoDate('2023-04-01'), precision: 'day' },
        signatory: null,
      },
    })),
    flows: [],
    terms: {
      purpose: { value: text, said: null, source: imported },
      gateways: { value: ['Crime and Disorder Act 1998 s.115'], said: null, source: imported },
      retention: { value: 'Six years after the case is closed', said: null, source: imported },
      effectiveFrom: {
        value: { kind: 'date', on: isoDate('2023-04-01'), precision: 'day' },
        said: '01/04/23',
        source: imported,
      },
      expiresOn: {
        value: { kind: 'date', on: isoDate('2026-03-31'), precision: 'month' },
        said: 'Mar-26',
        source: imported,
      },
    },
    asImported: {
      importId: 'import-1',
      sheet: 'ISAs',
      row: n + 8,
      cells: Array.from({ length: 46 }, (_, at) => ({
        column: `Column ${at}`,
        value: text.slice(at),
      })),
    },
  };
}

/** One import of `many` agreements. */
export function sampleImport(many: number): Change {
  return {
    kind: 'batch',
    changes: Array.from({ length: many }, (_, n) => {
      const after = sampleAgreement(n);
      return { kind: 'record-put', collection: 'agreements', id: after.id, before: null, after };
    }),
  };
}

/** An edit of one term, the `n`th of a series on one agreement. */
export function sampleEdit(agreementId: string, n: number): Change {
  const entry = (year: number) => ({
    value: { kind: 'date', on: isoDate(`${year}-03-31`), precision: 'day' },
    said: null,
    source: { how: 'typed', at: '2026-11-22T09:00:00.000Z' },
  });
  return {
    kind: 'term-set',
    agreementId,
    term: 'nextReview',
    before: n === 0 ? null : entry(2001 + ((n - 1) % 900)),
    after: entry(2001 + (n % 900)),
  };
}
