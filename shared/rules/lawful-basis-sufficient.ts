import type { ResolvedCitation } from '../standards/resolve-citations.ts';
import { basisTexts, type LawWords } from './cited-law.ts';
import { agreementRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const exemptions: ReadonlySet<string> = new Set([
  'dpa-2018-sch-2-para-2',
  'dpa-1998-s-29',
  'dpa-1998-s-35',
]);
const namedBasis =
  /\bpublic task\b|\blegal obligation\b|\bconsent\b|\bvital interests?\b|\bpublic interest\b|\bcommon law\b/i;

function isExemption({ instrument, provision, number }: ResolvedCitation): boolean {
  if (!instrument.startsWith('dpa-')) return false;
  return (
    (provision !== null && exemptions.has(provision) && number !== null) ||
    /^s\.29(?:\(|$)/.test(number ?? '')
  );
}

/** The Act that stands around an exemption is no second basis. */
function isBareAct({ instrument, number }: ResolvedCitation): boolean {
  return instrument.startsWith('dpa-') && number === null;
}

export const lawfulBasisSufficient = agreementRule({
  id: 'lawful-basis-sufficient',
  topic: 'Exemption used as a basis',
  title: 'An exemption is its only basis',
  asks: 'An exemption must not be the only basis on which data are shared.',
  why: 'Schedule 2 paragraph 2, like section 29 before it, lifts rights where they would prejudice the prevention of crime; it gives neither a power nor a basis to share.',
  advice:
    'Name the basis under Article 6 (or Part 3) and the power to share; keep the exemption for cases where telling people would prejudice the purpose.',
  force: 'law',
  severity: 'high',
  clause: 'C05',
  provisions: ['dpa-2018-sch-2-para-2', 'ico-law-enforcement', 'uk-gdpr-art-6'],
  terms: ['article6Basis', 'gateways', 'flows'],
  messages: { only: 'The only basis that the register cites is “{words}”.' },
  evaluate: (subject, { lookups }) => {
    const places = new Map<string, LawWords[]>();
    for (const text of basisTexts(subject)) {
      // Each flow stands alone; the powers of an agreement are one list.
      const place = text.field === 'flows' ? `${text.label} ${text.words}` : text.field;
      places.set(place, [...(places.get(place) ?? []), text]);
    }
    if (places.size === 0) return notApplicable;
    for (const texts of places.values()) {
      const cited = texts.flatMap(({ words }) => lookups.citations(words));
      const rest = cited.filter((each) => !isExemption(each) && !isBareAct(each));
      if (rest.length > 0 || !cited.some(isExemption)) continue;
      // "Public task" and its like are a basis that no number names.
      if (texts.some(({ words }) => namedBasis.test(words))) continue;
      const [first] = texts;
      if (first === undefined) continue;
      const words = texts.map((text) => text.words).join('; ');
      return notMet('only', { words }, [otherEvidence(first.field, first.label, words)]);
    }
    return met;
  },
});
