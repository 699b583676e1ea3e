import { describe, expect, test } from 'vitest';
import {
  actionItems,
  actionsInOrder,
  withWords,
} from '../../../renderer/features/actions/queue.ts';
import {
  recommendationsInOrder,
  standingWords,
} from '../../../renderer/features/actions/recommendation-words.ts';
import type { RecommendationRow } from '../../../shared/contract/channels-grid.ts';
import type { ActionRow } from '../../../shared/contract/view-models.ts';
import { isoDate, type IsoDate } from '../../../shared/register/plain-date.ts';

const today = isoDate('2026-11-22');

function action(id: string, owner: string, due: IsoDate | null, ref: string | null): ActionRow {
  return {
    action: {
      id,
      what: `Redraft ${id}`,
      owner,
      raisedOn: isoDate('2026-01-01'),
      due,
      doneOn: null,
      agreementId: ref,
      findingId: null,
      meetingId: null,
    },
    ref,
    agreementTitle: ref === null ? null : 'Case conferences',
    partnershipId: null,
    findingTitle: null,
  };
}

const rows = [
  action('a', 'Records manager', isoDate('2026-11-01'), 'ISA-2'),
  action('b', 'records manager', isoDate('2026-11-24'), 'ISA-1'),
  action('c', 'SIRO', null, null),
];
const heads = (grouping: Parameters<typeof actionItems>[1], folded = new Set<string>()) =>
  actionItems(rows, grouping, today, folded).flatMap((item) =>
    item.kind === 'group' && typeof item.tally === 'string' ? [`${item.label}: ${item.tally}`] : [],
  );

describe('the queue of actions', () => {
  test('is held together by post, whatever its capitals', () => {
    expect(heads('owner')).toEqual(['Records manager: 2 actions, 1 overdue', 'SIRO: 1 action']);
  });

  test('is held together by when it falls due, the past first', () => {
    expect(heads('due')).toEqual([
      'Overdue: 1 action, 1 overdue',
      'In the next seven days: 1 action',
      'No day set: 1 action',
    ]);
  });

  test('hides the actions of a folded group and keeps its head', () => {
    expect(actionItems(rows, 'agreement', today, new Set(['isa-1']))).toHaveLength(5);
  });

  test('finds words in what, by whom and the agreement, and sorts with no day last', () => {
    expect(withWords(rows, 'RECORDS isa-1').map((row) => row.action.id)).toEqual(['b']);
    const byDue = actionsInOrder(rows, { column: 'due', direction: 'ascending' });
    expect(byDue.map((row) => row.action.id)).toEqual(['a', 'b', 'c']);
  });
});

describe('recommendations', () => {
  const row = (id: string, daysLeft: number | null, closedOn: IsoDate | null = null) => ({
    recommendation: {
      id,
      body: 'Inspectorate of Severnshire',
      report: 'Report',
      reference: '',
      words: 'Review.',
      deadline: daysLeft === null ? null : today,
      source: '',
      closedOn,
      evidence: closedOn === null ? '' : 'Minute 7',
    },
    actions: [],
    daysLeft,
  });
  const all: RecommendationRow[] = [
    row('met', -400, today),
    row('none', null),
    row('soon', 3),
    row('late', -1),
    row('last', 0),
  ];

  test('stand with the most urgent first and what is met last', () => {
    const order = recommendationsInOrder(all, today).map((each) => each.recommendation.id);
    expect(order).toEqual(['late', 'last', 'soon', 'none', 'met']);
  });

  test('say how many days are left, by how many they are overdue, or when they were met', () => {
    const words = all.map((each) => standingWords(each, today));
    expect(words).toEqual([
      'Met 22 November 2026',
      'Open, no deadline',
      '3 days left',
      'Overdue by 1 day',
      'Last day today',
    ]);
    const met = row('met', -400, today);
    expect(standingWords(met, isoDate('2026-11-21'))).toBe('Overdue by 400 days');
  });
});
