import { registerRule } from './rule.ts';
import type { Agreement } from '../register/agreement.ts';
import { otherEvidence } from './term-evidence.ts';
import { notMet } from './verdict.ts';

export const referenceUnique = registerRule({
  id: 'reference-unique',
  topic: 'References',
  title: 'Two agreements with one reference',
  headline: '{ref} is the reference of {count} agreements',
  asks: 'Every agreement should have a reference of its own.',
  why: 'Findings, actions and letters name an agreement by its reference; here they name two.',
  advice:
    'Find out whether it is one agreement entered twice; if not, give one of them a new reference.',
  force: 'good-practice',
  severity: 'medium',
  clause: null,
  provisions: ['ico-framework-agreements'],
  terms: [],
  looksAt: ['ref', 'title'],
  messages: { shared: 'These have the reference {ref}: {titles}.' },
  evaluate: ({ agreements }, { lookups }) => {
    const shared = new Map<string, Agreement[]>();
    for (const [ref, count] of lookups.refs(agreements))
      if (count > 1 && ref !== '') shared.set(ref, []);
    if (shared.size === 0) return [];
    for (const agreement of agreements) shared.get(lookups.folded(agreement.ref))?.push(agreement);
    return [...shared.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([folded, alike]) => {
        const inOrder = alike.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        const titles = inOrder.map(({ title }) => (title === '' ? 'untitled' : title)).join('; ');
        const ref = inOrder[0]?.ref ?? folded;
        const data = { ref, titles, count: String(inOrder.length) };
        return {
          ...notMet('shared', data, [otherEvidence('ref', 'Reference', ref)]),
          discriminator: folded.replaceAll(' ', '-'),
          agreementId: null,
        };
      });
  },
});
