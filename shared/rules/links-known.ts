import { registerRule } from './rule.ts';
import { namedIn } from './register-names.ts';
import { isStopgap } from './term-presence.ts';
import { termEvidence } from './term-evidence.ts';
import { notMet } from './verdict.ts';

/** What looks like a reference, and not like a description: "ISA-014", "DSA 2023/7". */
const referenceLike = /^[A-Z]{2,6}[\s/_-]?\d[\w/_-]*$/i;

export const linksKnown = registerRule({
  id: 'links-known',
  topic: 'Linked agreements',
  title: 'A link to an agreement that is not in the register',
  headline: '{ref} is linked to {link}, which is not in the register',
  asks: 'Agreements that are linked should be in the register.',
  why: 'A link that leads nowhere hides that an agreement is missing, or that a reference is wrong.',
  advice: 'Enter the agreement that is missing, or correct the link.',
  force: 'good-practice',
  severity: 'low',
  clause: 'C20',
  provisions: ['ico-framework-agreements'],
  terms: ['linkedAgreements'],
  looksAt: ['ref', 'title', 'linkedAgreements'],
  messages: { unknown: '{ref} is linked to “{link}”; no agreement here has that reference.' },
  evaluate: ({ agreements }, { lookups }) => {
    const linking = agreements.filter(
      ({ terms }) => (terms.linkedAgreements?.value ?? []).length > 0,
    );
    if (linking.length === 0) return [];
    const names = lookups.names(agreements);
    return linking.flatMap(({ id, ref, terms }) => {
      const unknown = (terms.linkedAgreements?.value ?? []).filter(
        (link) =>
          referenceLike.test(link.trim()) && !isStopgap(link) && !namedIn(names, link, lookups),
      );
      if (unknown.length === 0) return [];
      return {
        ...notMet('unknown', { ref, link: unknown.join(', ') }, [
          termEvidence(terms, 'linkedAgreements'),
        ]),
        discriminator: null,
        agreementId: id,
      };
    });
  },
});
