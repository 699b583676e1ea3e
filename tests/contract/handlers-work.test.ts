import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { readWorkbook } from '../../electron/spreadsheets/read-workbook.ts';
import type { Edit } from '../../shared/contract/edit.ts';
import type { ImportChoices } from '../../shared/exchange/plan.ts';
import { usualChoices } from '../../shared/register/packs.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import { everyFinding, startApp, today, type TestApp } from './support/test-app.ts';

// Each spreadsheet is read in a child process, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 60_000 });

const asProposed: ImportChoices = { sheets: null, mapping: {}, answers: {} };
const sheet = [
  'Ref,Title,Partners,Start Date,Expiry Date,Next Review,Retention',
  'ISA-1,Night-time economy,Severn Council,01/04/2021,31/03/2024,,Six years',
  'ISA-2,Youth justice,Severn Youth Justice Service,01/04/2025,31/03/2028,01/04/2027,',
  'ISA-3,=cmd|calc,Severn Council,01/04/2025,TBC,,Six years',
].join('\n');

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

async function emptyRegister(): Promise<TestApp> {
  const app = await startApp();
  app.answers.push(path.join(app.folder, 'Ours.concordat'));
  await app.get('register.create', { name: 'Ours', templateId: null });
  return app;
}

async function bringIn(app: TestApp, text: string): Promise<void> {
  const { token } = await app.get('import.open', { fileName: 'isas.csv', bytes: bytesOf(text) });
  const { planHash } = await app.get('import.plan', { token, choices: asProposed });
  await app.get('import.apply', { token, choices: asProposed, planHash });
}

const shelf = mkdtempSync(path.join(tmpdir(), 'concordat-'));
afterAll(() => {
  rmSync(shelf, { recursive: true, force: true });
});

/** An app with the sheet in its register: imported by the first test that asks, copied for the others. */
async function importedRegister(): Promise<TestApp> {
  const kept = path.join(shelf, 'Ours.concordat');
  if (!existsSync(kept)) {
    const first = await startApp();
    first.answers.push(kept);
    await first.get('register.create', { name: 'Ours', templateId: null });
    await bringIn(first, sheet);
    await first.get('register.close', {});
  }
  const app = await startApp();
  const place = path.join(app.folder, 'Ours.concordat');
  cpSync(kept, place, { recursive: true });
  app.answers.push(place);
  await app.get('register.open', {});
  return app;
}

async function revision(app: TestApp): Promise<number> {
  return (await app.get('app.state', {})).register?.revision ?? -1;
}

async function make(app: TestApp, edit: Edit): Promise<string | null> {
  return (await app.get('change.make', { basedOn: await revision(app), edit })).id;
}

async function row(app: TestApp, ref: string) {
  const { rows } = await app.get('register.rows', { asAt: today });
  const found = rows.find((each) => each.ref === ref);
  if (found === undefined) throw new Error(`no ${ref}`);
  return found;
}

describe('an import', () => {
  test('writes nothing before the officer says so', async () => {
    const app = await emptyRegister();
    const before = await revision(app);
    const { token } = await app.get('import.open', { fileName: 'isas.csv', bytes: bytesOf(sheet) });
    const plan = await app.get('import.plan', { token, choices: asProposed });
    expect(plan.counts).toMatchObject({ added: 3, changed: 0 });
    expect(await revision(app)).toBe(before);
  });

  test('is one undo, and the same file again changes nothing', async () => {
    const app = await emptyRegister();
    await bringIn(app, sheet);
    const after = await revision(app);
    await bringIn(app, sheet);
    expect(await revision(app)).toBe(after);
    expect((await app.get('app.state', {})).register?.undo).toContain('isas.csv');
    await app.get('change.undo', {});
    expect((await app.get('register.rows', { asAt: today })).rows).toEqual([]);
    await app.get('change.redo', {});
    expect((await app.get('register.rows', { asAt: today })).rows).toHaveLength(3);
  });

  test('is refused when the register moved on since its plan was shown', async () => {
    const app = await emptyRegister();
    await bringIn(app, sheet);
    const changed = sheet.replace('31/03/2024', '31/03/2030');
    const { token } = await app.get('import.open', {
      fileName: 'isas.csv',
      bytes: bytesOf(changed),
    });
    const { planHash } = await app.get('import.plan', { token, choices: asProposed });
    await make(app, { kind: 'remove-agreement', agreementId: (await row(app, 'ISA-1')).id });
    const apply = { token, choices: asProposed, planHash };
    expect((await app.refusal('import.apply', apply)).code).toBe('plan-changed');
  });

  test('that was cancelled is over', async () => {
    const app = await emptyRegister();
    const { token } = await app.get('import.open', { fileName: 'isas.csv', bytes: bytesOf(sheet) });
    await app.get('import.cancel', { token });
    const refused = await app.refusal('import.plan', { token, choices: asProposed });
    expect(refused.code).toBe('import-ended');
  });

  test('remembers where a column went', async () => {
    const app = await emptyRegister();
    const choices: ImportChoices = { ...asProposed, mapping: { isas: { Retention: 'comments' } } };
    const opened = await app.get('import.open', { fileName: 'isas.csv', bytes: bytesOf(sheet) });
    const name = opened.sheets[0]?.name ?? '';
    const mine: ImportChoices = { ...choices, mapping: { [name]: { Retention: 'comments' } } };
    const { token } = opened;
    const { planHash } = await app.get('import.plan', { token, choices: mine });
    await app.get('import.apply', { token, choices: mine, planHash });
    const again = await app.get('import.open', { fileName: 'isas.csv', bytes: bytesOf(sheet) });
    expect(again.remembered).toBe(true);
    const plan = await app.get('import.plan', { token: again.token, choices: asProposed });
    expect(plan.columns.find(({ heading }) => heading === 'Retention')?.target).toBe('comments');
  });

  test.each([
    ['empty.csv', '', 'empty'],
    ['holiday.xlsx', '\u0089PNG\r\n\u001a\n\u0000', 'holiday.xlsx'],
  ])('of %s is refused in words', async (fileName, text, words) => {
    const app = await emptyRegister();
    const refused = await app.refusal('import.open', { fileName, bytes: bytesOf(text) });
    expect(refused.what).toContain(words);
  });
});

describe('an edit', () => {
  test('is audited at once, undone exactly, and told in the history', async () => {
    const app = await importedRegister();
    const before = await row(app, 'ISA-1');
    expect(before.currency).toBe('expired');
    const edit: Edit = {
      kind: 'set-term',
      agreementId: before.id,
      term: 'expiresOn',
      value: '31 March 2029',
    };
    await make(app, edit);
    expect((await row(app, 'ISA-1')).currency).toBe('in-date');
    const history = await app.get('agreement.history', { id: before.id });
    expect(history[0]?.what.join(' ')).toContain('31 March 2029');
    expect((await app.get('app.state', {})).register?.undo).toBe('Ends of ISA-1');
    await app.get('change.undo', {});
    expect(await row(app, 'ISA-1')).toEqual(before);
  });

  test('that was based on an older register is refused', async () => {
    const app = await importedRegister();
    const { id } = await row(app, 'ISA-1');
    const edit: Edit = { kind: 'set-term', agreementId: id, term: 'marking', value: 'OFFICIAL' };
    const refused = await app.refusal('change.make', { basedOn: 0, edit });
    expect(refused.code).toBe('register-moved-on');
  });

  test('that says what is there already makes no change', async () => {
    const app = await importedRegister();
    const { id } = await row(app, 'ISA-1');
    const before = await revision(app);
    await make(app, { kind: 'set-term', agreementId: id, term: 'retention', value: 'Six years' });
    expect(await revision(app)).toBe(before);
  });

  test('cannot be made with what the contract does not allow', async () => {
    const app = await emptyRegister();
    const edit = { kind: 'set-term', agreementId: '../x', term: 'expiresOn', value: 1 } as Edit;
    expect((await app.refusal('change.make', { basedOn: 0, edit })).code).toBe('malformed');
  });
});

describe('a decision', () => {
  test('to accept a risk leaves the rating and takes the finding off the list to decide', async () => {
    const app = await importedRegister();
    const { rows } = await app.get('findings.page', everyFinding);
    const finding = rows.find(({ ref, outcome }) => ref === 'ISA-1' && outcome === 'not-met');
    if (finding === undefined) throw new Error('no finding');
    const before = await app.get('overview.get', { asAt: today });
    const decide: Edit = {
      kind: 'decide',
      asAt: today,
      findingIds: [finding.id],
      decision: 'risk-accepted',
      reason: 'Being renewed',
      approver: 'Senior information risk owner',
      until: isoDate('2027-01-31'),
    };
    await make(app, decide);
    const after = await app.get('overview.get', { asAt: today });
    expect(after.findingsToDecide).toBe(before.findingsToDecide - 1);
    expect(after.summary.byRating).toEqual(before.summary.byRating);
    const view = await app.get('findings.get', { asAt: today, id: finding.id });
    expect(view.decision).toMatchObject({ reason: 'Being renewed', decidedOn: today });

    const onceEnded = await app.get('findings.get', {
      asAt: isoDate('2027-02-01'),
      id: finding.id,
    });
    expect(onceEnded.finding.decision).toBeNull();
    await make(app, { kind: 'withdraw-decision', findingId: finding.id });
    const back = await app.get('overview.get', { asAt: today });
    expect(back.findingsToDecide).toBe(before.findingsToDecide);
  });

  test('as at another day is refused', async () => {
    const app = await importedRegister();
    const edit: Edit = { kind: 'record-audit', asAt: isoDate('2026-03-01') };
    const refused = await app.refusal('change.make', { basedOn: await revision(app), edit });
    expect(refused.code).toBe('not-today');
  });

  test('an action raised from a finding is shown with it', async () => {
    const app = await importedRegister();
    const { rows } = await app.get('findings.page', everyFinding);
    const [finding] = rows;
    const id = await make(app, {
      kind: 'put-action',
      id: null,
      action: {
        what: 'Renew it',
        owner: 'IG manager',
        raisedOn: today,
        due: isoDate('2026-12-31'),
        doneOn: null,
        agreementId: finding?.agreementId ?? null,
        findingId: finding?.id ?? null,
        meetingId: null,
      },
    });
    const view = await app.get('findings.get', { asAt: today, id: finding?.id ?? '' });
    expect(view.actions.map((action) => action.id)).toEqual([id]);
  });
});

describe('what leaves the register', () => {
  test.each(['csv', 'xlsx', 'json', 'ics'] as const)(
    'is saved as %s under its day',
    async (format) => {
      const app = await emptyRegister();
      await bringIn(app, sheet);
      const outcome = await app.get('export.save', { asAt: today, format });
      expect(outcome).toEqual({ kind: 'saved', name: `Ours 2026-11-22.${format}` });
      expect(app.saved[0]?.bytes.byteLength).toBeGreaterThan(0);
    },
  );

  test('is saved as the reporting workbook with the register’s id in each row', async () => {
    const app = await importedRegister();
    const outcome = await app.get('export.save', { asAt: today, format: 'reporting' });
    expect(outcome).toMatchObject({ kind: 'saved' });
    expect(app.saved[0]?.name).toMatch(/ reporting 2026-11-22\.xlsx$/);
    const book = readWorkbook('reporting.xlsx', app.saved[0]?.bytes ?? new Uint8Array(0));
    const text = JSON.stringify(book);
    expect(text).toContain('register_id');
    expect(text).not.toMatch(/"=cmd/);
  });

  test('neutralises formula-like text in CSV', async () => {
    const app = await importedRegister();
    await app.get('export.save', { asAt: today, format: 'csv' });
    const text = new TextDecoder().decode(app.saved[0]?.bytes);
    expect(text).toContain('=cmd|calc');
    expect(text).not.toMatch(/(^|[,"\n])=cmd/);
  });

  test('is a PDF with pages when it is a pack', async () => {
    const app = await importedRegister();
    const { bytes, pages } = await app.get('pack.preview', {
      ...usualChoices,
      asAt: today,
      partnershipId: null,
      meetingOn: null,
      marking: 'OFFICIAL-SENSITIVE',
      handling: '',
      reference: '',
      version: '',
      author: '',
    });
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
    expect(pages).toBeGreaterThan(2);
  });
});
