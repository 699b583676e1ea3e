import { areaDifferences } from './area-differences.ts';
import { arrangementParts } from './register-part.ts';
import { registerRule } from './rule.ts';
import { notMet } from './verdict.ts';

export const lawAlikeAcrossAreas = registerRule({
  id: 'law-alike-across-areas',
  topic: 'Law from area to area',
  title: 'The law relied on differs from area to area',
  headline: '{title}: the law differs from area to area',
  asks: 'Agreements for the same thing should rest on the same law in every area.',
  why: 'What is lawful in one area is lawful in the next: where the law relied on differs, one of them is wrong or incomplete.',
  advice:
    'Take the soundest of them for the model, and bring the others into line at their next review, or record why an area differs.',
  force: 'good-practice',
  severity: 'medium',
  clause: null,
  provisions: ['hmicfrs-soc-2024'],
  terms: [],
  looksAt: arrangementParts,
  messages: { differ: 'The {areas} areas that have “{title}” differ. {sentences}' },
  evaluate: (register, { lookups }) =>
    lookups.arrangements(register).flatMap((arrangement) => {
      const found = areaDifferences(arrangement, ({ heading }) => heading === 'Law');
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
