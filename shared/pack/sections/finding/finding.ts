import {
  continued,
  keepTogether,
  keptWithPrevious,
  spaced,
  stack,
  wholeUpTo,
  within,
} from '../../page-model/arrange.ts';
import type { Block } from '../../page-model/strip.ts';
import { formatDay } from '../../../register/plain-date.ts';
import type { FindingGroup } from '../../finding-groups.ts';
import type { Matter } from '../../matter.ts';
import { decisionPart } from './finding-decision.ts';
import { evidence } from './finding-evidence.ts';
import { againHead, goesOn, head } from './finding-head.ts';
import { condition, criteria, labelWidth, part, texts } from './finding-parts.ts';
import { responseBox } from './response-box.ts';

/**
 * One finding in full. It may go over pages between its parts, never within one before condition and
 * criteria are said; each further page repeats its number and title.
 */
export function finding(group: FindingGroup, matter: Matter): Block {
  const parts = [
    spaced(5.25, part('Condition', condition(group))),
    part('Criteria', criteria(group)),
    part('Consequence', texts(group.consequences)),
    part('Recommendation', texts(group.recommendations)),
    ...evidence(group, matter),
    ...decisionPart(group, matter),
    ...ownersPart(group, matter),
  ];
  const opening = keepTogether(stack(head(group), within('L', ...parts.slice(0, 2))));
  const rest = within('L', ...parts.slice(2));
  const room = group.severity === 'low' ? 'narrow' : 'wide';
  const box = keptWithPrevious(spaced(10.5, responseBox(group.number, labelWidth, room)));
  return spaced(
    21,
    wholeUpTo(
      shortFinding,
      continued(
        (frame) => againHead(group)(frame),
        (frame) => goesOn(group, frame),
        // A note asks for nothing, so there is nothing to answer.
        within('Sect', opening, rest, ...(group.severity === 'info' ? [] : [box])),
      ),
    ),
  );
}

/** A finding up to this height is not divided: white space is better than turning the page. */
const shortFinding = 310;

/** Actions that were raised for it: who owns them, until when, and how they stand. */
function ownersPart(group: FindingGroup, { register, asAt }: Matter): readonly Block[] {
  const ids = new Set(group.subjects.map(({ finding: { id } }) => id));
  const lines = Object.values(register.actions)
    .filter(({ findingId, raisedOn }) => ids.has(findingId ?? '') && raisedOn <= asAt)
    .map(({ what, owner, due, doneOn }) => {
      const who = owner === '' ? 'no owner' : owner;
      const when = due === null ? 'no date' : `by ${formatDay(due)}`;
      const how = doneOn !== null && doneOn <= asAt ? `done ${formatDay(doneOn)}` : 'open';
      return `${what} (${who}, ${when}; ${how})`;
    });
  return lines.length === 0 ? [] : [part('Actions', texts(lines))];
}
