import { gatewayLimits, type GatewayLimit } from '../standards/gateway-limits.ts';
import { agreementRule } from './rule.ts';
import { lawNamed } from './law-named.ts';
import { wordsOf } from './register-words.ts';
import { isStated } from './term-presence.ts';
import { termEvidence } from './term-evidence.ts';
import { cannotTell, met, notApplicable, notMet } from './verdict.ts';

const limits: ReadonlyMap<string, GatewayLimit> = new Map(
  gatewayLimits.flatMap((limit) => (limit.serves === null ? [] : [[limit.gateway, limit]])),
);

export const gatewayFitsPurpose = agreementRule({
  id: 'gateway-fits-purpose',
  topic: 'Limits of the legal power',
  title: 'The legal power does not serve this purpose',
  headline: '{law} does not serve this purpose',
  asks: 'A legal power must serve the purpose for which data are shared under it.',
  why: 'A power that Parliament gave for one thing lets nobody share for another.',
  advice: 'Name a power that serves this purpose, or say in the purpose how it is served.',
  force: 'law',
  severity: 'medium',
  clause: 'C06',
  provisions: ['ico-code-agreements', 'cda-1998-s-115'],
  terms: ['gateways', 'purpose', 'dataCategories'],
  messages: {
    outside:
      'No power is named but {law}. It serves {limit}; neither purpose, title nor data speak of that.',
    unknown:
      'No power is named but {law}. It serves {limit}; the register does not say what the sharing is for.',
  },
  evaluate: ({ agreement, terms, law }) => {
    const cited = law.powers.filter(({ number }) => number !== null);
    if (cited.length === 0) return notApplicable;
    const known = cited.map(({ gateway }) => (gateway === null ? undefined : limits.get(gateway)));
    if (known.includes(undefined)) return met;
    const words = wordsOf(agreement.title, terms);
    if (known.some((limit) => limit?.serves?.test(words) === true)) return met;
    const [limit] = known;
    const data = {
      law: [...new Set(cited.map(lawNamed))].join(', '),
      limit: limit?.words ?? '',
    };
    const evidence = [termEvidence(terms, 'gateways'), termEvidence(terms, 'purpose')];
    return isStated(terms, 'purpose')
      ? notMet('outside', data, evidence)
      : cannotTell('unknown', data, evidence);
  },
});
