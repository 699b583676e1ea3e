import { daysOf } from './law-days.ts';
import { isHistoric } from '../standards/historic-context.ts';
import { documentEvidence } from './document-evidence.ts';
import { documentRule } from './rule.ts';
import { met, notApplicable, notMet, type SeveralVerdict } from './verdict.ts';
import { lawNamed } from './law-named.ts';

function isPast(quote: string, name: string): boolean {
  const at = quote.indexOf(name);
  return at !== -1 && isHistoric(quote, at, at + name.length);
}

export const documentLawInForce = documentRule({
  id: 'document-law-in-force',
  topic: 'Law that the document cites',
  title: 'The document cites law that is not in force',
  headline: 'The document cites {law}, which is not in force',
  asks: 'A document must rest on law that is in force.',
  why: 'A power or basis that has been repealed, or has not begun, makes nothing lawful.',
  advice:
    'Replace the citation by the law that now applies, and have the change approved by every party.',
  force: 'law',
  severity: 'high',
  clause: 'C06',
  provisions: ['ico-code-agreements', 'uk-gdpr-art-6'],
  terms: ['documents'],
  messages: {
    ended: 'The document, on page {page}, cites {law}, which ended on {to:day}.',
    'not-begun':
      'The document, on page {page}, cites {law}, which came into force only on {from:day}.',
  },
  evaluate: (subject, { asAt, lookups }) => {
    const { document, reading, isCurrent } = subject;
    if (!isCurrent || reading === null || document.role === 'other') return notApplicable;
    const found = new Map<string, SeveralVerdict<'ended' | 'not-begun'>>();
    for (const named of reading.laws) {
      const words = `${named.provision ?? ''} ${named.name}`.trim();
      const [citation] = lookups.citations(words);
      // The Act of 1998 is a stale phrase, with what replaced it.
      if (citation?.provision == null || citation.instrument === 'dpa-1998') continue;
      if (named.quote !== null && isPast(named.quote, named.name)) continue;
      const { from, to } = daysOf(citation.provision);
      const law = lawNamed(citation);
      const evidence = [documentEvidence(document, 'Cited in the document', law, named)];
      const page = String(named.page ?? 1);
      const discriminator = citation.provision;
      if (to !== undefined && to < asAt) {
        found.set(discriminator, {
          ...notMet('ended', { law, page, to }, evidence),
          discriminator,
        });
      } else if (from > asAt) {
        found.set(discriminator, {
          ...notMet('not-begun', { law, page, from }, evidence),
          discriminator,
        });
      }
    }
    return found.size === 0 ? met : [...found.values()];
  },
});
