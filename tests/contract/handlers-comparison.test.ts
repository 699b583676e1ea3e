import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { everything } from '../../shared/audit/coverage.ts';
import { startApp, temporaryFolder, today, type TestApp } from './support/test-app.ts';

// Spreadsheets are read in a child process, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 60_000 });

async function sampleApp(): Promise<TestApp> {
  const app = await startApp();
  await app.get('register.open-sample', {});
  return app;
}

async function revision(app: TestApp): Promise<number> {
  return (await app.get('app.state', {})).register?.revision ?? -1;
}

/** Every file of a folder with its size and bytes, for a comparison before and after. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')]),
  );
}

test('the five partnerships of the sample are compared, and the odd one is named', async () => {
  const app = await sampleApp();
  const { arrangements, registers } = await app.get('compare.arrangements', { asAt: today });
  expect(registers.map(({ isOwn }) => isOwn)).toEqual([true]);
  const istv = arrangements.find(({ title }) => title.includes('(ISTV)'));
  expect(istv?.areas).toHaveLength(5);
  const picked = (istv?.areas ?? []).flatMap(({ agreements }) => agreements.slice(0, 1));
  const comparison = await app.get('compare.get', { asAt: today, picked });
  expect(comparison.columns.map(({ area }) => area)).toContain('North Severnshire');
  expect(comparison.ranked.map(({ sentence }) => sentence)).toContain(
    'Four share monthly; North Severnshire shares quarterly.',
  );
  const frequency = comparison.rows.find(({ id }) => id === 'frequency');
  expect(frequency?.cells.filter(({ standing }) => standing === 'apart')).toHaveLength(1);
  expect(app.faults).toEqual([]);
});

test('a further register is compared and never written', async () => {
  const other = temporaryFolder();
  const first = await startApp(other);
  first.answers.push(path.join(other, 'Other.concordat'));
  await first.get('register.create', { name: 'Other force', templateId: null });
  await first.get('change.make', {
    basedOn: await revision(first),
    edit: {
      kind: 'add-agreement',
      ref: 'X-1',
      title: 'Domestic abuse conferences (MARAC)',
      partnershipId: null,
      partnerIds: [],
    },
  });
  const folder = path.join(other, 'Other.concordat');
  await first.get('register.close', {});
  const before = contents(folder);

  const app = await sampleApp();
  app.answers.push(folder);
  expect(await app.get('compare.add-register', {})).toEqual({ added: true });
  const { registers, arrangements } = await app.get('compare.arrangements', { asAt: today });
  expect(registers.map(({ force }) => force)).toEqual(['Severnshire Police', 'Other force']);
  const marac = arrangements.find(({ title }) => title.includes('MARAC'));
  expect(marac?.areas.at(-1)).toMatchObject({ area: 'Other force, whole force' });
  expect(contents(folder)).toEqual(before);
  await app.get('compare.remove-register', { id: registers[1]?.id ?? '' });
  expect((await app.get('compare.arrangements', { asAt: today })).registers).toHaveLength(1);
});

test('a further register comes as an export, and a file that is none is refused in words', async () => {
  const app = await sampleApp();
  await app.get('export.save', { asAt: today, format: 'json' });
  const [exported] = app.saved;
  if (exported === undefined) throw new Error('Nothing was exported.');
  await app.get('compare.add-export', {
    fileName: 'force.json',
    bytes: new Uint8Array(exported.bytes),
  });
  const { registers } = await app.get('compare.arrangements', { asAt: today });
  expect(registers.map(({ force }) => force)).toEqual([
    'Severnshire Police',
    'Severnshire Police 2',
  ]);
  const bytes = new TextEncoder().encode('not a register');
  const refused = await app.refusal('compare.add-export', { fileName: 'x.json', bytes });
  expect(refused.what).toContain('not JSON');
});

test('coverage is asked per strand, corrected by the officer, and the correction is undone', async () => {
  const app = await sampleApp();
  const whole = await app.get('coverage.get', { asAt: today, filter: everything });
  expect(whole.areas).toHaveLength(5);
  const pursue = await app.get('coverage.get', {
    asAt: today,
    filter: { ...everything, strand: 'pursue' },
  });
  expect(pursue.needs.length).toBeLessThan(whole.needs.length);
  const cell = whole.cells.flat().find(({ state }) => state === 'not-covered');
  const { rows } = await app.get('register.rows', { asAt: today });
  const agreementId = rows.find(({ rating }) => rating === 'green')?.id ?? '';
  const edit = {
    kind: 'answer-coverage',
    needId: cell?.needId ?? '',
    partnershipId: cell?.areaId ?? null,
    agreementId,
    answer: 'covers',
    reason: 'Its schedule lists it.',
  } as const;
  const cellNow = async () =>
    (await app.get('coverage.get', { asAt: today, filter: everything })).cells
      .flat()
      .find(({ needId, areaId }) => needId === cell?.needId && areaId === cell.areaId);
  await app.get('change.make', { basedOn: await revision(app), edit });
  const inArea = rows.find(({ id }) => id === agreementId)?.partnershipId;
  const covers = inArea === null || inArea === cell?.areaId;
  expect((await cellNow())?.state).toBe(covers ? 'fit' : 'not-covered');
  await app.get('change.undo', {});
  expect((await cellNow())?.state).toBe('not-covered');
});

test('a need of the force is asked for, and a standard one can be left out', async () => {
  const app = await sampleApp();
  const need = {
    name: 'Bus passes',
    heading: 'Own',
    words: ['bus pass'],
    partnerKinds: [],
    strands: [],
    threats: [],
    why: '',
    isLeftOut: false,
  };
  const made = await app.get('change.make', {
    basedOn: await revision(app),
    edit: { kind: 'put-need', id: null, need },
  });
  const needs = await app.get('needs.list', {});
  expect(needs.find(({ id }) => id === made.id)).toMatchObject({
    origin: 'own',
    name: 'Bus passes',
  });
  await app.get('change.make', {
    basedOn: await revision(app),
    edit: { kind: 'put-need', id: 'public-cctv', need: { ...need, name: 'CCTV', isLeftOut: true } },
  });
  const coverage = await app.get('coverage.get', { asAt: today, filter: everything });
  expect(coverage.needs.map(({ id }) => id)).not.toContain('public-cctv');
  await app.get('change.make', {
    basedOn: await revision(app),
    edit: { kind: 'remove-need', id: 'public-cctv' },
  });
  expect((await app.get('needs.list', {})).find(({ id }) => id === 'public-cctv')).toMatchObject({
    origin: 'standard',
  });
});

test('an edit after an audit is the reason for what it made good', async () => {
  const app = await sampleApp();
  await app.get('change.make', {
    basedOn: await revision(app),
    edit: { kind: 'record-audit', asAt: today },
  });
  const trend = await app.get('audits.list', { asAt: today });
  expect(trend.map(({ asAt }) => asAt)).toEqual(['2026-08-24', today, today]);
  expect(trend.at(-1)).toMatchObject({ id: null });
  const { rows } = await app.get('register.rows', { asAt: today });
  const istv = rows.find(({ ref }) => ref === 'ISA-010');
  await app.get('change.make', {
    basedOn: await revision(app),
    edit: {
      kind: 'set-term',
      agreementId: istv?.id ?? '',
      term: 'transferMethod',
      value: 'Secure e-mail',
    },
  });
  const compared = await app.get('audits.compare', {
    asAt: today,
    thenId: trend[1]?.id ?? '',
    nowId: null,
  });
  const resolved = compared.findings.filter(({ move }) => move === 'resolved');
  expect(resolved.map(({ rule }) => rule)).toContain('transfer-method-secure');
  const fax = resolved.find(({ rule }) => rule === 'transfer-method-secure');
  expect(fax?.reason).toMatch(/^Changed on 22 November 2026: Transfer method: /);
  expect(compared.findings.filter(({ move }) => move === 'new')).toEqual([]);
  expect(
    (await app.refusal('audits.compare', { asAt: today, thenId: 'none', nowId: null })).code,
  ).toBe('not-in-register');
});

test('the questionnaire goes out, comes back filled in, and the second time changes nothing', async () => {
  const app = await sampleApp();
  await app.get('questionnaire.save', { asAt: today, format: 'csv', partnershipId: null });
  await app.get('questionnaire.save', { asAt: today, format: 'xlsx', partnershipId: null });
  const [csv, xlsx] = app.saved;
  const lines = new TextDecoder().decode(csv?.bytes).split('\r\n');
  const header = lines[0] ?? '';
  expect(lines.length).toBeGreaterThan(40);
  const filled = [
    header,
    'View,ISA-002,,partly,Neighbourhood Sergeant,3 November 2026,,,,,It comes late.',
    'Request,,,,,01/10/2026,Estuary Council,Tenancies at one address,refused,20/10/2026,No power was named.',
    'View,ISA-777,,maybe,,soon,,,,,',
    'Request,,,,,,,,,,',
  ].join('\r\n');
  const file = { fileName: 'back.csv', bytes: new TextEncoder().encode(filled) };
  const plan = await app.get('questionnaire.read', file);
  expect(plan).toMatchObject({ views: 1, requests: 1, known: 0, blank: 1 });
  expect(plan.problems.map(({ row, column }) => `${column ?? ''}${row ?? ''}`)).toEqual([
    'D4',
    'F4',
    'E4',
    'B4',
  ]);
  const before = await revision(app);
  const applied = await app.get('questionnaire.apply', file);
  expect(applied.revision).toBe(before + 1);
  const again = await app.get('questionnaire.apply', file);
  expect(again).toMatchObject({ views: 0, requests: 0, known: 2, revision: before + 1 });
  const analysis = await app.get('experience.get', { asAt: today });
  expect(analysis.byPartner.find(({ name }) => name === 'Estuary Council')).toMatchObject({
    requests: 2,
    refused: 1,
  });
  const unfilled = await app.get('questionnaire.read', {
    fileName: 'untouched.xlsx',
    bytes: new Uint8Array(xlsx?.bytes ?? []),
  });
  expect(unfilled).toMatchObject({ views: 0, requests: 0, problems: [] });
  const stranger = { fileName: 'other.csv', bytes: new TextEncoder().encode('a,b\r\n1,2\r\n') };
  expect((await app.refusal('questionnaire.read', stranger)).code).toBe('no-questionnaire');
});
