import { areaDifferences } from './area-differences.ts';
import { arrangementParts } from './register-part.ts';
import { registerRule } from './rule.ts';
import { notMet } from './verdict.ts';

export const dataAlikeAcrossAreas = registerRule({
  id: 'data-alike-across-areas',
  topic: 'Data from area to area',
  title: 'What is shared differs from area to area',
  headline: '{title}: what is shared differs from area to area',
  asks: 'Agreements for the same thing should share the same data between the same kinds of body in every area.',
  why: 'Data that one area has and the next has not leave the force with a different picture in each, which is what inspectors found.',
  advice:
    'Ask the areas that have less what keeps them from it, and agree one list of data items and bodies.',
  force: 'good-practice',
  severity: 'medium',
  clause: null,
  provisions: ['hmicfrs-soc-2024'],
  terms: [],
  looksAt: arrangementParts,
  messages: { differ: 'The {areas} areas that have “{title}” differ. {sentences}' },
  evaluate: (register, { lookups }) =>
    lookups.arrangements(register).flatMap((arrangement) => {
      const found = areaDifferences(arrangement, ({ heading }) => heading === 'Purpose and data');
      if (found === null) return [];
      const { sentences, areas, evidence, weight } = found;
      const data = { title: arrangement.title, sentences, areas };
      return [
        {
          ...notMet('differ', data, evidence, weight < 3 ? 'low' : null),
          discriminator: arrangement.id,
          agreementId: null,
        },
      ];
    }),
});
