import { describe, expect, test } from 'vitest';
import { agreementView } from '../../../electron/session/views/agreement-view.ts';
import { actionRows, bodies } from '../../../electron/session/views/bodies.ts';
import { findingView } from '../../../electron/session/views/findings-views.ts';
import { narrowedTo } from '../../../electron/session/views/narrowed-report.ts';
import { partnershipCalled } from '../../../electron/session/views/partnership-name.ts';
import { createRegisterRows } from '../../../electron/session/views/register-rows.ts';
import { search } from '../../../electron/session/views/search.ts';
import { mergedRows } from '../../../renderer/state/merged-rows.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { finding, reportWith, smallRegister, today } from './small-register.ts';

const findings = [
  finding('low', { severity: 'low' }),
  finding('unsure', { severity: 'critical', outcome: 'cannot-tell' }),
  finding('high'),
  finding('accepted', { decision: 'risk-accepted' }),
  finding('elsewhere', { agreementId: 'agreement-isa-2' }),
  finding('register', { agreementId: null, scope: 'register', rule: 'coverage' }),
];
const report = reportWith(findings);

describe('a row of the register', () => {
  const [row] = createRegisterRows().of(smallRegister, report, 7, null).rows;

  test('counts open failings by severity, and what cannot be told apart from them', () => {
    expect(row?.findings).toEqual({ critical: 0, high: 1, medium: 0, low: 1, info: 0 });
    expect(row?.cannotTell).toBe(1);
  });

  test('names the kinds of bodies in it', () => {
    expect(row?.partnerKinds).toEqual(['unitary-council', 'nhs-trust']);
  });
});

describe('the rows of the register, asked for again', () => {
  const [first, second] = Object.values(smallRegister.agreements);
  if (first === undefined || second === undefined) throw new Error('two agreements');
  const renamed = (title: string) => ({
    register: {
      ...smallRegister,
      agreements: { ...smallRegister.agreements, [first.id]: { ...first, title } },
    },
    report: {
      ...report,
      agreements: report.agreements.map((each) =>
        each.id === first.id ? { ...each, title } : each,
      ),
    },
  });

  test('are only those that changed, and come onto those that are there', () => {
    const rows = createRegisterRows();
    const all = rows.of(smallRegister, report, 7, null);
    const after = renamed('Evening economy');
    const changed = rows.of(after.register, after.report, 8, 7);
    expect(changed).toMatchObject({ since: 7, gone: [] });
    expect(changed.rows.map(({ title }) => title)).toEqual(['Evening economy']);
    expect(mergedRows(all, changed).rows).toEqual(
      createRegisterRows().of(after.register, after.report, 8, null).rows,
    );
  });

  test('are all of them on another day, or where the window holds others than the last', () => {
    const rows = createRegisterRows();
    rows.of(smallRegister, report, 7, null);
    expect(rows.of(smallRegister, report, 8, 6)).toMatchObject({ since: null });
    const earlier = { ...report, asAt: isoDate('2026-01-01') };
    expect(rows.of(smallRegister, earlier, 8, 8)).toMatchObject({ since: null });
  });

  test('tell what is gone, and all of them where one came back in its old place', () => {
    const rows = createRegisterRows();
    const all = rows.of(smallRegister, report, 7, null);
    const without = { ...report, agreements: report.agreements.slice(1) };
    const gone = rows.of(smallRegister, without, 8, 7);
    expect(gone).toMatchObject({ since: 7, gone: [first.id], rows: [] });
    expect(mergedRows(all, gone).rows.map(({ id }) => id)).toEqual([second.id]);
    const back = rows.of(smallRegister, report, 9, 8);
    expect(back.since).toBeNull();
    expect(back.rows.map(({ id }) => id)).toEqual([first.id, second.id]);
  });
});

describe('a finding', () => {
  test('says where else the same rule fails', () => {
    expect(findingView('high', smallRegister, report)?.alsoIn).toEqual([
      { findingId: 'low', ref: 'ISA-1' },
      { findingId: 'accepted', ref: 'ISA-1' },
      { findingId: 'elsewhere', ref: 'ISA-2' },
    ]);
  });

  test('has no view of a finding that is gone', () => {
    expect(findingView('never', smallRegister, report)).toBeNull();
  });
});

describe('an agreement', () => {
  test('shows those that it names and those that name it, whatever the case', () => {
    const view = agreementView('agreement-isa-1', smallRegister, report, 7, 3);
    expect(view?.related.map(({ ref }) => ref)).toEqual(['ISA-2']);
    expect(agreementView('agreement-isa-2', smallRegister, report, 7, 0)?.related).toHaveLength(1);
  });

  test('that is not in the register has no view', () => {
    expect(agreementView('gone', smallRegister, report, 7, 0)).toBeNull();
  });
});

describe('search', () => {
  const kinds = (text: string) =>
    search(text, smallRegister, report).map(({ kind, id }) => `${kind} ${id}`);

  test('finds a reference first', () => {
    expect(kinds('isa-1')[0]).toBe('agreement agreement-isa-1');
  });

  test('finds every word wherever it stands, without accents and case', () => {
    expect(kinds('HOSPITALS night')).toEqual(['agreement agreement-isa-1']);
    expect(kinds('severn hospitals')).toContain('partner partner-severn-trust');
    expect(kinds('north')).toContain('partnership partnership-north');
    expect(kinds('retention isa-2')).toEqual(['finding elsewhere']);
  });

  test('finds nothing for nothing', () => {
    expect(kinds('  ')).toEqual([]);
  });
});

test('partners and partnerships come with the number of agreements that name them', () => {
  const { partners, partnerships } = bodies(smallRegister, 7);
  expect(partners.map(({ agreements }) => agreements)).toEqual([1, 1]);
  expect(partnerships.map(({ agreements }) => agreements)).toEqual([1]);
});

test('an action shows the finding it answers while the finding stands', () => {
  const action = {
    id: 'a',
    what: 'Agree a period',
    owner: 'IG manager',
    raisedOn: today,
    due: null,
    doneOn: null,
    agreementId: 'agreement-isa-1',
    findingId: 'high',
    meetingId: null,
  };
  const register = { ...smallRegister, actions: { a: action } };
  expect(actionRows(register, report)[0]?.findingTitle).toBe('No retention period');
  expect(actionRows(register, reportWith([]))[0]?.findingTitle).toBeNull();
});

test('a partnership is found by its short name in whatever case', () => {
  expect(partnershipCalled(' north csp', smallRegister)?.id).toBe('partnership-north');
  expect(partnershipCalled('South CSP', smallRegister)).toBeNull();
});

test('a report narrowed to a partnership is counted anew', () => {
  const { agreements, summary } = narrowedTo(report, 'partnership-north');
  expect(agreements.map(({ ref }) => ref)).toEqual(['ISA-1']);
  expect(summary).toMatchObject({ agreements: 1, partners: 2, inDate: 0 });
  expect(summary.byRating).toEqual({ red: 1, amber: 0, green: 0, grey: 0 });
});
