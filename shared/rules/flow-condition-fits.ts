import { flowRule } from './rule.ts';
import { regimesNamed } from './regime-words.ts';
import { isHealthParty } from './subject.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const careOnly =
  /\b9\s*\(2\)\s*\(h\)|\bprovision\s+of\s+(?:health|social)\s+care\b|\bmedical\s+(?:diagnosis|purposes?)\b/i;
const others =
  /\b9\s*\(2\)\s*\([a-gij]\)|\bsubstantial public interest\b|\bvital interests?\b|\bexplicit consent\b/i;

export const flowConditionFits = flowRule({
  id: 'flow-condition-fits',
  topic: 'Fit of the condition of a flow',
  title: 'The condition of a flow does not reach this sharing',
  headline: '{flow}: the condition does not reach this sharing',
  asks: 'The condition for special category data must be one that reaches the sharing.',
  why: 'A condition for care does not cover a disclosure to the police, and Article 9 does not cover police who share for law enforcement.',
  advice:
    'For an NHS body name substantial public interest, Article 9(2)(g), with its paragraph of Schedule 1; for the police Schedule 8.',
  force: 'law',
  severity: 'medium',
  clause: 'C07',
  provisions: ['uk-gdpr-art-9', 'dpa-2018-sch-1-para-10', 'dpa-2018-sch-8', 'nhs-police-sharing'],
  terms: ['flows', 'condition'],
  messages: {
    care: '{party} discloses “{flow}” to the police on the condition “{words}”, which is for care and treatment.',
    police:
      'Police share “{flow}” with police for law enforcement on the condition “{words}”; for that Schedule 8 applies.',
  },
  evaluate: ({ flow, from, to }) => {
    const words = (flow.condition ?? '').trim();
    if (flow.specialCategory !== 'yes' || words === '' || from === null) return notApplicable;
    const toPolice =
      to.length > 0 && to.every(({ isForce, kind }) => isForce || kind === 'police-force');
    if (!toPolice) return notApplicable;
    const evidence = [otherEvidence('flows', 'Condition of the flow', words)];
    if (isHealthParty(from) && careOnly.test(words) && !others.test(words)) {
      return notMet('care', { party: from.party.name, flow: flow.name, words }, evidence);
    }
    const { part3, gdpr } = regimesNamed(words);
    const isPolice = from.isForce || from.kind === 'police-force';
    if (isPolice && flow.lawEnforcementPurpose === 'yes' && gdpr && !part3) {
      return notMet('police', { flow: flow.name, words }, evidence);
    }
    return met;
  },
});
