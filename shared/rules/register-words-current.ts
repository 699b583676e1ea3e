import { agreementRule } from './rule.ts';
import { termEvidence, termText } from './term-evidence.ts';
import type { TermKey } from '../register/terms.ts';
import { met, notApplicable, notMet } from './verdict.ts';

/** The terms in which wording matters; names, dates and free comments are not among them. */
const places = [
  'purpose',
  'dataCategories',
  'condition',
  'confidentialityBasis',
  'retention',
  'complaintsProcedure',
  'dpiaRef',
] as const satisfies readonly TermKey[];

/**
 * Phrases of which another rule says more (old Acts, transfer methods, markings, the police code), and
 * the sovereign’s style, which stands in the names of bodies and reports of its time.
 */
const elsewhere = /^(?:T0[1237]|T14|T30|T31|T32|T33|T37|T63)$/;

export const registerWordsCurrent = agreementRule({
  id: 'register-words-current',
  topic: 'Wording of the register',
  title: 'The register uses wording that is out of date',
  headline: 'Out of date in the register: {phrase}',
  asks: 'The register should name the law, bodies and practice of its day.',
  why: 'Wording that was copied from an old agreement shows that nobody has asked whether what it names still exists.',
  advice: 'Replace the wording, and look whether the agreement itself says the same.',
  force: 'good-practice',
  severity: 'low',
  clause: null,
  provisions: ['ico-framework-agreements'],
  terms: [...places],
  messages: {
    stale:
      'The register says “{words}”; “{phrase}” has been out of date since {since:day}. Instead: {instead}.',
  },
  evaluate: ({ terms }, { asAt, lookups }) => {
    let said = false;
    for (const key of places) {
      const entry = terms[key];
      // What was read from a document is judged there, with its place.
      if (entry === undefined || entry.source.how === 'read') continue;
      const words = termText(entry);
      if (words === null || words === '') continue;
      said = true;
      const used = lookups
        .stalePhrases(words)
        .find(({ phrase }) => phrase.staleFrom <= asAt && !elsewhere.test(phrase.id));
      if (used === undefined) continue;
      const { phrase } = used;
      const data = {
        words: used.words,
        phrase: phrase.phrase,
        since: phrase.staleFrom,
        instead: phrase.insteadUse,
      };
      return notMet('stale', data, [termEvidence(terms, key)]);
    }
    return said ? met : notApplicable;
  },
});
