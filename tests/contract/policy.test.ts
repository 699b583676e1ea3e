import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDispatch } from '../../electron/ipc/dispatch.ts';
import { createHandlers } from '../../electron/ipc/handlers.ts';
import { leavingChannels, withPolicy } from '../../electron/policy/enforce.ts';
import { policyOf, type Policy } from '../../electron/policy/policy-file.ts';
import { settingsUnderPolicy } from '../../electron/policy/policy-settings.ts';
import { contract } from '../../shared/contract/contract.ts';
import { exportKinds } from '../../shared/contract/machine-policy.ts';
import { saveOutcomeSchema } from '../../shared/contract/view-models.ts';
import { standardProfileText, usualProfile } from '../../shared/exchange/standard-profile.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import type { Result } from '../../shared/result/result.ts';
import { openedApp, today, type OpenedApp } from './support/opened-app.ts';

let app: OpenedApp;
beforeEach(async () => {
  app = await openedApp();
});
afterEach(async () => {
  await app.end();
});

/** The real handlers under a policy, as the desktop puts them together. */
function under(policy: Policy) {
  const settings = settingsUnderPolicy(app.ports.settings, policy);
  const handlers = withPolicy(createHandlers({ ...app.ports, settings, policy }), policy);
  const faults: unknown[] = [];
  const dispatch = createDispatch(handlers, (_, fault) => faults.push(fault));
  return {
    ask: async (channel: string, input: object): Promise<Result<unknown, Refusal>> =>
      dispatch(channel, input),
    faults,
    close: async () => {
      await handlers['register.close']({});
    },
  };
}

const ours = { name: 'Ours', templateId: null };

const code = (answer: Result<unknown, Refusal>): string => (answer.ok ? 'ok' : answer.error.code);

describe('machine policy', () => {
  it('knows every channel by which something leaves the register', () => {
    const isSave = (schema: z.ZodType): boolean =>
      JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' })).includes(
        '"const":"download"',
      );
    expect(isSave(saveOutcomeSchema)).toBe(true);
    const leaving = Object.entries(contract).flatMap(([channel, { output }]) =>
      isSave(output) ? [channel] : [],
    );
    const known = Object.keys(leavingChannels).filter((channel) => channel !== 'pack.print');
    expect(known.toSorted()).toEqual(leaving.toSorted());
  });

  it('refuses in words what may not leave, and lets the rest', async () => {
    const { ask, faults, close } = under({ set: { exportKinds: ['csv'] }, problem: null });
    await ask('register.create', ours);
    expect(code(await ask('export.save', { asAt: today, format: 'csv' }))).toBe('ok');
    const refused = await ask('export.save', { asAt: today, format: 'json' });
    expect(refused).toMatchObject({
      error: { code: 'not-allowed-here', next: 'Allowed are: CSV.' },
    });
    const bundle = { withDocuments: false, withMappings: false, passphrase: 'a long one indeed' };
    expect(code(await ask('bundle.save', bundle))).toBe('not-allowed-here');
    expect(code(await ask('standard.save-profile', {}))).toBe('not-allowed-here');
    expect(code(await ask('register.rows', { asAt: today }))).toBe('ok');
    expect(faults).toEqual([]);
    await close();
  });

  it('hands a register over only sealed, where IT asks for that', async () => {
    const { ask, close } = under({ set: { sealingRequired: true }, problem: null });
    await ask('register.create', ours);
    const bundle = { withDocuments: false, withMappings: false };
    expect(code(await ask('bundle.save', { ...bundle, passphrase: null }))).toBe(
      'sealing-required',
    );
    expect(code(await ask('bundle.save', { ...bundle, passphrase: '' }))).toBe('sealing-required');
    const sealed = await ask('bundle.save', { ...bundle, passphrase: 'harrow kettle onyx 41' });
    expect(code(sealed)).toBe('ok');
    await close();
  });

  it('takes nothing new into a register that is not sealed, where IT asks for that', async () => {
    const { ask, close } = under({ set: { sealingRequired: true }, problem: null });
    await ask('register.create', ours);
    const agreement = {
      kind: 'add-agreement',
      ref: 'ISA-900',
      title: 'A new agreement',
      partnershipId: null,
      partnerIds: [],
    };
    const edit = async () => ask('change.make', { basedOn: 1, edit: agreement });
    expect(code(await edit())).toBe('sealing-required');
    const sealed = await ask('seal.make', {
      passphrase: 'harrow kettle onyx 41',
      remember: false,
    });
    expect(code(sealed)).toBe('ok');
    expect(code(await edit())).not.toBe('sealing-required');
    await close();
  });

  it('begins new registers with its marking, and says so in the state of the app', async () => {
    const { ask, close } = under({ set: { defaultMarking: 'OFFICIAL' }, problem: null });
    await ask('register.create', ours);
    expect(await ask('app.state', {})).toMatchObject({
      value: {
        register: { profile: { marking: 'OFFICIAL', registerName: 'Ours' } },
        policy: { problem: null, settings: [{ value: 'OFFICIAL' }] },
      },
    });
    await close();
  });

  it('keeps copies in its folder, and the officer can’t choose another', async () => {
    const backupFolder = join(app.ports.dataFolder, 'copies by IT');
    mkdirSync(backupFolder);
    const { ask, close } = under({ set: { backupFolder }, problem: null });
    await ask('register.create', ours);
    expect(code(await ask('backups.forget-second', {}))).toBe('set-by-it');
    expect(await ask('backups.get', {})).toMatchObject({
      value: { places: [{}, { isSet: true, folderName: 'copies by IT' }] },
    });
    await close();
  });

  it('adopts rule packs and profiles only from its folder, byte for byte', async () => {
    const rulePackFolder = join(app.ports.dataFolder, 'rules');
    mkdirSync(rulePackFolder);
    const bytes = new TextEncoder().encode(standardProfileText(usualProfile(today)));
    const message = { asAt: today, fileName: 'profile.json', bytes };
    const { ask, close } = under({ set: { rulePackFolder }, problem: null });
    await ask('register.create', ours);
    expect(code(await ask('standard.open-file', message))).toBe('not-allowed-here');
    writeFileSync(join(rulePackFolder, 'agreed.json'), bytes);
    expect(code(await ask('standard.open-file', message))).toBe('ok');
    await close();
    const away = under({ set: { rulePackFolder: join(rulePackFolder, 'gone') }, problem: null });
    await away.ask('register.open', {});
    expect(code(await away.ask('standard.open-file', message))).toBe('rule-packs-unreachable');
    await away.close();
  });

  it('that is broken lets nothing leave, by any kind, and the register is still worked on', async () => {
    const { ask, close } = under(policyOf('/x/policy.json', new TextEncoder().encode('{')));
    expect(code(await ask('register.create', ours))).toBe('ok');
    for (const format of exportKinds.filter((kind) => /^(?:csv|xlsx|json|ics)$/.test(kind))) {
      const answer = await ask('export.save', { asAt: today, format });
      expect(code(answer)).toBe('policy-broken');
      expect(JSON.stringify(answer)).not.toContain('/x/');
    }
    const edit = {
      kind: 'add-agreement',
      ref: 'ISA-900',
      title: 'A new agreement',
      partnershipId: null,
      partnerIds: [],
    };
    const rows = await ask('register.rows', { asAt: today });
    const basedOn = rows.ok ? (rows.value as { revision: number }).revision : -1; // by the contract
    expect(code(await ask('change.make', { basedOn, edit }))).toBe('ok');
    await close();
  });
});
