import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../shared/audit/judged.ts';
import { createGrouping } from '../../../shared/audit/records-by-agreement.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { registerOf } from '../rules/given.ts';

const day = (text: string) => isoDate(text);

describe('the records of an agreement', () => {
  const register = registerOf({
    views: [
      { id: 'b', givenOn: day('2026-02-01') },
      { id: 'a', givenOn: day('2026-02-01') },
      { id: 'old', givenOn: day('2026-01-01') },
      { id: 'new', givenOn: day('2026-03-01') },
      { id: 'other', agreementId: 'two' },
    ],
    barriers: [
      { id: 'early', requestedOn: day('2026-01-01') },
      { id: 'late', requestedOn: day('2026-03-01') },
      { id: 'none', agreementId: null },
    ],
    actions: [
      { id: 'second', raisedOn: day('2026-03-01') },
      { id: 'first', raisedOn: day('2026-01-01') },
    ],
    documents: [
      { id: 'young', addedAt: '2026-03-01T00:00:00Z' },
      { id: 'aged', addedAt: '2026-01-01T00:00:00Z' },
    ],
  });
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
  const of = (id: string) => recordsOf(createGrouping()(register), id);

  it('are its own, views and requests newest first, actions and documents oldest first', () => {
    const { views, barriers, actions, documents } = of('one');
    expect(ids(views)).toEqual(['new', 'a', 'b', 'old']);
    expect(ids(barriers)).toEqual(['late', 'early']);
    expect(ids(actions)).toEqual(['first', 'second']);
    expect(ids(documents)).toEqual(['aged', 'young']);
    expect(ids(of('two').views)).toEqual(['other']);
    expect(of('three').views).toEqual([]);
  });

  it('stay as they were where another kind of record changed, and follow where theirs did', () => {
    const grouping = createGrouping();
    const before = recordsOf(grouping(register), 'one');
    const acted = recordsOf(grouping({ ...register, actions: {} }), 'one');
    expect(acted.views).toBe(before.views);
    expect(acted.actions).toEqual([]);
    const back = recordsOf(grouping({ ...register, accessBarriers: {} }), 'one');
    expect([ids(back.actions), back.barriers]).toEqual([['first', 'second'], []]);
  });
});
