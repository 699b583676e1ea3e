import { agreementRule } from './rule.ts';
import { isHealthParty } from './subject.ts';
import { termEvidence, otherEvidence } from './term-evidence.ts';
import { cannotTell, met, notApplicable, notMet } from './verdict.ts';

const careData =
  /\bpatients?\b|\bclinical\b|\bmedical\b|\bhealth\b|\bsocial\s+care\b|\bhospital\b|\bA\s?&\s?E\b|\bNHS\s+numbers?\b|\binjur/i;
const noPersons = /\banonym|\bde-?personali[sz]ed\b|\baggregate|\bdepersonali[sz]ed\b|\bstatistic/i;

export const seriousViolenceGatewayFits = agreementRule({
  id: 'serious-violence-gateway-fits',
  topic: 'Limits of the serious violence power',
  title: 'The serious violence power does not reach health or social-care data',
  asks: 'Section 16 of the Police, Crime, Sentencing and Courts Act 2022 must not be relied on for patient information, or for personal information that a health or social care authority holds.',
  why: 'The section excludes these data in terms: an NHS body that disclosed them under it would do so unlawfully.',
  advice:
    'For identifiable health or social-care data rest on consent, another statute, or overriding public interest case by case; keep section 16 for the rest.',
  force: 'law',
  severity: 'high',
  clause: 'C06',
  provisions: ['pcsc-2022-s-16', 'common-law-confidence'],
  terms: ['gateways', 'dataCategories', 'flows'],
  messages: {
    'care-data': 'Section 16 is the only power cited, and the data are “{data}”.',
    discloser: 'Section 16 is the power of a flow of personal data from {party}.',
    'health-party':
      'Section 16 is the only power cited, and {party} is a party; the register does not say which data come from it.',
  },
  evaluate: (subject, { lookups }) => {
    const cited = subject.law.powers;
    const serious = cited.filter((each) => each.gateway === 'pcsc-2022-s-16');
    if (serious.length === 0) return notApplicable;
    const { terms, agreement } = subject;
    for (const flow of agreement.flows) {
      const from = subject.parties.find(({ party }) => party.id === flow.fromPartyId);
      const power = flow.gateway === null ? [] : lookups.citations(flow.gateway);
      if (from === undefined || !isHealthParty(from)) continue;
      if (flow.dataItems.length > 0 && flow.dataItems.every((each) => noPersons.test(each)))
        continue;
      if (power.length > 0 && power.every((each) => each.gateway === 'pcsc-2022-s-16')) {
        return notMet('discloser', { party: from.party.name }, [
          otherEvidence('flows', 'Legal power of the flow', flow.gateway),
        ]);
      }
    }
    const another = cited.some(
      (each) => each.gateway !== null && each.gateway !== 'pcsc-2022-s-16',
    );
    if (another) return met;
    const data = (terms.dataCategories?.value ?? []).filter(
      (each) => careData.test(each) && !noPersons.test(each),
    );
    if (data.length > 0) {
      return notMet('care-data', { data: data.join('; ') }, [
        termEvidence(terms, 'gateways'),
        termEvidence(terms, 'dataCategories'),
      ]);
    }
    const health = subject.others.find(isHealthParty);
    if (health === undefined || agreement.flows.length > 0) return met;
    return cannotTell('health-party', { party: health.party.name }, [
      termEvidence(terms, 'gateways'),
    ]);
  },
});
