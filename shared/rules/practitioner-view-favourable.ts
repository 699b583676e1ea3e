import type { PractitionerView } from '../register/experience.ts';
import { agreementRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

/** The latest view of each post: what somebody said before they changed their mind is history. */
function latestOfEachPost(views: readonly PractitionerView[]): readonly PractitionerView[] {
  const posts = new Set<string>();
  return views.filter(({ role }) => {
    const post = role.trim().toLowerCase();
    if (posts.has(post)) return false;
    posts.add(post);
    return true;
  });
}

export const practitionerViewFavourable = agreementRule({
  id: 'practitioner-view-favourable',
  topic: 'What practitioners say',
  title: 'Practitioners say that it is not fit for purpose',
  asks: 'An agreement should work for the practitioners who use it.',
  why: 'Inspectors ask the people who use an agreement, not the register: this is what they will be told.',
  advice: 'Ask them what is missing, and put it to the other parties at the next review.',
  force: 'good-practice',
  severity: 'high',
  clause: 'C21',
  provisions: ['hmicfrs-soc-2024', 'ico-framework-agreements'],
  terms: ['practitionerViews'],
  titles: { partly: 'Practitioners say that it works only in part' },
  messages: {
    'not-fit': '{role} said on {on:day} that it is not fit for purpose: “{words}”',
    partly: '{role} said on {on:day} that it works only in part: “{words}”',
  },
  evaluate: ({ views }) => {
    if (views.length === 0) return notApplicable;
    const latest = latestOfEachPost(views);
    const worst =
      latest.find(({ verdict }) => verdict === 'not-fit') ??
      latest.find(({ verdict }) => verdict === 'partly');
    if (worst === undefined) return met;
    const { role, givenOn, words, verdict } = worst;
    const data = { role, on: givenOn, words: words.trim() === '' ? 'no reason given' : words };
    const evidence = [otherEvidence('practitionerViews', role, words)];
    return verdict === 'not-fit'
      ? notMet('not-fit', data, evidence)
      : notMet('partly', data, evidence, 'medium');
  },
});
