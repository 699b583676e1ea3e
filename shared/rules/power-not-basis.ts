import { lawEvidence } from './cited-law.ts';
import { agreementRule } from './rule.ts';
import { lawNamed } from './law-named.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const namesBasis =
  /\b6\s*\(?1\)?\s*\([a-f]a?\)|\bart(?:icle)?\.?\s*6\b|\bpublic (?:task|interest)\b|\bofficial authority\b|\blegal obligation\b|\bconsent\b|\bvital interests?\b|\blegitimate interests?\b|\bcommon law\b|\bpart\s*3\b|\blaw enforcement\b|\bs(?:ection)?\.?\s*3[15]\b|\bsch(?:edule)?\.?\s*[128]\b/i;

export const powerNotBasis = agreementRule({
  id: 'power-not-basis',
  topic: 'Power given as a basis',
  title: 'A power to share is given as the lawful basis',
  headline: '{law} is given as the lawful basis',
  asks: 'An agreement must state a lawful basis beside the power to share.',
  why: 'A power lets a body share; whether it may process personal data for it is asked by data protection law, which no gateway displaces.',
  advice:
    'State the basis: Article 6(1)(e) with the power for partners, section 35 under Part 3 for the police.',
  force: 'law',
  severity: 'medium',
  clause: 'C05',
  provisions: ['uk-gdpr-art-6', 'dpa-2018-s-35', 'nhs-police-sharing'],
  terms: ['article6Basis', 'flows'],
  messages: {
    power: 'As the lawful basis stands “{words}”, which is a power to share and no basis.',
  },
  evaluate: ({ law, terms }) => {
    const bases = law.basis.filter(
      ({ field, citations }) => field === 'article6Basis' && citations.length > 0,
    );
    if (bases.length === 0) return notApplicable;
    const wrong = bases.find(
      ({ words, citations }) =>
        !namesBasis.test(words) &&
        citations.every(
          ({ gateway, instrument }) => gateway !== null || /^(?:cda|pcsc)-/.test(instrument),
        ),
    );
    if (wrong === undefined) return met;
    const [first] = wrong.citations;
    const named = first === undefined ? wrong.words : lawNamed(first);
    return notMet('power', { words: wrong.words, law: named }, [
      lawEvidence(terms, wrong, wrong.words),
    ]);
  },
});
