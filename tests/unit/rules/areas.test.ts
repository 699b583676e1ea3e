import type { Given } from './given.ts';
import { testRule } from './rule-table.ts';

const north = { id: 'north', area: 'North' };
const south = { id: 'south', area: 'South' };
const title = 'Domestic abuse conferences';

/** Two areas' agreements for the same thing, with the terms of each. */
function two(first: Given['terms'] = {}, second: Given['terms'] = {}, other: Given = {}): Given {
  return {
    title,
    partnership: north,
    terms: first,
    beside: [{ title, partnership: south, terms: second, ...other }],
  };
}

const nothingToHold = 'with one agreement, or one area, there is nothing to hold side by side';
const told = 'a term for which a register has no place is left out of the comparison';

testRule('law-alike-across-areas', {
  met: [
    [
      'both rest on the same power in other words',
      two({ gateways: ['s115 CDA 98'] }, { gateways: ['Crime and Disorder Act 1998 s.115'] }),
    ],
    ['only one register has a place for the basis', two({ article6Basis: 'Art 6(1)(e)' }, {})],
    [
      'the other agreement has been withdrawn',
      two(
        { gateways: ['CDA 1998 s.115'] },
        { gateways: ['Care Act 2014 s.45'], status: 'withdrawn' },
      ),
    ],
    [
      'the two are for different things',
      two(
        { gateways: ['CDA 1998 s.115'] },
        { gateways: ['Care Act 2014 s.45'] },
        { title: 'Evictions' },
      ),
    ],
    [
      'both are of one area',
      two(
        { gateways: ['CDA 1998 s.115'] },
        { gateways: ['Care Act 2014 s.45'] },
        { partnership: north },
      ),
    ],
  ],
  'not-met': [
    [
      'one rests on another power',
      two({ gateways: ['CDA 1998 s.115'] }, { gateways: ['CDA 1998 s.17'] }),
      { says: 'differ', severity: 'medium' },
    ],
    [
      'one says nothing of confidentiality',
      two({ confidentialityBasis: 'Public interest' }, { confidentialityBasis: null }),
      'differ',
    ],
    [
      'titles name their areas and are otherwise alike',
      {
        ...two({ gateways: ['CDA 1998 s.115'] }, { gateways: ['CDA 1998 s.17'] }),
        title: 'North: domestic abuse conferences',
      },
      'differ',
    ],
  ],
  'cannot-tell': told,
  'not-applicable': nothingToHold,
});

testRule('data-alike-across-areas', {
  met: [
    [
      'the lists are the same in another order and number',
      two({ dataCategories: ['Names', 'DOB'] }, { dataCategories: ['date of birth', 'name'] }),
    ],
  ],
  'not-met': [
    [
      'one leaves an item out',
      two({ dataCategories: ['Name', 'Address'] }, { dataCategories: ['Name'] }),
      { says: 'differ', severity: 'medium' },
    ],
    ['one shares one way only', two({ direction: 'two-way' }, { direction: 'to-force' }), 'differ'],
  ],
  'cannot-tell': told,
  'not-applicable': nothingToHold,
});

testRule('working-alike-across-areas', {
  met: [
    ['both share each month', two({ frequency: 'Monthly' }, { frequency: 'every month' })],
    ['both keep for two years', two({ retention: '24 months' }, { retention: 'Two years.' })],
  ],
  'not-met': [
    [
      'one shares less often',
      two({ frequency: 'Monthly' }, { frequency: 'Quarterly' }),
      { says: 'differ', severity: 'medium' },
    ],
    [
      'only the review differs',
      two({ reviewIntervalMonths: 12 }, { reviewIntervalMonths: 24 }),
      { says: 'differ', severity: 'low' },
    ],
  ],
  'cannot-tell': told,
  'not-applicable': nothingToHold,
});

testRule('counterpart-in-each-area', {
  met: [
    ['every area has one', two()],
    ['only half of the areas have one', { ...two(), areas: ['East', 'West'] }],
  ],
  'not-met': [['two of three areas have one', { ...two(), areas: ['East'] }, 'missing']],
  'cannot-tell': 'what is not in the register is not there',
  'not-applicable': nothingToHold,
});
