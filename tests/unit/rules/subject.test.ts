import { describe, expect, it } from 'vitest';
import type { AgreementDocument } from '../../../shared/register/agreement.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { isHealthParty } from '../../../shared/rules/subject.ts';
import { at } from './given-readings.ts';
import { contextOf, registerOf, subjectOf, type Given } from './given.ts';

function subject(given: Given) {
  const register = registerOf(given);
  return subjectOf(given, register, contextOf(given, register));
}

describe('an agreement that has ended', () => {
  it.each(['withdrawn', 'terminated', 'superseded'])('is one that is %s', (status) => {
    expect(subject({ terms: { status } }).isEnded).toBe(true);
  });

  it.each(['in-force', 'draft', 'in-review', 'signed-in-part', null])(
    'is not one that is %s',
    (status) => {
      expect(subject({ terms: { status } }).isEnded).toBe(false);
    },
  );

  it.each(['ISA-099', ' ISA-099 ', 'Nones Lane agreement', 'The na agreement', 'A-'])(
    'is one with a successor: %s',
    (supersededBy) => {
      expect(subject({ terms: { supersededBy } }).isEnded).toBe(true);
    },
  );

  it.each([null, '', '  ', 'N/A', 'na', 'None', ' none ', 'no', '-', 'TBC', '?'])(
    'is not one whose successor says “%s”',
    (supersededBy) => {
      expect(subject({ terms: { supersededBy } }).isEnded).toBe(false);
    },
  );
});

describe('the dates of an agreement', () => {
  it('count a review from the last one, with the precision of that', () => {
    const { dates } = subject({ terms: { lastReview: '2025-03', reviewIntervalMonths: 12 } });
    expect(dates.nextReview).toEqual({ on: '2026-03-28', precision: 'month', how: 'computed' });
  });

  it('prefer the review that is stated', () => {
    const { dates } = subject({
      terms: { nextReview: '2026-09-01', lastReview: '2025-03', reviewIntervalMonths: 12 },
    });
    expect(dates.nextReview).toEqual({ on: '2026-09-01', precision: 'day', how: 'stated' });
  });

  it.each([
    { lastReview: '2025-03-01' },
    { reviewIntervalMonths: 12 },
    { lastReview: '2025-03-01', reviewIntervalMonths: null },
  ])('know no review from %o alone', (terms) => {
    expect(subject({ terms }).dates.nextReview).toBeNull();
  });

  it('keep the words by which there is no end', () => {
    expect(subject({ terms: { expiresOn: 'ongoing' } }).dates).toMatchObject({
      expiresOn: null,
      noEndStated: 'ongoing',
    });
    expect(subject({ terms: { expiresOn: '2026-01-01' } }).dates).toMatchObject({
      expiresOn: { on: '2026-01-01' },
      noEndStated: null,
    });
  });

  it('take the words “as agreed” for no start', () => {
    expect(subject({ terms: { effectiveFrom: 'as agreed' } }).dates.effectiveFrom).toBeNull();
    expect(subject({ terms: { effectiveFrom: '2026-01-01' } }).dates.effectiveFrom?.on).toBe(
      '2026-01-01',
    );
  });
});

describe('the law that an agreement cites', () => {
  const cited = () =>
    subject({
      terms: {
        gateways: ['s.115 CDA 1998; DPA 2018 s.35', 'Police powers'],
        article6Basis: 'Localism Act 2011 s.1',
        condition: 'Article 9(2)(g)',
        confidentialityBasis: '',
      },
      flows: [
        {
          name: 'One',
          gateway: 'Care Act 2014 s.45',
          discloserBasis: 'LGA 1972 s.111',
          recipientBasis: null,
        },
        { name: 'Two', gateway: null, recipientBasis: 'Article 6(1)(e)' },
      ],
    }).law;

  it('has every text about law with its place, and none that is empty', () => {
    expect(cited().texts.map(({ field, label, words }) => [field, label, words])).toEqual([
      ['gateways', 'Legal power', 's.115 CDA 1998; DPA 2018 s.35'],
      ['gateways', 'Legal power', 'Police powers'],
      ['article6Basis', 'Lawful basis', 'Localism Act 2011 s.1'],
      ['condition', 'Article 9 or Schedule 8 condition', 'Article 9(2)(g)'],
      ['flows', 'One', 'Care Act 2014 s.45'],
      ['flows', 'One', 'LGA 1972 s.111'],
      ['flows', 'Two', 'Article 6(1)(e)'],
    ]);
  });

  it('has as powers those of the terms and of the flows, without data protection and bases', () => {
    expect(cited().powers.map(({ instrument, number }) => `${instrument} ${number ?? ''}`)).toEqual(
      ['cda-1998 s.115', 'care-2014 s.45'],
    );
  });
});

describe('the records of an agreement', () => {
  const records = () =>
    subject({
      asAt: '2026-10-01',
      views: [{ givenOn: isoDate('2026-10-01') }, { givenOn: isoDate('2026-10-02') }],
      barriers: [{ requestedOn: isoDate('2026-10-01') }, { requestedOn: isoDate('2026-10-02') }],
      actions: [{ raisedOn: isoDate('2026-10-01') }, { raisedOn: isoDate('2026-10-02') }],
    });

  it('are those of the day of the audit and before, not those made later', () => {
    const { views, barriers, actions } = records();
    expect([views.length, barriers.length, actions.length]).toEqual([1, 1, 1]);
  });
});

describe('the parties of an agreement', () => {
  it.each(['Severnshire Police', 'SEVERNSHIRE POLICE', ' severnshire  police'])(
    'know the force as %s',
    (name) => {
      const { parties, others } = subject({ parties: [name, 'Wyre Council'] });
      expect(parties.map(({ isForce }) => isForce)).toEqual([true, false]);
      expect(others.map(({ party }) => party.name)).toEqual(['Wyre Council']);
    },
  );

  it('know the force by the body behind another name, but only a police force', () => {
    const names = (kind: 'police-force' | 'other') =>
      subject({
        parties: [{ name: 'The Constabulary', partner: { name: 'Severnshire Police', kind } }],
      }).parties.map(({ isForce }) => isForce);
    expect([names('police-force'), names('other')]).toEqual([[true], [false]]);
  });

  it('are all others where the force is not named', () => {
    expect(subject({ parties: ['A Council', 'B Council'] }).others).toHaveLength(2);
  });

  it.each([
    ['Severn NHS Trust', true],
    ['Severn ICB', true],
    ['Severn Integrated Care Board', true],
    ['Wyrevale Hospitals', true],
    ['Severn Ambulance Service', true],
    ['Temeside CCG', true],
    ['Clee Primary Care', true],
    ['Severn Health and Care Trust', true],
    ['Severnshire Council', false],
    ['Healthy Homes', false],
  ])('count %s as health by its name: %s', (name, isHealth) => {
    expect(subject({ parties: [name] }).hasHealthParty).toBe(isHealth);
  });

  it('trust what the register knows of a body more than its name', () => {
    const { parties } = subject({
      parties: [{ name: 'NHS Charity', partner: { kind: 'voluntary' } }],
    });
    expect(parties.map(isHealthParty)).toEqual([false]);
    expect(
      subject({ parties: [{ name: 'Wyrevale', partner: { kind: 'nhs-trust' } }] }).hasHealthParty,
    ).toBe(true);
  });

  it.each([
    ['draft', true],
    ['signed-in-part', true],
    ['in-review', false],
    ['in-force', false],
  ])('have a draft before them where it is %s: %s', (status, isDraft) => {
    expect(subject({ terms: { status } }).isDraft).toBe(isDraft);
  });
});

describe('the document that speaks for an agreement', () => {
  const says = (
    version: string,
    more: Partial<AgreementDocument> = {},
    kind?: 'template' | 'not-an-agreement' | 'unknown',
  ) => ({
    ...more,
    reads: { version: { value: version, ...at }, ...(kind === undefined ? {} : { kind }) },
  });
  const speaks = (documents: NonNullable<Given['documents']>) =>
    subject({ documents }).governing?.reading.version.value ?? null;

  it.each([
    ['none', [], null],
    ['a copy that was not read', ['signed-copy'], null],
    ['the newest signed copy', [says('1'), says('2')], '2'],
    ['a signed copy before a newer draft', [says('1'), says('2', { role: 'draft' })], '1'],
    [
      'the newest draft where no copy is signed',
      [says('1', { role: 'draft' }), says('2', { role: 'draft' })],
      '2',
    ],
    [
      'the copy that a newer one replaces not',
      [says('1', { replaces: 'document-1' }), says('2')],
      '1',
    ],
    ['an annex never', [says('1', { role: 'annex' })], null],
    ['a blank form never', [says('1', {}, 'template')], null],
    ['a paper that is no agreement never', [says('1', {}, 'not-an-agreement')], null],
    ['a paper of which nobody knows what it is', [says('1', {}, 'unknown')], '1'],
  ] satisfies [string, NonNullable<Given['documents']>, string | null][])(
    'is %s',
    (_sentence, documents, version) => {
      expect(speaks(documents)).toBe(version);
    },
  );
});
