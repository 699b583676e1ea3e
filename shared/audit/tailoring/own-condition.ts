import { ownField } from '../../register/own-rule-fields.ts';
import {
  isOwnGroup,
  type OwnCondition,
  type OwnGroup,
  type OwnTest,
} from '../../register/own-rule.ts';
import { addMonths } from '../../register/plain-date.ts';
import type { RuleContext } from '../../rules/subject.ts';
import { readField, type FieldReading, type OwnSubject } from './field-reading.ts';

/** Whether something holds; null where it cannot be told. */
export type Truth = boolean | null;

type Folded = (text: string) => string;

function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

/** The words of a reading, one or several; null where it has none to compare. */
function wordsOf(reading: FieldReading): readonly string[] | null {
  switch (reading.is) {
    case 'words':
    case 'no-day':
      return [reading.words];
    case 'list':
      return reading.items;
    case 'empty':
      return [];
    case 'no-place':
    case 'unclear':
    case 'number':
    case 'day':
      return null;
  }
}

function anyWords(reading: FieldReading, holds: (words: string) => boolean, folded: Folded): Truth {
  const words = wordsOf(reading);
  return words === null ? null : words.some((each) => holds(folded(each)));
}

function compareNumber(reading: FieldReading, holds: (number: number) => boolean): Truth {
  if (reading.is === 'number') return holds(reading.number);
  // Nothing there is neither more nor less than anything.
  return null;
}

function compareDay(reading: FieldReading, holds: (day: string) => boolean): Truth {
  if (reading.is === 'day') return holds(reading.day);
  // "Ongoing" comes neither before nor after a day.
  return reading.is === 'no-day' ? false : null;
}

function isEmpty(reading: FieldReading): Truth {
  return reading.is === 'no-place' ? null : reading.is === 'empty';
}

function holdsOf(test: OwnTest, reading: FieldReading, context: RuleContext): Truth {
  const { value } = test;
  const { folded, monthsAfter } = context.lookups;
  const text = typeof value === 'string' ? folded(value) : '';
  const list = Array.isArray(value) ? value.map(folded) : [];
  const number = typeof value === 'number' ? value : 0;
  switch (test.operator) {
    case 'is-empty':
      return isEmpty(reading);
    case 'is-not-empty':
      return not(isEmpty(reading));
    case 'is':
      return typeof value === 'number'
        ? compareNumber(reading, (each) => each === value)
        : anyWords(reading, (words) => words === text, folded);
    case 'is-not':
      return not(anyWords(reading, (words) => words === text, folded));
    case 'contains':
      return anyWords(reading, (words) => words.includes(text), folded);
    case 'does-not-contain':
      return not(anyWords(reading, (words) => words.includes(text), folded));
    case 'one-of':
      return anyWords(reading, (words) => list.includes(words), folded);
    case 'none-of':
      return not(anyWords(reading, (words) => list.includes(words), folded));
    case 'more-than':
      return compareNumber(reading, (each) => each > number);
    case 'less-than':
      return compareNumber(reading, (each) => each < number);
    case 'before':
      return compareDay(reading, (day) => day < String(value));
    case 'after':
      return compareDay(reading, (day) => day > String(value));
    case 'more-than-months-ago': {
      const limit = addMonths(context.asAt, -number);
      return compareDay(reading, (day) => day < limit);
    }
    case 'within-months': {
      const limit = monthsAfter(context.asAt, number);
      return compareDay(reading, (day) => context.asAt <= day && day <= limit);
    }
  }
}

/** Whether one comparison holds of a subject; null where it cannot be told. */
export function testHolds(test: OwnTest, subject: OwnSubject, context: RuleContext): Truth {
  const field = ownField(test.field);
  return field === undefined ? null : holdsOf(test, readField(field, subject, context), context);
}

/** "All": one that fails decides. "Any": one that holds decides. Else what cannot be told stays open. */
function joined(join: OwnGroup['join'], truths: readonly Truth[]): Truth {
  const decides = join === 'any';
  if (truths.includes(decides)) return decides;
  return truths.includes(null) ? null : !decides;
}

/** Whether a condition holds of a subject; null where it cannot be told. */
export function conditionHolds(
  { join, of }: OwnCondition,
  subject: OwnSubject,
  context: RuleContext,
): Truth {
  const truths = of.map((part) =>
    isOwnGroup(part)
      ? joined(
          part.join,
          part.of.map((each) => testHolds(each, subject, context)),
        )
      : testHolds(part, subject, context),
  );
  return joined(join, truths);
}
