import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Edit } from '../../shared/contract/edit.ts';
import type { ImportChoices } from '../../shared/exchange/plan.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';
import type { RulePackContent } from '../../shared/register/rule-pack.ts';
import { ownRule, packContent } from '../unit/tailoring/examples.ts';
import { cli } from './support/cli.ts';
import { assetsFolder, everyFinding, startApp, today, type TestApp } from './support/test-app.ts';

vi.setConfig({ testTimeout: 60_000 });

const asProposed: ImportChoices = { sheets: null, mapping: {}, answers: {} };
const sheet = [
  'Ref,Title,Partners,Start Date,Expiry Date,Retention',
  'ISA-1,Night-time economy,Severn Council,01/04/2021,31/03/2028,Six years',
  'ISA-2,Youth justice,Severn Youth Justice Service,01/04/2025,31/03/2028,',
].join('\n');

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

async function imported(): Promise<TestApp> {
  const app = await startApp();
  app.answers.push(path.join(app.folder, 'Ours.concordat'));
  await app.get('register.create', { name: 'Ours', templateId: null });
  const { token } = await app.get('import.open', { fileName: 'isas.csv', bytes: bytesOf(sheet) });
  const { planHash } = await app.get('import.plan', { token, choices: asProposed });
  await app.get('import.apply', { token, choices: asProposed, planHash });
  return app;
}

async function revision(app: TestApp): Promise<number> {
  return (await app.get('app.state', {})).register?.revision ?? -1;
}

async function make(app: TestApp, edit: Edit): Promise<string | null> {
  return (await app.get('change.make', { basedOn: await revision(app), edit })).id;
}

async function refused(app: TestApp, edit: Edit): Promise<string> {
  return (await app.refusal('change.make', { basedOn: await revision(app), edit })).code;
}

async function ruleOf(app: TestApp, id: string) {
  const { rules } = await app.get('standard.get', { asAt: today });
  return rules.find((each) => each.id === id);
}

async function severitiesOf(app: TestApp, rule: string): Promise<string[]> {
  const { rows } = await app.get('findings.page', everyFinding);
  return rows.filter((row) => row.rule === rule).map(({ severity }) => severity);
}

const because = { reason: 'Decided by the board.', approver: 'SIRO', from: today, until: null };
const { id: exampleId, ...rule } = ownRule({
  field: 'retention',
  operator: 'is-empty',
  value: null,
});

describe('a rule', () => {
  test('is set with a reason, seen in the findings and the trail, and undone', async () => {
    const app = await imported();
    const usual = await severitiesOf(app, 'retention-stated');
    expect(usual).toHaveLength(1);
    const setting = { ...because, severity: 'info', isOff: false } as const;
    await make(app, { kind: 'set-rule', ruleId: 'retention-stated', setting });
    expect(await severitiesOf(app, 'retention-stated')).toEqual(['info']);
    expect(await ruleOf(app, 'retention-stated')).toMatchObject({
      severity: 'info',
      usualSeverity: usual[0],
      settingHolds: true,
      setting: { reason: 'Decided by the board.', approver: 'SIRO' },
    });
    expect((await app.get('app.state', {})).register?.undo).toMatch(/^setting of /);
    await app.get('change.undo', {});
    expect(await severitiesOf(app, 'retention-stated')).toEqual(usual);
  });

  test('says what a setting would change before it is made', async () => {
    const app = await imported();
    const setting = { ...because, id: 'retention-stated', severity: null, isOff: true };
    const input = { asAt: today, rule: 'retention-stated', setting };
    const effect = await app.get('standard.try-setting', input);
    expect(effect).toMatchObject({ vanish: 1, appear: 0, rules: [{ rule: 'retention-stated' }] });
    expect(effect.rules[0]?.vanish[0]?.ref).toBe('ISA-2');
    expect(await severitiesOf(app, 'retention-stated')).toHaveLength(1);
  });

  test.each([
    ['without a reason', { reason: ' ' }, 'reason-missing'],
    ['without an approver', { approver: '' }, 'malformed'],
    ['that changes nothing', { severity: null, isOff: false }, 'setting-empty'],
    ['that ends before it begins', { until: isoDate('2026-11-21') }, 'until-past'],
  ])('is not set by a setting %s', async (_words, part, code) => {
    const app = await imported();
    const setting = { ...because, severity: 'low', isOff: false, ...part } as const;
    expect(await refused(app, { kind: 'set-rule', ruleId: 'retention-stated', setting })).toBe(
      code,
    );
  });

  test('that does not exist cannot be set', async () => {
    const app = await imported();
    const setting = { ...because, severity: 'low', isOff: false } as const;
    const edit: Edit = { kind: 'set-rule', ruleId: 'no-such', setting };
    expect(await refused(app, edit)).toBe('not-in-register');
  });
});

describe('the days of the thresholds', () => {
  test('are changed with a reason, and not by the way', async () => {
    const app = await imported();
    const days = { dueDays: 60, lapsedDays: 30 };
    const without: Edit = { kind: 'set-thresholds', ...days, reason: '', approver: '' };
    expect(await refused(app, without)).toBe('reason-missing');
    const profile = (await app.get('app.state', {})).register?.profile;
    if (profile === undefined) throw new Error('no register');
    const aside: Edit = { kind: 'set-profile', profile: { ...profile, dueDays: 60 } };
    expect(await refused(app, aside)).toBe('reason-missing');
    await make(app, { ...without, reason: 'Shorter cycle', approver: 'SIRO' });
    const { tailoring } = await app.get('standard.get', { asAt: today });
    expect(tailoring.thresholds).toEqual({
      ...days,
      because: { reason: 'Shorter cycle', approver: 'SIRO', from: today },
    });
    await make(app, { kind: 'return-to-usual-standard' });
    expect((await app.get('standard.get', { asAt: today })).tailoring.thresholds).toBeNull();
  });
});

describe('an own rule', () => {
  test('is tried, saved, found, set, and taken away', async () => {
    const app = await imported();
    const input = { asAt: today, rule: { ...rule, id: exampleId } };
    const tried = await app.get('standard.try-rule', input);
    expect(tried).toMatchObject({ agreements: 2, notMet: 1, found: [{ ref: 'ISA-2' }] });
    expect(await severitiesOf(app, exampleId)).toEqual([]);

    const id = await make(app, { kind: 'put-own-rule', id: null, rule });
    expect(id).toBe('own-kept-too-long');
    expect(await severitiesOf(app, 'own-kept-too-long')).toEqual(['medium']);
    expect(await ruleOf(app, 'own-kept-too-long')).toMatchObject({ origin: 'own', notMet: 1 });
    expect(await app.get('standard.found', { asAt: today, rule: id ?? '' })).toMatchObject([
      { ref: 'ISA-2', outcome: 'not-met' },
    ]);
    const again = await make(app, { kind: 'put-own-rule', id: null, rule });
    expect(again).toBe('own-kept-too-long-2');

    const setting = { ...because, severity: null, isOff: true };
    await make(app, { kind: 'set-rule', ruleId: id ?? '', setting });
    expect(await severitiesOf(app, 'own-kept-too-long')).toEqual([]);
    await make(app, { kind: 'remove-own-rule', id: id ?? '' });
    const { tailoring } = await app.get('standard.get', { asAt: today });
    expect(tailoring.settings).toEqual([]);
    await app.get('change.undo', {});
    expect((await app.get('standard.get', { asAt: today })).tailoring.settings).toHaveLength(1);
  });

  test('that asks what cannot be asked is refused with a sentence', async () => {
    const app = await imported();
    const wrong = ownRule({ field: 'starSign', operator: 'is', value: 'Leo' });
    expect(
      await refused(app, {
        kind: 'put-own-rule',
        id: null,
        rule: { ...rule, condition: wrong.condition },
      }),
    ).toBe('own-rule-wrong');
  });

  test('is listed and asked on the command line where the register is named', async () => {
    const app = await imported();
    await make(app, { kind: 'put-own-rule', id: null, rule });
    await app.get('register.close', {});
    const listed = await cli(app.folder, 'rules', '--register', 'Ours.concordat', '--json', '-');
    expect(listed.out).toContain('"own-kept-too-long"');
    expect((await cli(app.folder, 'rules', '--json', '-')).out).not.toContain('own-kept-too-long');
    const report = await cli(
      app.folder,
      'audit',
      'Ours.concordat',
      '--as-at',
      '2026-11-22',
      '--json',
      '-',
    );
    const json = JSON.parse(report.out) as {
      rulePack: { ownRules: { id: string }[] };
      agreements: { findings: { rule: string }[] }[];
    };
    expect(json.rulePack.ownRules.map(({ id }) => id)).toEqual(['own-kept-too-long']);
    expect(json.agreements.flatMap(({ findings }) => findings).map((each) => each.rule)).toContain(
      'own-kept-too-long',
    );
  });
});

describe('a rule pack', () => {
  test('of the sample shows every part that a pack can have, and is taken', async () => {
    const app = await imported();
    const bytes = new Uint8Array(
      readFileSync(path.join(assetsFolder, 'samples', 'severnshire-rule-pack.json')),
    );
    const input = { fileName: 'severnshire-rule-pack.json', bytes };
    expect((await app.get('standard.open-file', input)).holds).toEqual([
      '2 rules changed',
      '1 rule added',
      '1 stale phrase changed',
      '1 stale phrase added',
      '1 provision brought up to date',
    ]);
  });

  const pack: RulePackContent = packContent({
    rules: [{ rule: 'retention-stated', severity: 'info' }],
    ownRules: [{ ...rule, id: 'pack-kept' }],
    provisions: [{ provision: 'ico-code-agreements', checked: today }],
    phrases: {
      changed: [{ phrase: 'T01', isOff: true }],
      added: [
        {
          id: 'P01',
          words: ['gold group'],
          insteadUse: 'strategic group',
          staleFrom: today,
          severity: 'low',
          source: 'Force order 1',
          verification: 'secondary',
          checked: today,
        },
      ],
    },
  });
  const file = { fileName: 'standards.json', bytes: bytesOf(JSON.stringify(pack)) };
  const why = { reason: 'Agreed by the board.', approver: 'Head of information governance' };

  test('that was adopted is what the command line reads a document by, where the register is named', async () => {
    const app = await imported();
    const { token } = await app.get('standard.open-file', file);
    await app.get('standard.adopt', { token, basedOn: await revision(app), ...why });
    await app.get('register.close', {});
    writeFileSync(
      path.join(app.folder, 'isa.md'),
      '# Information sharing agreement\n\nThe gold group meets under the Data Protection Act 1998.\n',
    );
    const stale = async (...argv: string[]) => {
      const read = await cli(
        app.folder,
        'read',
        'isa.md',
        '--as-at',
        today,
        '--json',
        '-',
        ...argv,
      );
      // The form is fixed by the interface; this test looks at the ids.
      return (JSON.parse(read.out) as { staleTerms: { id: string }[] }).staleTerms.map(
        ({ id }) => id,
      );
    };
    expect(await stale()).toEqual(['T01']);
    expect(await stale('--register', 'Ours.concordat')).toEqual(['P01']);
  });

  test('says what it would change, is adopted, frozen with the audit, given up, and undone', async () => {
    const app = await imported();
    const before = await revision(app);
    const opened = await app.get('standard.open-file', file);
    expect(opened).toMatchObject({ kind: 'rule-pack', version: '2026.2', replaces: null });
    expect(opened.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(opened.effect.rules.find((each) => each.rule === 'pack-kept')?.appear).toMatchObject([
      { ref: 'ISA-2' },
    ]);
    expect(await revision(app)).toBe(before);

    const { token } = opened;
    await app.get('standard.adopt', { token, basedOn: before, ...why });
    expect(await severitiesOf(app, 'retention-stated')).toEqual(['info']);
    expect(await severitiesOf(app, 'pack-kept')).toEqual(['medium']);
    const { packs, tailoring } = await app.get('standard.get', { asAt: today });
    expect(packs).toMatchObject([{ inUse: true, sha256: opened.sha256, ...why }]);
    expect(tailoring.pack).toMatchObject({ packId: pack.id, version: '2026.2' });
    const { phrases, provisions } = await app.get('standard.sources', { asAt: today });
    expect(phrases.find(({ id }) => id === 'T01')?.origin).toBe('off');
    expect(phrases.find(({ id }) => id === 'P01')).toMatchObject({ origin: 'added' });
    expect(provisions.find(({ id }) => id === 'ico-code-agreements')).toMatchObject({
      checked: today,
      fromPack: true,
    });

    const again = await app.get('standard.open-file', file);
    expect(again).toMatchObject({ isHeld: true, effect: { appear: 0, change: 0, vanish: 0 } });

    const recorded = await make(app, { kind: 'record-audit', asAt: today });
    await app.get('export.save', { asAt: today, format: 'json' });
    const { register } = JSON.parse(new TextDecoder().decode(app.saved.at(-1)?.bytes)) as {
      register: Register;
    };
    expect(register.audits[recorded ?? '']?.adoptedPack).toEqual({
      id: packs[0]?.id,
      version: '2026.2',
      sha256: opened.sha256,
    });
    // What is kept is enough to make that audit again as it was.
    expect(register.rulePacks[packs[0]?.id ?? '']?.content).toEqual(pack);
    await make(app, { kind: 'give-up-rule-pack', id: packs[0]?.id ?? '' });
    expect(await severitiesOf(app, 'pack-kept')).toEqual([]);
    await app.get('change.undo', {});
    await app.get('change.undo', {});
    await app.get('change.undo', {});
    expect((await app.get('standard.get', { asAt: today })).packs).toEqual([]);
  });

  test('is refused where the register moved on, and where the file is no longer open', async () => {
    const app = await imported();
    const { token } = await app.get('standard.open-file', file);
    const basedOn = (await revision(app)) - 1;
    expect((await app.refusal('standard.adopt', { token, basedOn, ...why })).code).toBe(
      'register-moved-on',
    );
    await app.get('standard.close-file', { token });
    const late = { token, basedOn: await revision(app), ...why };
    expect((await app.refusal('standard.adopt', late)).code).toBe('standard-file-closed');
  });

  test('that is malformed is refused with its line, and nothing is written', async () => {
    const app = await imported();
    const before = await revision(app);
    const text = JSON.stringify({ ...pack, rules: [{ rule: 'no-such' }] }, null, 2);
    const bad = { fileName: 'bad.json', bytes: bytesOf(text) };
    const { code, what } = await app.refusal('standard.open-file', bad);
    expect(code).toBe('standard-file-wrong');
    expect(what).toMatch(/^Line \d+ \(rules\[0\]\.rule\)/);
    expect(await revision(app)).toBe(before);
  });
});

test('a standard profile goes from one register to another', async () => {
  const one = await imported();
  await make(one, { kind: 'put-own-rule', id: null, rule });
  await make(one, {
    kind: 'set-rule',
    ruleId: 'retention-stated',
    setting: { ...because, severity: 'low', isOff: false },
  });
  await one.get('standard.save-profile', {});
  const saved = one.saved.at(-1);
  expect(saved?.name).toBe('Ours standard profile 2026-11-22.json');
  const two = await imported();
  const opened = await two.get('standard.open-file', {
    fileName: saved?.name ?? '',
    bytes: new Uint8Array(saved?.bytes ?? []),
  });
  expect(opened).toMatchObject({
    kind: 'profile',
    isHeld: false,
    effect: { appear: 1, change: 1 },
  });
  const { token } = opened;
  await two.get('standard.adopt', {
    token,
    basedOn: await revision(two),
    reason: 'As the other area.',
    approver: 'SIRO',
  });
  expect(await severitiesOf(two, 'own-kept-too-long')).toEqual(['medium']);
  expect(await severitiesOf(two, 'retention-stated')).toEqual(['low']);
  await two.get('change.undo', {});
  expect(await severitiesOf(two, 'own-kept-too-long')).toEqual([]);
});
