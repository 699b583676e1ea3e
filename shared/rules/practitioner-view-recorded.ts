import { agreementRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const practitionerViewRecorded = agreementRule({
  id: 'practitioner-view-recorded',
  topic: 'Practitioner view',
  title: 'No practitioner has been asked',
  asks: 'A practitioner should be asked every year whether the agreement works.',
  why: 'A force that knows only its own paperwork cannot say whether the agreement is fit for purpose.',
  advice: 'Ask an officer who uses the agreement, and record the answer with their post.',
  force: 'good-practice',
  severity: 'low',
  clause: 'C21',
  provisions: ['hmicfrs-soc-2024', 'ico-framework-agreements'],
  terms: ['practitionerViews'],
  titles: { old: 'No practitioner has been asked for a year' },
  messages: {
    none: 'No view of a practitioner is recorded.',
    old: 'The last view of a practitioner was given on {on:day}.',
  },
  evaluate: ({ views, isDraft }, { yearAgo }) => {
    if (isDraft) return notApplicable;
    const [last] = views;
    if (last === undefined) return notMet('none');
    if (last.givenOn >= yearAgo) return met;
    return notMet('old', { on: last.givenOn }, [
      otherEvidence('practitionerViews', last.role, last.givenOn),
    ]);
  },
});
