import { areaDifferences } from './area-differences.ts';
import { arrangementParts } from './register-part.ts';
import { registerRule } from './rule.ts';
import { notMet } from './verdict.ts';

export const workingAlikeAcrossAreas = registerRule({
  id: 'working-alike-across-areas',
  topic: 'Working from area to area',
  title: 'Daily working differs from area to area',
  headline: '{title}: daily working differs from area to area',
  asks: 'Agreements for the same thing should work in the same way in every area.',
  why: 'People who work across areas have to know several ways to send, keep and ask for the same data, and use the wrong one.',
  advice:
    'Agree one frequency, method, retention and review for all areas, or record why an area differs.',
  force: 'good-practice',
  severity: 'medium',
  clause: null,
  provisions: ['hmicfrs-soc-2024'],
  terms: [],
  looksAt: arrangementParts,
  messages: { differ: 'The {areas} areas that have “{title}” differ. {sentences}' },
  evaluate: (register, { lookups }) =>
    lookups.arrangements(register).flatMap((arrangement) => {
      const found = areaDifferences(
        arrangement,
        ({ heading }) => heading === 'At work' || heading === 'Who answers',
      );
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
