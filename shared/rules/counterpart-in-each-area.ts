import { arrangementParts } from './register-part.ts';
import { registerRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { notMet } from './verdict.ts';

export const counterpartInEachArea = registerRule({
  id: 'counterpart-in-each-area',
  topic: 'Counterparts from area to area',
  title: 'An area lacks an agreement that most areas have',
  headline: '{area} has no agreement for “{title}”',
  asks: 'What most areas have agreed should be agreed in every area, or left out on purpose.',
  why: 'Where one area has no agreement, its practitioners share without one or do not share at all.',
  advice:
    'Find out whether the sharing happens there; if it does, or should, offer the agreement of another area as a draft.',
  force: 'good-practice',
  severity: 'medium',
  clause: null,
  provisions: ['hmicfrs-soc-2024'],
  terms: [],
  looksAt: arrangementParts,
  messages: {
    missing: '{have} of {all} areas have an agreement for “{title}” ({refs}); {area} has none.',
  },
  evaluate: (register, { lookups }) =>
    lookups.arrangements(register).flatMap(({ id, title, members, gaps }) => {
      const all = members.length + gaps.length;
      if (members.length * 2 <= all) return [];
      const refs = members.map(({ agreement }) => agreement.ref).join(', ');
      return gaps.map(({ partnership, area }) => {
        const data = { have: String(members.length), all: String(all), title, refs, area };
        const evidence = members.map((member) =>
          otherEvidence('title', `${member.area}: ${member.agreement.ref}`, member.agreement.title),
        );
        return {
          ...notMet('missing', data, evidence),
          discriminator: `${id}--${partnership.id}`,
          agreementId: null,
        };
      });
    }),
});
