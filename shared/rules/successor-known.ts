import { registerRule } from './rule.ts';
import { isStated } from './term-presence.ts';
import { termEvidence } from './term-evidence.ts';
import { namedIn } from './register-names.ts';
import { notMet } from './verdict.ts';

export const successorKnown = registerRule({
  id: 'successor-known',
  topic: 'Successor',
  title: 'Superseded by something that is not in the register',
  headline: '{ref} is superseded by {successor}, which is not in the register',
  asks: 'An agreement that supersedes another should be in the register.',
  why: 'If the successor does not exist, the sharing goes on under no agreement at all.',
  advice: 'Enter the successor, or correct the reference.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C20',
  provisions: ['ico-framework-agreements'],
  terms: ['supersededBy'],
  looksAt: ['ref', 'title', 'supersededBy'],
  messages: {
    unknown:
      '{ref} says that it is superseded by “{successor}”; no agreement here has that reference or title.',
  },
  evaluate: ({ agreements }, { lookups }) => {
    const ends = agreements.filter(({ terms }) => isStated(terms, 'supersededBy'));
    if (ends.length === 0) return [];
    const names = lookups.names(agreements);
    return ends.flatMap(({ id, ref, terms }) => {
      const successor = terms.supersededBy?.value ?? '';
      if (namedIn(names, successor, lookups)) return [];
      return {
        ...notMet('unknown', { ref, successor }, [termEvidence(terms, 'supersededBy')]),
        discriminator: null,
        agreementId: id,
      };
    });
  },
});
