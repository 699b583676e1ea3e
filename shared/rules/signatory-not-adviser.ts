import { agreementRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const adviser = /\bDPO\b|\bdata\s+protection\s+officer\b/i;
const inSupport = /\b(?:deputy|on behalf of|p\.?p\.?|advised by|consulted|assistant to)\b/i;

export const signatoryNotAdviser = agreementRule({
  id: 'signatory-not-adviser',
  topic: 'Independence of the data protection officer',
  title: 'The data protection officer approved it',
  asks: 'The data protection officer should advise on an agreement and not approve it.',
  why: 'An officer who approves what they are meant to check has a conflict of interest.',
  advice:
    'Have it approved by the senior information risk owner, a chief officer or a director, and record the advice of the data protection officer beside it.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C15',
  provisions: ['uk-gdpr-art-38'],
  terms: ['forceSignatory', 'parties'],
  messages: { approved: 'The signatory of {party} is “{post}”.' },
  evaluate: ({ terms, parties }) => {
    const posts: { party: string; post: string; field: string }[] = [];
    const force = terms.forceSignatory?.value;
    if (typeof force === 'string')
      posts.push({ party: 'the force', post: force, field: 'forceSignatory' });
    for (const { party } of parties) {
      const post = party.signature.signatory;
      if (post !== null) posts.push({ party: party.name, post, field: 'parties' });
    }
    if (posts.length === 0) return notApplicable;
    const found = posts.find(({ post }) => adviser.test(post) && !inSupport.test(post));
    if (found === undefined) return met;
    const { party, post, field } = found;
    return notMet('approved', { party, post }, [otherEvidence(field, 'Signatory', post)]);
  },
});
