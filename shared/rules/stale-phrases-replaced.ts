import { documentEvidence } from './document-evidence.ts';
import { documentRule } from './rule.ts';
import type { DocumentReading } from '../register/document-reading.ts';
import { met, notApplicable, notMet, severities, type Severity } from './verdict.ts';

type Hit = DocumentReading['staleTerms'][number];

/** How many places are quoted; the message gives the number of all. */
const quoted = 5;

function worst(hits: readonly Hit[]): Severity {
  return severities.find((severity) => hits.some((hit) => hit.severity === severity)) ?? 'low';
}

function places(hits: readonly Hit[]): string {
  const pages = [...new Set(hits.map(({ page }) => page))].toSorted((a, b) => a - b);
  const shown = pages.slice(0, 8).map(String).join(', ');
  const rest = pages.length > 8 ? ' and further on' : '';
  return `${pages.length === 1 ? 'page' : 'pages'} ${shown}${rest}`;
}

export const stalePhrasesReplaced = documentRule({
  id: 'stale-phrases-replaced',
  topic: 'Wording of the document',
  title: 'The document uses wording that is out of date',
  headline: 'Out of date: {phrase}',
  asks: 'An agreement should name the law, bodies and practice of its day.',
  why: 'Old wording shows that nobody has gone through the text since, and where it carries a power, a basis or a party, nothing stands behind it any more.',
  advice: 'Replace the wording at the next review, and look whether what it stood for still holds.',
  force: 'code',
  severity: 'medium',
  clause: null,
  provisions: ['ico-code-agreements', 'ico-framework-agreements'],
  terms: ['documents'],
  messages: {
    aged: '“{phrase}” stands on {places}; out of date since {since:day}. Instead: {instead}.{note}',
    drafted:
      '“{phrase}” stands on {places}, though it was out of date since {since:day}, before the agreement was made. Instead: {instead}.{note}',
  },
  evaluate: ({ document, reading, isCurrent }, { asAt, lookups }) => {
    if (!isCurrent || reading === null || document.role === 'other') return notApplicable;
    const byId = new Map<string, Hit[]>();
    for (const hit of reading.staleTerms) {
      // The reading was made on its own day: a phrase that was good on the day of the audit is not stale.
      const phrase = lookups.stalePhrase(hit.id);
      if (hit.context !== 'live' || phrase === null || phrase.staleFrom > asAt) continue;
      byId.set(hit.id, [...(byId.get(hit.id) ?? []), hit]);
    }
    if (byId.size === 0) return met;
    return [...byId.entries()].flatMap(([id, hits]) => {
      const phrase = lookups.stalePhrase(id);
      if (phrase === null) return [];
      const drafted = hits.some(({ draftingError }) => draftingError);
      const note =
        phrase.verification === 'unverified'
          ? ' This date is from general knowledge and not verified.'
          : '';
      const data = {
        phrase: phrase.phrase,
        places: places(hits),
        since: phrase.staleFrom,
        instead: phrase.insteadUse,
        note,
      };
      const evidence = hits
        .slice(0, quoted)
        .map((hit) =>
          documentEvidence(document, `Stands in the document (${id})`, hit.phrase, hit),
        );
      return {
        ...notMet(drafted ? 'drafted' : 'aged', data, evidence, worst(hits)),
        discriminator: id,
      };
    });
  },
});
