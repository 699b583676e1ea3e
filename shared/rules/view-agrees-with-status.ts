import { agreementRule } from './rule.ts';
import { otherEvidence, termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const good = /^\s*(?:g|green|fit(?:\s+for\s+purpose)?|compliant|good|substantial)\b/i;

export const viewAgreesWithStatus = agreementRule({
  id: 'view-agrees-with-status',
  topic: 'Register and practitioners',
  title: 'The register calls it good, practitioners say otherwise',
  asks: 'What the register says of an agreement should agree with what practitioners say of it.',
  why: 'Inspectors found exactly this: a force that called its agreements up to date, and users who called them unfit.',
  advice:
    'Put the practitioner’s words to the owner of the entry, and take the rating out until they agree.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C21',
  provisions: ['hmicfrs-soc-2024'],
  terms: ['statedRating', 'practitionerViews'],
  messages: {
    contrary: 'The register says “{rating}”; {role} said on {on:day} that it is {verdict}.',
  },
  evaluate: ({ terms, views }) => {
    const rating = terms.statedRating?.value ?? '';
    const [latest] = views;
    if (!good.test(rating) || latest === undefined) return notApplicable;
    if (latest.verdict === 'fit') return met;
    const { role, givenOn: on } = latest;
    const verdict = latest.verdict === 'not-fit' ? 'not fit for purpose' : 'fit only in part';
    return notMet('contrary', { rating, role, on, verdict }, [
      termEvidence(terms, 'statedRating'),
      otherEvidence('practitionerViews', role, latest.words),
    ]);
  },
});
