import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { verifyRegister } from '../../electron/storage/verify.ts';
import type { Output } from '../../shared/contract/contract.ts';
import type { Edit } from '../../shared/contract/edit.ts';
import { startApp, temporaryFolder, today, type TestApp } from './support/test-app.ts';

/** An app with a register of two agreements, and its folder. */
async function started(): Promise<{ app: TestApp; folder: string }> {
  const app = await startApp();
  const folder = path.join(temporaryFolder(), 'Ours.concordat');
  app.answers.push(folder);
  await app.get('register.create', { name: 'Severnshire', templateId: null });
  for (const ref of ['ISA-1', 'ISA-2']) {
    await change(app, {
      kind: 'add-agreement',
      ref,
      title: `Agreement ${ref}`,
      partnershipId: null,
      partnerIds: [],
    });
  }
  return { app, folder };
}

async function change(app: TestApp, edit: Edit): Promise<void> {
  const { register } = await app.get('app.state', {});
  await app.get('change.make', { basedOn: register?.revision ?? 0, edit });
}

async function idOf(app: TestApp, ref: string): Promise<string> {
  const { rows } = await app.get('register.rows', { asAt: today });
  return rows.find((row) => row.ref === ref)?.id ?? '';
}

async function setRetention(app: TestApp, ref: string, value: string): Promise<void> {
  const agreementId = await idOf(app, ref);
  await change(app, { kind: 'set-term', agreementId, term: 'retention', value });
}

async function retention(app: TestApp, ref: string): Promise<unknown> {
  const view = await app.get('agreement.get', { asAt: today, id: await idOf(app, ref) });
  return view.agreement.terms.retention?.value ?? null;
}

/** Hands the register to a colleague as a bundle, who works on it in an app of their own. */
async function colleague(app: TestApp): Promise<TestApp> {
  await app.get('bundle.save', { withDocuments: true, withMappings: false, passphrase: null });
  const other = await startApp();
  const facts = await open(other, app);
  other.answers.push(path.join(temporaryFolder(), 'Theirs.concordat'));
  await other.get('bundle.make-register', { token: facts.token });
  return other;
}

async function open(app: TestApp, from: TestApp): Promise<Output<'bundle.open'>> {
  const saved = from.saved.at(-1)?.bytes ?? new Uint8Array();
  const bytes = new Uint8Array(saved);
  return app.get('bundle.open', { fileName: 'x.concordat', bytes, passphrase: null });
}

async function handOver(
  from: TestApp,
  to: TestApp,
): Promise<Output<'merge.plan'> & { token: string }> {
  await from.get('bundle.save', { withDocuments: true, withMappings: false, passphrase: null });
  const { token } = await open(to, from);
  return { ...(await to.get('merge.plan', { token })), token };
}

test('two officers’ work is joined as one change, and what both changed is asked', async () => {
  const { app, folder } = await started();
  const other = await colleague(app);
  await setRetention(app, 'ISA-1', 'Six years');
  await setRetention(other, 'ISA-1', 'Seven years');
  await setRetention(other, 'ISA-2', 'One year');

  const plan = await handOver(other, app);
  expect(plan).toMatchObject({ isNothing: false, since: { ours: 1, theirs: 2 } });
  expect(plan.incoming.entries).toMatchObject([{ about: 'ISA-2 Agreement ISA-2' }]);
  expect(plan.conflicts).toMatchObject([
    {
      about: 'ISA-1 Agreement ISA-1',
      what: 'Retention',
      base: 'not recorded',
      ours: { words: 'Six years', by: 'Information governance officer' },
      theirs: { words: 'Seven years' },
    },
  ]);
  const { token, revision, conflicts } = plan;
  const undecided = await app.refusal('merge.apply', { token, basedOn: revision, choices: [] });
  expect(undecided.code).toBe('merge-undecided');

  const choices = conflicts.map(({ key }) => ({ key, side: 'ours' as const }));
  const merged = await app.get('merge.apply', { token, basedOn: revision, choices });
  expect(merged.revision).toBe(revision + 1);
  expect([await retention(app, 'ISA-1'), await retention(app, 'ISA-2')]).toEqual([
    'Six years',
    'One year',
  ]);
  const checked = await app.get('keeping.check', {});
  expect(checked.parts.find(({ part }) => part === 'merged')).toMatchObject({
    ok: true,
    checked: 1,
  });

  // A second time it brings nothing, and the colleague takes the result without a question.
  expect(await handOver(other, app)).toMatchObject({ isNothing: true, conflicts: [] });
  const back = await handOver(app, other);
  expect(back).toMatchObject({ isNothing: false, conflicts: [] });
  await other.get('merge.apply', { token: back.token, basedOn: back.revision, choices: [] });
  expect(await retention(other, 'ISA-1')).toBe('Six years');
  expect(await handOver(other, app)).toMatchObject({ isNothing: true });
  expect(await handOver(app, other)).toMatchObject({ isNothing: true });

  await app.get('change.undo', {});
  expect([await retention(app, 'ISA-1'), await retention(app, 'ISA-2')]).toEqual([
    'Six years',
    null,
  ]);

  // The history that was kept is part of what is checked.
  await app.get('change.redo', {});
  const [kept = ''] = readdirSync(path.join(folder, 'merged'));
  const file = path.join(folder, 'merged', kept);
  writeFileSync(file, readFileSync(file, 'utf8').replace('One year', 'Two year'));
  const verified = await verifyRegister(folder);
  expect(verified.ok && verified.value.reason).toMatch(
    /trail of a copy that was merged is not as it was/,
  );
});

test('a copy that a synchronised folder made is told at opening and merged, then set aside', async () => {
  const { app, folder } = await started();
  const copy = path.join(folder, 'trail (conflicted copy 2026-11-22).jsonl');
  await setRetention(app, 'ISA-1', 'Six years');
  cpSync(path.join(folder, 'trail.jsonl'), copy);
  await app.get('change.undo', {});
  await app.get('register.close', {});
  app.answers.push(folder);
  await app.get('register.open', {});
  const { register } = await app.get('app.state', {});
  expect(register?.notices.map(({ code }) => code)).toContain('conflict-copies');
  const { names } = await app.get('merge.copies', {});
  expect(names).toEqual([path.basename(copy)]);
  const { token } = await app.get('merge.open-copy', { name: names[0] ?? '' });
  // Its last change is in our own trail already: there is nothing to bring in, only to tidy.
  const plan = await app.get('merge.plan', { token });
  expect(plan).toMatchObject({ isNothing: true, conflicts: [] });
  await app.get('merge.apply', { token, basedOn: plan.revision, choices: [] });
  expect((await app.get('merge.copies', {})).names).toEqual([]);
  expect(readdirSync(path.join(folder, 'merged'))).toHaveLength(1);
});

test('a bundle of another register is no copy of this one', async () => {
  const [{ app }, { app: stranger }] = [await started(), await started()];
  await stranger.get('bundle.save', { withDocuments: true, withMappings: true, passphrase: null });
  const facts = await open(app, stranger);
  expect(facts.isOfThis).toBe(false);
  expect((await app.refusal('merge.plan', { token: facts.token })).code).toBe('other-register');
});

test('a sealed bundle needs a passphrase that is long enough, and opens with it', async () => {
  const { app } = await started();
  const asked = { withDocuments: true, withMappings: false } as const;
  const short = await app.refusal('bundle.save', { ...asked, passphrase: 'short' });
  expect(short.code).toBe('passphrase-short');
  await app.get('bundle.save', { ...asked, passphrase: 'teapot-lantern-harbour' });
  const bytes = new Uint8Array(app.saved.at(-1)?.bytes ?? []);
  const shut = await app.refusal('bundle.open', { fileName: 'x', bytes, passphrase: null });
  expect(shut.code).toBe('passphrase-needed');
  const facts = await app.get('bundle.open', {
    fileName: 'x',
    bytes,
    passphrase: 'teapot-lantern-harbour',
  });
  expect(facts).toMatchObject({ isOfThis: true, agreements: 2 });
});

test('two long values that differ only at their end are laid out whole', async () => {
  const { app } = await started();
  const other = await colleague(app);
  const long = 'Six years after the last contact with the service, then reviewed. '.repeat(4);
  await setRetention(app, 'ISA-1', `${long}Then destroyed.`);
  await setRetention(other, 'ISA-1', `${long}Then archived.`);
  const [conflict] = (await handOver(other, app)).conflicts;
  expect(conflict?.ours.words).toMatch(/Then destroyed\.$/);
  expect(conflict?.theirs.words).toMatch(/Then archived\.$/);
});
