import { gatewayLimits } from '../standards/gateway-limits.ts';
import { agreementRule } from './rule.ts';
import { lawNamed } from './law-named.ts';
import type { PartySubject } from './subject.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const limits = gatewayLimits.flatMap(({ gateway, party, words }) =>
  party === null ? [] : [{ gateway, party, words }],
);

export const gatewayFitsParties = agreementRule({
  id: 'gateway-fits-parties',
  topic: 'Bodies that the legal power covers',
  title: 'The legal power needs a party that is not there',
  headline: '{law} needs a party that is not there',
  asks: 'A legal power must be one that the parties can use.',
  why: 'A power that moves data to or from one body moves none between others.',
  advice: 'Name the party for which the power was cited, or the power that these parties have.',
  force: 'law',
  severity: 'medium',
  clause: 'C06',
  provisions: ['cca-2013-s-7', 'pcsc-2022-s-17', 'nhs-2006-s-14z61'],
  terms: ['gateways', 'parties'],
  messages: { absent: '{law} moves data only {limit}; no such body is a party.' },
  evaluate: ({ law, parties, others, terms }) => {
    const cited = law.powers.filter(({ gateway }) =>
      limits.some((each) => each.gateway === gateway),
    );
    if (cited.length === 0 || others.length === 0) return notApplicable;
    for (const each of cited) {
      const limit = limits.find(({ gateway }) => gateway === each.gateway);
      if (limit === undefined) continue;
      const fits = ({ kind, party }: PartySubject) =>
        (kind !== null && limit.party.kinds.includes(kind)) || limit.party.named.test(party.name);
      if (!parties.some(fits)) {
        return notMet('absent', { law: lawNamed(each), limit: limit.words }, [
          termEvidence(terms, 'gateways'),
        ]);
      }
    }
    return met;
  },
});
