import { registerRule } from './rule.ts';
import { isStated } from './term-presence.ts';
import { termEvidence } from './term-evidence.ts';
import { notMet } from './verdict.ts';

export const supersessionAcyclic = registerRule({
  id: 'supersession-acyclic',
  topic: 'Chain of supersession',
  title: 'Agreements that supersede each other',
  headline: '{ref} supersedes itself in the end',
  asks: 'A chain of supersession should end in an agreement that holds.',
  why: 'Where each agreement is superseded by another of the chain, none of them is in force and the sharing rests on nothing.',
  advice: 'Find out which text is the latest, and take the reference away from it.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C20',
  provisions: ['ico-framework-agreements'],
  terms: ['supersededBy'],
  looksAt: ['ref', 'supersededBy'],
  messages: { loop: '{ref} is superseded by {chain}, which leads back to it.' },
  evaluate: ({ agreements }, { lookups }) => {
    const ended = agreements.filter(({ terms }) => isStated(terms, 'supersededBy'));
    if (ended.length === 0) return [];
    const byRef = new Map(ended.map((each) => [lookups.folded(each.ref), each]));
    return ended.flatMap((agreement) => {
      const chain: string[] = [];
      const start = lookups.folded(agreement.ref);
      let next = agreement.terms.supersededBy?.value ?? '';
      for (let step = 0; step <= byRef.size; step += 1) {
        chain.push(next);
        const folded = lookups.folded(next);
        if (folded === start) {
          return {
            ...notMet('loop', { ref: agreement.ref, chain: chain.join(', then ') }, [
              termEvidence(agreement.terms, 'supersededBy'),
            ]),
            discriminator: null,
            agreementId: agreement.id,
          };
        }
        const further = byRef.get(folded);
        if (further === undefined) return [];
        next = further.terms.supersededBy?.value ?? '';
      }
      return [];
    });
  },
});
