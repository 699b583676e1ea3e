import { describe, expect, test } from 'vitest';
import type { Action } from '../../../shared/register/experience.ts';
import type { StandardRule } from '../../../shared/contract/channels-standard.ts';
import type { AppState } from '../../../shared/contract/view-models.ts';
import { isoDate, type IsoDate } from '../../../shared/register/plain-date.ts';
import { blankProfile } from '../../../shared/register/register.ts';
import {
  actionState,
  mostUrgentFirst,
  passesFilter,
  stateWords,
} from '../../../renderer/ui/action-state/action-state.ts';
import type { OwnTest } from '../../../shared/register/own-rule.ts';
import { ownRule } from '../tailoring/examples.ts';
import { offeredPack, packErrors } from '../../../renderer/features/packs/pack-draft.ts';
import {
  everyRule,
  groupedRules,
  matchingRules,
} from '../../../renderer/features/standards/matching-rules.ts';
import {
  draftOf,
  isDraftGroup,
  readDraft,
  withField,
  withOperator,
} from '../../../renderer/features/standards/own-rule-draft.ts';

const today = isoDate('2026-11-22');

function action(id: string, due: IsoDate | null, doneOn: IsoDate | null = null): Action {
  return {
    id,
    what: 'Ask the council to sign',
    owner: 'IG officer',
    raisedOn: isoDate('2026-10-01'),
    due,
    doneOn,
    agreementId: null,
    findingId: null,
    meetingId: null,
  };
}
const row = (a: Action) => ({
  action: a,
  ref: null,
  agreementTitle: null,
  partnershipId: null,
  findingTitle: null,
});

describe('An action', () => {
  test('is still due on its last day and overdue on the next', () => {
    expect(actionState(action('a', isoDate('2026-11-22')), today)).toBe('due-soon');
    expect(actionState(action('a', isoDate('2026-11-21')), today)).toBe('overdue');
    expect(stateWords(action('a', isoDate('2026-11-22')), today)).toBe('Due today');
    expect(stateWords(action('a', isoDate('2026-11-21')), today)).toBe('Overdue by 1 day');
  });

  test('was not yet done on a day before it was done', () => {
    const done = action('a', isoDate('2026-11-01'), isoDate('2026-11-10'));
    expect(actionState(done, today)).toBe('done');
    expect(actionState(done, isoDate('2026-11-05'))).toBe('overdue');
  });

  test('stands with the longest overdue first and the done last', () => {
    const rows = [
      row(action('done', isoDate('2026-01-01'), isoDate('2026-02-01'))),
      row(action('undated', null)),
      row(action('later', isoDate('2027-03-01'))),
      row(action('late', isoDate('2026-11-01'))),
      row(action('latest', isoDate('2026-06-01'))),
    ];
    expect(mostUrgentFirst(rows, today).map(({ action: a }) => a.id)).toEqual([
      'latest',
      'late',
      'later',
      'undated',
      'done',
    ]);
  });

  test('is shown by the filters that fit it', () => {
    const late = action('a', isoDate('2026-11-01'));
    expect(passesFilter(late, 'open', today)).toBe(true);
    expect(passesFilter(late, 'overdue', today)).toBe(true);
    expect(passesFilter(late, 'done', today)).toBe(false);
  });
});

describe('A pack', () => {
  const state = {
    register: {
      profile: { ...blankProfile, forceName: 'Severnshire Police', handling: 'Lock away' },
    },
    settings: { officer: 'IG officer' },
  } as unknown as AppState;

  test('is offered for the whole force with the marking of the force', () => {
    expect(offeredPack(state, today)).toMatchObject({
      partnershipId: null,
      marking: 'OFFICIAL-SENSITIVE',
      handling: 'Lock away',
      reference: 'Severnshire Police sharing audit 2026-11',
      author: 'IG officer',
    });
  });

  test('needs a reference, a version, an author and a day that exists', () => {
    const options = { ...offeredPack(state, today), reference: ' ', version: '', author: '' };
    expect(Object.keys(packErrors(options, 'There is no such day.'))).toEqual([
      'meetingOn',
      'reference',
      'version',
      'author',
    ]);
    expect(packErrors(offeredPack(state, today), null)).toEqual({});
  });
});

describe('The list of rules', () => {
  const rule = (id: string, more: Partial<StandardRule>): StandardRule => ({
    id,
    title: id,
    asks: '',
    why: '',
    force: 'law',
    severity: 'high',
    usualSeverity: 'high',
    scope: 'agreement',
    clause: null,
    decidesRating: false,
    origin: 'concordat',
    advice: '',
    citations: [],
    notMet: 0,
    cannotTell: 0,
    setting: null,
    settingHolds: false,
    ...more,
  });
  const rules = [
    rule('review-date-passed', { force: 'code' }),
    rule('no-gateway', { severity: 'critical', notMet: 4 }),
    rule('no-retention', { asks: 'Data is kept no longer than needed' }),
  ];
  const found = (filter: Partial<typeof everyRule>) =>
    matchingRules(rules, { ...everyRule, ...filter }).map(({ id }) => id);

  test('puts law before code, and the worst first', () => {
    expect(found({})).toEqual(['no-gateway', 'no-retention', 'review-date-passed']);
  });

  test('is searched by all the words that were typed', () => {
    expect(found({ words: 'kept LONGER' })).toEqual(['no-retention']);
    expect(found({ words: 'kept fax' })).toEqual([]);
  });

  test('can be narrowed to a force and to rules that found something', () => {
    expect(found({ force: 'code' })).toEqual(['review-date-passed']);
    expect(found({ onlyWithFindings: true })).toEqual(['no-gateway']);
  });

  test('stands under clauses, laws or severities, with what the force added first', () => {
    const own = rule('own-kept', { origin: 'own' });
    const clause = rule('retention-stated', { clause: 'C11', severity: 'low' });
    const titles = (by: 'clause' | 'law' | 'severity') =>
      groupedRules([clause, ...rules, own], by, 'the pack').map(({ title }) => title);
    expect(titles('clause')[0]).toBe('The force’s own rules');
    expect(titles('clause')[1]).toMatch(/^C11 /);
    expect(titles('clause').at(-1)).toBe('Across the clauses');
    expect(titles('severity')).toEqual(['The force’s own rules', 'critical', 'high', 'low']);
    expect(titles('law')).toEqual(['The force’s own rules', 'Other sources']);
  });
});

describe('The draft of an own rule', () => {
  const rule = ownRule({ field: 'retention', operator: 'is-empty', value: null });

  test('is the rule again when nothing was changed', () => {
    expect(readDraft(draftOf(rule, today), rule.id)).toEqual({ ok: true, rule });
    const grouped = {
      ...rule,
      condition: {
        join: 'all' as const,
        of: [...rule.condition.of, { join: 'any' as const, of: rule.condition.of as OwnTest[] }],
      },
    };
    expect(readDraft(draftOf(grouped, today), rule.id)).toEqual({ ok: true, rule: grouped });
  });

  test('says of each field what is missing', () => {
    const read = readDraft(draftOf(null, today), null);
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual(
      expect.arrayContaining(['title', 'asks', 'message', 'advice', 'source.text']),
    );
  });

  test('says of a comparison what is wrong with it, at its place', () => {
    const wrong = ownRule({ field: 'expiresOn', operator: 'before', value: null });
    const read = readDraft(draftOf(wrong, today), wrong.id);
    expect(read.ok ? {} : read.errors).toEqual({
      'condition.of.0.value': 'This comparison needs a day such as 2026-11-22.',
    });
  });

  test('keeps a value only where the comparison takes one of its kind', () => {
    const [part] = draftOf(
      ownRule({ field: 'retention', operator: 'is', value: 'x' }),
      today,
    ).parts;
    if (part === undefined || isDraftGroup(part)) throw new Error('no comparison');
    expect(withOperator(part, 'contains').value).toBe('x');
    expect(withOperator(part, 'one-of').value).toBeNull();
    expect(withField(part, 'expiresOn')).toMatchObject({ operator: 'is-empty', value: null });
  });
});
