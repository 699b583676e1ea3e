import { gatewayOf } from '../standards/gateways.ts';
import { lawEvidence } from './cited-law.ts';
import { agreementRule } from './rule.ts';
import { lawNamed } from './law-named.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const obligation = /\b6\s*\(?1\)?\s*\(c\)|\blegal obligation\b/i;
const another =
  /\b6\s*\(?1\)?\s*\([abdef]a?\)|\bpublic task\b|\bcommon law\b|\bconsent\b|\bvital\b/i;

export const obligationRestsOnDuty = agreementRule({
  id: 'obligation-rests-on-duty',
  topic: 'Legal obligation as a basis',
  title: 'A legal obligation is claimed where there is only a power',
  asks: 'Legal obligation must be the basis only where a law obliges the party to share.',
  why: 'Most gateways let a body share and oblige nobody: the basis fails, and the partner learns that it never had to.',
  advice:
    'Use public task, Article 6(1)(e), beside a power; keep legal obligation for a duty, and name it.',
  force: 'law',
  severity: 'medium',
  clause: 'C05',
  provisions: ['uk-gdpr-art-6', 'cda-1998-s-115'],
  terms: ['article6Basis', 'gateways'],
  messages: { power: 'The basis is “{words}”; {law} gives a power and lays no duty on anybody.' },
  evaluate: ({ law, terms }) => {
    const basis = law.texts.find(
      ({ field, words }) =>
        field === 'article6Basis' && obligation.test(words) && !another.test(words),
    );
    if (basis === undefined) return notApplicable;
    const cited = law.powers.filter(({ number }) => number !== null);
    if (cited.length === 0) return notApplicable;
    // A law that is not in the table may lay the duty down.
    const onlyPowers = cited.every(
      ({ gateway }) => gateway !== null && gatewayOf(gateway)?.nature !== 'duty',
    );
    if (!onlyPowers) return met;
    const named = [...new Set(cited.map(lawNamed))].join(', ');
    return notMet('power', { words: basis.words, law: named }, [
      lawEvidence(terms, basis, basis.words),
      lawEvidence(terms, { field: 'gateways', label: 'Legal power' }, named),
    ]);
  },
});
