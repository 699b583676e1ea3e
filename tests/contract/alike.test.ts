import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Edit } from '../../shared/contract/edit.ts';
import { startApp, today, type TestApp } from './support/test-app.ts';

// Each spreadsheet is read in a child process, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 60_000 });

const sheet = [
  'Ref,Title,Partners,Start Date,Expiry Date',
  'ISA-1,Night-time economy,Severn Council,01/04/2024,31/03/2028',
  'ISA-2,The night-time economy,Severn Council,01/05/2024,31/03/2028',
  'ISA-3,Youth justice,Harrowmere Support,01/04/2024,31/03/2028',
  'ISA-4,Licensing,Harowmere Support,01/04/2024,31/03/2028',
].join('\n');

async function imported(): Promise<TestApp> {
  const app = await startApp();
  app.answers.push(path.join(app.folder, 'Alike.concordat'));
  await app.get('register.create', { name: 'Alike', templateId: null });
  const choices = { sheets: null, mapping: {}, answers: {} };
  const bytes = new Uint8Array(new TextEncoder().encode(sheet));
  const { token } = await app.get('import.open', { fileName: 'list.csv', bytes });
  const { planHash } = await app.get('import.plan', { token, choices });
  await app.get('import.apply', { token, choices, planHash });
  return app;
}

async function make(app: TestApp, edit: Edit): Promise<void> {
  const { revision } = await app.get('register.rows', { asAt: today });
  await app.get('change.make', { basedOn: revision, edit });
}

describe('agreements and partners that look like one', () => {
  test('are offered, and not again once they were told apart, which undo takes back', async () => {
    const app = await imported();
    const [pair] = await app.get('agreements.alike', {});
    expect([pair?.first.ref, pair?.second.ref]).toEqual(['ISA-1', 'ISA-2']);

    const [first, second] = [pair?.first.id ?? '', pair?.second.id ?? ''];
    await make(app, { kind: 'tell-apart', of: 'agreements', first: second, second: first });
    expect(await app.get('agreements.alike', {})).toEqual([]);
    const { register } = await app.get('app.state', {});
    expect(register?.undo).toBe('two agreements told apart');

    await app.get('change.undo', {});
    expect(await app.get('agreements.alike', {})).toHaveLength(1);
  });

  test('are no second entry once one is recorded as superseded by the other', async () => {
    const app = await imported();
    const [pair] = await app.get('agreements.alike', {});
    const agreementId = pair?.second.id ?? '';
    await make(app, {
      kind: 'together',
      label: 'ISA-2 superseded by ISA-1',
      edits: [
        { kind: 'set-term', agreementId, term: 'status', value: 'superseded' },
        { kind: 'set-term', agreementId, term: 'supersededBy', value: 'ISA-1' },
      ],
    });
    expect(await app.get('agreements.alike', {})).toEqual([]);
  });

  test('can’t be told apart where one of them is not there', async () => {
    const app = await imported();
    const { revision } = await app.get('register.rows', { asAt: today });
    const edit: Edit = {
      kind: 'tell-apart',
      of: 'partners',
      first: 'partner-x',
      second: 'partner-y',
    };
    expect((await app.refusal('change.make', { basedOn: revision, edit })).code).toBe(
      'not-in-register',
    );
  });

  test('partners told apart are remembered too', async () => {
    const app = await imported();
    const [pair] = await app.get('partners.alike', {});
    expect([pair?.first.name, pair?.second.name]).toEqual([
      'Harrowmere Support',
      'Harowmere Support',
    ]);
    const [first, second] = [pair?.first.id ?? '', pair?.second.id ?? ''];
    await make(app, { kind: 'tell-apart', of: 'partners', first, second });
    expect(await app.get('partners.alike', {})).toEqual([]);
  });
});
