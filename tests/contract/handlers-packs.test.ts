import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { usualChoices, type PackOptions } from '../../shared/register/packs.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import { startApp, today, type TestApp } from './support/test-app.ts';

// The sample reads its documents in child processes, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 120_000 });

const options: PackOptions = {
  ...usualChoices,
  asAt: today,
  partnershipId: null,
  meetingOn: null,
  marking: 'OFFICIAL-SENSITIVE',
  handling: '',
  reference: 'IGP-2026-11',
  version: '1.0',
  author: 'Records manager',
  sections: ['summary', 'register'],
};

async function sample(): Promise<TestApp> {
  const app = await startApp();
  await app.get('register.open-sample', {});
  return app;
}

async function revision(app: TestApp): Promise<number> {
  return (await app.get('app.state', {})).register?.revision ?? 0;
}

async function addAgreement(app: TestApp): Promise<void> {
  await app.get('change.make', {
    basedOn: await revision(app),
    edit: {
      kind: 'add-agreement',
      ref: 'ISA-900',
      title: 'A new agreement',
      partnershipId: null,
      partnerIds: [],
    },
  });
}

describe('a pack that is given out', () => {
  test('belongs to an audit, stands in the trail with its hash, and is made again to the byte', async () => {
    const app = await sample();
    const { id } = await app.get('pack.give-out', { ...options, kind: 'inspection' });
    const desk = await app.get('pack.desk', options);
    const record = desk.packs.find((pack) => pack.id === id);
    expect(record?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(record?.auditId).not.toBe('');
    const state = await app.get('app.state', {});
    expect(state.register?.undo).toContain('Inspection evidence');

    await addAgreement(app);
    const again = await app.get('pack.again', { id });
    expect(again.kind).toBe('saved');
    const [first, second] = app.saved;
    expect(Buffer.compare(first?.bytes ?? Buffer.of(), second?.bytes ?? Buffer.of(1))).toBe(0);
  });

  test('of one agreement is made again with the history that it had', async () => {
    const app = await sample();
    const { rows } = await app.get('register.rows', { asAt: today });
    const agreementId = rows[0]?.id ?? '';
    const brief = { ...options, kind: 'agreement', agreementId, sections: null } as const;
    const { id } = await app.get('pack.give-out', brief);
    const edit = {
      kind: 'set-term',
      agreementId,
      term: 'retention',
      value: 'Seven years',
    } as const;
    await app.get('change.make', { basedOn: await revision(app), edit });
    await app.get('pack.again', { id });
    const [first, second] = app.saved;
    expect(Buffer.compare(first?.bytes ?? Buffer.of(), second?.bytes ?? Buffer.of(1))).toBe(0);
  });

  test('is compared with a later one in words', async () => {
    const app = await sample();
    const earlier = (await app.get('pack.give-out', options)).id;
    await addAgreement(app);
    const later = (await app.get('pack.give-out', { ...options, version: '1.1' })).id;
    const { lines } = await app.get('pack.compare', { earlier, later });
    expect(lines).toContain('Version: 1.0 then, 1.1 now.');
    expect(lines).toContain('ISA-900 is new.');
    expect((await app.get('pack.compare', { earlier, later: earlier })).lines).toEqual([]);
  });

  test('is one of today: an earlier day has no audit that could be recorded now', async () => {
    const app = await sample();
    const asAt = isoDate('2026-06-01');
    expect((await app.refusal('pack.give-out', { ...options, asAt })).code).toBe('not-today');
    expect(app.saved).toEqual([]);
  });

  test('that is not there is refused', async () => {
    const app = await sample();
    expect((await app.refusal('pack.again', { id: 'pack-nobody' })).code).toBe('not-in-register');
  });
});

describe('choosing a pack', () => {
  test('offers kinds, sections, columns and a marking with its reasons', async () => {
    const app = await sample();
    const desk = await app.get('pack.desk', { ...options, sections: null });
    expect(desk.kinds.map(({ id }) => id)).toEqual([
      'meeting',
      'board',
      'agreement',
      'inspection',
      'holdings',
    ]);
    expect(desk.kinds[0]?.sections.find(({ id }) => id === 'summary')?.isUsual).toBe(true);
    expect(desk.proposed.marking).toBe('OFFICIAL-SENSITIVE');
    expect(desk.proposed.reasons.length).toBeGreaterThan(0);
    const plain = await app.get('pack.desk', { ...options, kind: 'holdings', sections: null });
    expect(plain.proposed.marking).toBe('OFFICIAL');
  });

  test('keeps a template under its name, once, until it is removed', async () => {
    const app = await sample();
    const template = {
      name: 'Short',
      kind: 'board',
      sections: ['summary'],
      columns: null,
      attach: 'none',
      withData: false,
      ratingScale: 'ico',
    } as const;
    for (const sections of [['summary'], ['summary', 'horizon']])
      await app.get('change.make', {
        basedOn: await revision(app),
        edit: { kind: 'put-pack-template', id: null, template: { ...template, sections } },
      });
    const { templates } = await app.get('pack.desk', options);
    expect(templates.map(({ name, sections }) => [name, sections])).toEqual([
      ['Short', ['summary', 'horizon']],
    ]);
    await app.get('change.make', {
      basedOn: await revision(app),
      edit: { kind: 'remove-record', collection: 'packTemplates', id: templates[0]?.id ?? '' },
    });
    expect((await app.get('pack.desk', options)).templates).toEqual([]);
  });

  test('shows the places of the preview and refuses a brief of nothing', async () => {
    const app = await sample();
    const { contents, pages } = await app.get('pack.preview', { ...options, sections: null });
    expect(contents[0]).toEqual({ title: 'Contents', page: 2, level: 1 });
    expect(Math.max(...contents.map(({ level }) => level))).toBe(3);
    expect(contents.every(({ page }) => page >= 1 && page <= pages)).toBe(true);
    const refused = await app.refusal('pack.preview', { ...options, kind: 'agreement' });
    expect(refused.code).toBe('no-agreement');
  });

  test('makes the meeting packs of all partnerships in one archive, twice the same', async () => {
    const app = await sample();
    await app.get('pack.save-each', options);
    const [archive] = app.saved;
    expect(archive?.name).toBe('Meeting packs 2026-11-22.zip');
    const files = unzipSync(archive?.bytes ?? new Uint8Array());
    expect(Object.keys(files)).toHaveLength(5);
    for (const bytes of Object.values(files)) expect(strFromU8(bytes.subarray(0, 5))).toBe('%PDF-');
  });
});
