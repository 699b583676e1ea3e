import { expect, it } from 'vitest';
import { correspondences, type Correspondent } from '../../../shared/comparing/correspond.ts';
import { createThemes } from '../../../shared/comparing/theme.ts';

const names = ['Northshire', 'Southshire', 'Northshire Council', 'Severnshire Police', 'Estuary'];

function one(areaKey: string, title: string, purpose = ''): Correspondent {
  return {
    key: `${areaKey} ${title}`,
    areaKey,
    title,
    purpose,
    type: 'isa',
    tier: '2',
    kinds: () => ['council'],
  };
}

function groups(agreements: readonly Correspondent[]): readonly (readonly string[])[] {
  return correspondences(agreements, createThemes(names)).map(({ members }) =>
    members.map(({ key }) => key),
  );
}

it('titles that differ by the names of places and bodies are for the same thing', () => {
  const found = correspondences(
    [
      one('north', 'Northshire MARAC information sharing agreement'),
      one('south', 'MARAC ISA with Southshire'),
      one('south', 'Evictions and voids'),
    ],
    createThemes(names),
  );
  expect(found[0]).toMatchObject({
    areaKeys: ['north', 'south'],
    reason: 'the same title, the same type, the same tier, council in each',
  });
  expect(found).toHaveLength(2);
});

it('titles alike, or purposes alike, join; what shares only a common word stays apart', () => {
  const purpose = 'find children who go missing and protect them from exploitation by gangs';
  expect(
    groups([
      one('north', 'Child exploitation and missing children', purpose),
      one('south', 'Missing children exploitation protocol', purpose),
      one('estuary', 'Missing children notifications', `To ${purpose}`),
      one('estuary', 'School children and road safety', 'count collisions near schools'),
    ]),
  ).toEqual([
    [
      'north Child exploitation and missing children',
      'south Missing children exploitation protocol',
      'estuary Missing children notifications',
    ],
    ['estuary School children and road safety'],
  ]);
});

it('the order in which agreements come does not change the groups', () => {
  const all = [
    one('north', 'Domestic abuse conferences'),
    one('south', 'Domestic abuse conference'),
    one('estuary', 'Domestic abuse conferences and safety'),
    one('north', 'Night-time economy'),
  ];
  const sorted = (found: readonly (readonly string[])[]) =>
    found.map((group) => group.toSorted().join('|')).toSorted();
  expect(sorted(groups(all.toReversed()))).toEqual(sorted(groups(all)));
});
