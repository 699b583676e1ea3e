import { agreementRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const actionsInTime = agreementRule({
  id: 'actions-in-time',
  topic: 'Actions',
  title: 'An action on it is overdue',
  asks: 'Actions on an agreement should be done by the day that was set.',
  why: 'A failing that was seen and left is harder to defend than one that nobody had noticed.',
  advice: 'Do it, give it to somebody who can, or set a new day with a reason.',
  force: 'good-practice',
  severity: 'medium',
  clause: null,
  provisions: ['ico-framework-agreements'],
  terms: ['actions'],
  messages: {
    one: 'Due on {due:day} from {owner}: {what}',
    several: '{count} actions are overdue; the oldest was due on {due:day} from {owner}: {what}',
  },
  evaluate: ({ actions }, { asAt }) => {
    const open = actions.filter(({ doneOn }) => doneOn === null || doneOn > asAt);
    if (actions.length === 0) return notApplicable;
    const late = open
      .flatMap((action) =>
        action.due !== null && action.due < asAt ? [{ ...action, due: action.due }] : [],
      )
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1));
    const [oldest] = late;
    if (oldest === undefined) return met;
    const { due, owner, what } = oldest;
    const data = {
      due,
      owner: owner.trim() === '' ? 'nobody' : owner,
      what,
      count: String(late.length),
    };
    return notMet(late.length === 1 ? 'one' : 'several', data, [
      otherEvidence('actions', 'Action', what),
    ]);
  },
});
