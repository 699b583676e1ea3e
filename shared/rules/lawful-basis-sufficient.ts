import type { ResolvedCitation } from '../standards/resolve-citations.ts';
import { lawEvidence, type LawWords } from './cited-law.ts';
import { agreementRule } from './rule.ts';
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

function restsOnExemption(texts: readonly LawWords[]): boolean {
  let hasExemption = false;
  for (const { citations } of texts) {
    for (const citation of citations) {
      if (isExemption(citation)) hasExemption = true;
      else if (!isBareAct(citation)) return false;
    }
  }
  // "Public task" and its like are a basis that no number names.
  return hasExemption && !texts.some(({ words }) => namedBasis.test(words));
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
  evaluate: ({ law, terms }) => {
    const texts = law.basis;
    if (texts.length === 0) return notApplicable;
    // The powers of an agreement are one list; each flow, and the basis, stands alone.
    const alone = texts.find((text) => text.field !== 'gateways' && restsOnExemption([text]));
    const powers =
      alone === undefined ? texts.filter(({ field }) => field === 'gateways') : [alone];
    const [first] = powers;
    if (first === undefined || !restsOnExemption(powers)) return met;
    const words = powers.map((text) => text.words).join('; ');
    return notMet('only', { words }, [lawEvidence(terms, first, words)]);
  },
});
