import { expect, test, vi } from 'vitest';
import { usualChoices } from '../../shared/register/packs.ts';
import type { Edit } from '../../shared/contract/edit.ts';
import { startApp, today, type TestApp } from './support/test-app.ts';
import { textOfPages } from '../unit/pack/text-of-pdf.ts';

// The sample reads its documents in child processes, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 120_000 });

async function sampleApp(): Promise<TestApp> {
  const app = await startApp();
  await app.get('register.open-sample', {});
  return app;
}

async function make(app: TestApp, edit: Edit): Promise<string> {
  const { register } = await app.get('app.state', {});
  const made = await app.get('change.make', { basedOn: register?.revision ?? -1, edit });
  return made.id ?? '';
}

const because = {
  reason: 'Held on paper in the safe; looked at by the board.',
  approver: 'Senior information risk owner',
  from: today,
};

const switchedOff = (ruleId: string): Edit => ({
  kind: 'set-rule',
  ruleId,
  setting: { isOff: true, severity: null, until: null, ...because },
});

/** Changes the register and the standard after an audit, as a year of work would. */
async function workOn(app: TestApp): Promise<void> {
  const { rows } = await app.get('register.rows', { asAt: today });
  const agreementId = rows.find(({ ref }) => ref === 'ISA-010')?.id ?? '';
  await make(app, switchedOff('retention-stated'));
  await make(app, {
    kind: 'set-term',
    agreementId,
    term: 'transferMethod',
    value: 'Secure e-mail',
  });
  await make(app, {
    kind: 'add-agreement',
    ref: 'ISA-900',
    title: 'Made after the audit',
    partnershipId: null,
    partnerIds: [],
  });
}

async function reprinted(app: TestApp, id: string): Promise<Uint8Array> {
  const outcome = await app.get('audits.reprint', { id, kind: 'inspection' });
  expect(outcome.kind).toBe('saved');
  return app.saved.at(-1)?.bytes ?? new Uint8Array();
}

test('an old audit is printed as it was, to the byte, whatever was changed since', async () => {
  const app = await sampleApp();
  await make(app, switchedOff('dpia-done'));
  const id = await make(app, { kind: 'record-audit', asAt: today });
  const { register } = await app.get('app.state', {});
  const before = await reprinted(app, id);
  await workOn(app);
  const after = await reprinted(app, id);
  expect(Buffer.compare(before, after)).toBe(0);

  const shown = await app.get('audits.as-it-was', { id });
  expect(shown).toMatchObject({ asAt: today, source: 'kept', revision: register?.revision });
  expect(shown.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(shown.departures.map(({ what }) => what).join()).toContain('dpia-done');
  expect(shown.departures.map(({ what }) => what).join()).not.toContain('retention-stated');

  const words = (await textOfPages(after)).join('\n');
  // The rule that was switched off later was asked then; the one that was off then was not.
  expect(words).toContain('retention-stated');
  expect(words).toContain(because.approver);
  expect(words).not.toContain('ISA-900');
  expect(app.faults).toEqual([]);
});

test('the audit that came with the sample, in one change with all else, is made again and agrees', async () => {
  const app = await sampleApp();
  const [first] = await app.get('audits.list', { asAt: today });
  const before = await app.get('audits.as-it-was', { id: first?.id ?? '' });
  expect(before).toMatchObject({ asAt: '2026-08-24', source: 'made-again', departures: [] });
  await workOn(app);
  expect(await app.get('audits.as-it-was', { id: first?.id ?? '' })).toEqual(before);
});

test('a pack that was given out is named beside its audit', async () => {
  const app = await sampleApp();
  const { id: packId } = await app.get('pack.give-out', {
    ...usualChoices,
    asAt: today,
    kind: 'holdings',
    partnershipId: null,
    meetingOn: null,
    marking: 'OFFICIAL',
    handling: '',
    reference: 'IGP-1',
    version: '1.0',
    author: '',
  });
  const audits = await app.get('audits.list', { asAt: today });
  const id = audits.find(({ asAt, madeAt }) => asAt === today && madeAt !== null)?.id ?? '';
  const { packs } = await app.get('audits.as-it-was', { id });
  expect(packs).toMatchObject([{ id: packId, version: '1.0' }]);
  expect((await app.refusal('audits.as-it-was', { id: 'audit-none' })).code).toBe(
    'not-in-register',
  );
});

test('what is asked is what the force asks: a rule of its own and one that it switched off', async () => {
  const app = await sampleApp();
  const audited = await make(app, { kind: 'record-audit', asAt: today });
  await make(app, switchedOff('retention-stated'));
  await make(app, {
    kind: 'put-own-rule',
    id: null,
    rule: {
      title: 'The agreement has no reference of the legal team',
      asks: 'Each agreement should have the reference of the legal team.',
      why: '',
      scope: 'agreement',
      condition: { join: 'all', of: [{ field: 'title', operator: 'is-not-empty', value: null }] },
      severity: 'low',
      message: 'There is no such reference.',
      advice: 'Ask the legal team.',
      force: 'good-practice',
      source: {
        text: 'Force instruction 12',
        address: null,
        checked: today,
        verification: 'checked',
      },
    },
  });
  const compared = await app.get('audits.compare', { asAt: today, thenId: audited, nowId: null });
  const gone = compared.findings.filter(({ rule }) => rule === 'retention-stated');
  expect(gone.length).toBeGreaterThan(0);
  expect(new Set(gone.map(({ move }) => move))).toEqual(new Set(['rule-changed']));
  expect(gone[0]?.reason).toBe(
    'The force’s standard changed: it does not ask this rule on 22 November 2026.',
  );
  expect(gone[0]?.title).not.toBe('retention-stated');
  const own = compared.findings.filter(({ rule }) => rule.startsWith('own-'));
  expect(new Set(own.map(({ move }) => move))).toEqual(new Set(['rule-changed']));
  expect(own[0]?.title).toBe('The agreement has no reference of the legal team');
  // A rule of the force has no severity that could rise, and what nobody changed did not move.
  expect(compared.findings.every(({ move }) => move === 'rule-changed')).toBe(true);
});
