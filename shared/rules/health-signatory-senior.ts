import { partyRule } from './rule.ts';
import { isHealthParty } from './subject.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const senior =
  /\bcaldicott\b|\bSIRO\b|\bsenior\s+information\s+risk\b|\bchief\b|\bdirector\b|\baccountable\s+officer\b/i;

export const healthSignatorySenior = partyRule({
  id: 'health-signatory-senior',
  topic: 'Signatory of the NHS body',
  title: 'Neither Caldicott Guardian nor risk owner signed for the NHS body',
  headline: '{party}: signed by {post}',
  asks: 'For an NHS body the Caldicott Guardian and the senior information risk owner should sign.',
  why: 'The one speaks for the patients, the other for the body; a signature of anybody else is easily called in question by the staff who are asked for data.',
  advice: 'Have the Caldicott Guardian or the senior information risk owner confirm the signature.',
  force: 'good-practice',
  severity: 'low',
  clause: 'C15',
  provisions: ['caldicott-guardian'],
  terms: ['parties'],
  messages: { other: 'For {party} it was signed by “{post}”.' },
  evaluate: (subject) => {
    const { party } = subject;
    const post = (party.signature.signatory ?? '').trim();
    if (post === '' || !isHealthParty(subject)) return notApplicable;
    if (senior.test(post)) return met;
    return notMet('other', { party: party.name, post }, [
      otherEvidence('parties', 'Signatory', post),
    ]);
  },
});
