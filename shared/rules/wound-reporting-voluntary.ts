import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const wounds =
  /\b(?:gun\s?shot|knife|stab(?:bing)?)\b[^.;]{0,40}\b(?:wounds?|injur\w+|incidents?)\b|\b(?:wounds?|injur\w+)\b[^.;]{0,40}\b(?:gun|knife|knives|blade)/i;
const duty =
  /\bmust\s+(?:be\s+)?report|\b(?:shall|are\s+required\s+to|have\s+a\s+duty\s+to)\s+report|\bmandatory\b/i;

/** The day from which the present guidance of the General Medical Council applies. */
const guidanceFrom = '2017-04-25';

export const woundReportingVoluntary = agreementRule({
  id: 'wound-reporting-voluntary',
  topic: 'Reporting of gunshot and knife wounds',
  title: 'Doctors are told that they must report wounds',
  asks: 'An agreement should leave the reporting of gunshot and knife wounds to professional judgement.',
  why: 'The guidance that bound doctors until 2017 has changed; a text that still says “must” is not followed, and costs the rest its credit.',
  advice:
    'Say that police are normally told of an incident, and that identity is given with consent or in the public interest.',
  force: 'code',
  severity: 'low',
  clause: 'C10',
  provisions: ['gmc-wounds'],
  terms: ['purpose', 'dataCategories'],
  messages: { duty: 'The register says “{words}”.' },
  evaluate: ({ terms }, { asAt }) => {
    if (asAt < guidanceFrom) return notApplicable;
    const texts = [
      ['purpose', terms.purpose?.value ?? ''],
      ['dataCategories', (terms.dataCategories?.value ?? []).join('; ')],
    ] as const;
    const about = texts.filter(([, words]) => wounds.test(words));
    if (about.length === 0) return notApplicable;
    const wrong = about.find(([, words]) => duty.test(words));
    if (wrong === undefined) return met;
    const [key, words] = wrong;
    return notMet('duty', { words }, [termEvidence(terms, key)]);
  },
});
