import { describe, expect, test } from 'vitest';
import {
  asProposed,
  chosenSheets,
  withAnswer,
  withSheet,
  withTarget,
} from '../../../renderer/features/import/choices.ts';
import {
  doubledTargets,
  doubtfulFirst,
  targetSections,
} from '../../../renderer/features/import/columns.ts';
import {
  applyWords,
  appliedWords,
  leftoverWords,
  rowNumbers,
  rowsPromise,
} from '../../../renderer/features/import/messages.ts';
import type { ColumnProposal, ImportPlan } from '../../../renderer/features/import/plan.ts';
import { mappingTargets } from '../../../shared/exchange/plan.ts';

const session = {
  token: 't',
  fileName: 'ISA register.xlsx',
  remembered: false,
  sheets: [
    { name: 'ISAs', hidden: false, rows: 41, columns: 31, headerRow: 3, proposed: true },
    { name: 'Old', hidden: true, rows: 9, columns: 31, headerRow: 1, proposed: false },
    { name: 'Lists', hidden: false, rows: 9, columns: 2, headerRow: null, proposed: false },
  ],
};

function column(heading: string, more: Partial<ColumnProposal> = {}): ColumnProposal {
  return {
    sheet: 'ISAs',
    heading,
    letter: 'A',
    hidden: false,
    samples: [],
    target: 'keep',
    because: 'same name',
    doubtful: false,
    problems: 0,
    ...more,
  };
}

function plan(counts: ImportPlan['counts'], more: Partial<ImportPlan> = {}): ImportPlan {
  return {
    fileName: 'ISA register.xlsx',
    columns: [],
    problems: [],
    questions: [],
    rowsRead: counts.added + counts.changed + counts.unchanged + counts.skipped,
    rows: [],
    newPartners: [],
    counts,
    planHash: 'h',
    ...more,
  };
}

describe('What an officer chooses for an import', () => {
  test('starts from the sheets and header rows that were proposed', () => {
    expect(chosenSheets(session, asProposed)).toEqual({ ISAs: 3 });
  });

  test('takes another sheet in, moves its header, and leaves it out again', () => {
    const both = withSheet(session, asProposed, 'Old', 1);
    expect(chosenSheets(session, both)).toEqual({ ISAs: 3, Old: 1 });
    const moved = withSheet(session, both, 'ISAs', 4);
    expect(chosenSheets(session, moved)).toEqual({ ISAs: 4, Old: 1 });
    expect(chosenSheets(session, withSheet(session, moved, 'Old', null))).toEqual({ ISAs: 4 });
  });

  test('keeps each chosen target and answer beside the others', () => {
    const first = withTarget(asProposed, 'ISAs', 'Owner2', 'businessOwner');
    const second = withTarget(first, 'ISAs', 'Doc', 'documentLocation');
    expect(second.mapping).toEqual({
      ISAs: { Owner2: 'businessOwner', Doc: 'documentLocation' },
    });
    expect(withAnswer(second, 'q1', 'a').answers).toEqual({ q1: 'a' });
  });
});

describe('The columns of an import', () => {
  test('can go to every target there is, once', () => {
    const offered = targetSections.flatMap((section) => section.targets.map(({ id }) => id));
    expect(offered.toSorted()).toEqual([...mappingTargets].toSorted());
    expect(targetSections.flatMap(({ targets }) => targets)).toContainEqual({
      id: 'expiresOn',
      label: 'Ends',
    });
  });

  test('stand with the doubtful first', () => {
    const sorted = doubtfulFirst([
      column('Ref'),
      column('Expiry', { problems: 3 }),
      column('Owner2', { doubtful: true }),
    ]);
    expect(sorted.map(({ heading }) => heading)).toEqual(['Owner2', 'Expiry', 'Ref']);
  });

  test('are marked where two go to one place that holds one value', () => {
    const doubled = doubledTargets([
      column('Review', { target: 'nextReview' }),
      column('Review date', { target: 'nextReview' }),
      column('Act 1', { target: 'gateways' }),
      column('Act 2', { target: 'gateways' }),
      column('Note 1'),
      column('Note 2'),
    ]);
    expect(doubled.size).toBe(2);
  });
});

describe('The words of an import', () => {
  test('promise that every row is accounted for', () => {
    expect(rowsPromise(plan({ added: 389, changed: 0, unchanged: 0, skipped: 0 }))).toBe(
      '389 rows in your file, 389 will be in the register.',
    );
    expect(rowsPromise(plan({ added: 40, changed: 0, unchanged: 0, skipped: 1 }))).toBe(
      '41 rows in your file, 40 will be in the register. 1 row is left out, each with its reason.',
    );
  });

  test('name on the button what it will do', () => {
    expect(applyWords(plan({ added: 0, changed: 0, unchanged: 41, skipped: 0 }))).toBe(
      'Nothing to change',
    );
    expect(applyWords(plan({ added: 2, changed: 1, unchanged: 0, skipped: 0 }))).toBe(
      'Add 2 and change 1 agreement',
    );
  });

  test('say afterwards what was done and that one undo takes it back', () => {
    expect(appliedWords(plan({ added: 389, changed: 0, unchanged: 0, skipped: 0 }))).toBe(
      'Imported “ISA register.xlsx”: 389 added. One undo takes it all back.',
    );
  });

  test('say that nothing is lost where values could not be read', () => {
    const problem = {
      sheet: 'ISAs',
      row: 4,
      column: 'Ends',
      value: 'TBC',
      problem: '',
      kept: true,
    };
    const none = { added: 1, changed: 0, unchanged: 0, skipped: 0 };
    expect(leftoverWords(plan(none))).toBe('Every value was read.');
    expect(leftoverWords(plan(none, { problems: [problem] }))).toBe(
      '1 value kept as text; nothing is lost.',
    );
    expect(leftoverWords(plan(none, { problems: [problem, { ...problem, kept: false }] }))).toBe(
      '1 value kept as text and 1 part of the file not imported, each listed with its reason.',
    );
  });

  test('shorten long runs of row numbers', () => {
    expect(rowNumbers([4])).toBe('row 4');
    expect(rowNumbers([4, 9, 12])).toBe('rows 4, 9 and 12');
    expect(rowNumbers([1, 2, 3, 4, 5, 6])).toBe('rows 1, 2, 3 and 3 more');
  });
});
