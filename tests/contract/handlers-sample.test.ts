import { expect, test, vi } from 'vitest';
import { isoDate } from '../../shared/register/plain-date.ts';
import { everyFinding, startApp, today } from './support/test-app.ts';

// Each spreadsheet is read in a child process, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 60_000 });

test('the sample is made from its spreadsheet and answers every view', async () => {
  const app = await startApp();
  expect(await app.get('register.open-sample', {})).toEqual({ opened: true });
  const { register } = await app.get('app.state', {});
  expect(register?.profile).toMatchObject({ forceName: 'Severnshire Police', sampleData: true });
  expect(register?.readOnly).toBeNull();

  const { rows, summary, partnerships } = await app.get('register.rows', { asAt: today });
  expect(rows.length).toBeGreaterThanOrEqual(40);
  expect(summary.agreements).toBe(rows.length);
  expect(partnerships).toHaveLength(5);
  expect(new Set(rows.map(({ rating }) => rating)).size).toBeGreaterThanOrEqual(3);

  const overview = await app.get('overview.get', { asAt: today });
  expect(overview.since?.moved.length).toBeGreaterThan(0);
  expect(overview.waiting.length).toBeGreaterThan(0);
  expect(overview.horizon.length).toBeGreaterThan(0);

  const [worst] = overview.worst;
  const view = await app.get('agreement.get', { asAt: today, id: worst?.id ?? '' });
  expect(view.audited.rating).toBe('red');
  expect(view.agreement.asImported?.cells.length).toBeGreaterThan(0);
  expect((await app.get('agreement.history', { id: worst?.id ?? '' })).length).toBe(view.changes);

  const { rows: findings } = await app.get('findings.page', everyFinding);
  const first = await app.get('findings.get', { asAt: today, id: findings[0]?.id ?? '' });
  expect(first.finding.citations.length).toBeGreaterThan(0);
  expect((await app.get('actions.list', { asAt: today })).rows.length).toBeGreaterThan(0);
  const found = await app.get('search.find', { asAt: today, text: rows[0]?.ref ?? '' });
  expect(found[0]).toMatchObject({ kind: 'agreement', id: rows[0]?.id });
  expect(app.faults).toEqual([]);
});

test('a second opening of the sample finds what was changed in it', async () => {
  const app = await startApp();
  await app.get('register.open-sample', {});
  const { rows, revision } = await app.get('register.rows', { asAt: today });
  const [row] = rows;
  if (row === undefined) throw new Error('The sample is empty.');
  await app.get('change.make', {
    basedOn: revision,
    edit: { kind: 'set-term', agreementId: row.id, term: 'marking', value: 'OFFICIAL' },
  });
  await app.get('register.close', {});
  await app.get('register.open-sample', {});
  const view = await app.get('agreement.get', { asAt: today, id: row.id });
  expect(view.agreement.terms.marking?.value).toBe('OFFICIAL');
});

test('an earlier day is audited as on that day', async () => {
  const app = await startApp();
  await app.get('register.open-sample', {});
  const now = await app.get('register.rows', { asAt: today });
  const then = await app.get('register.rows', { asAt: isoDate('2019-01-01') });
  expect(then.summary.byCurrency.expired).toBeLessThan(now.summary.byCurrency.expired);
});
