import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRegister, openRegister } from '../../../electron/storage/register-store.ts';
import { sampleEdit, sampleImport } from '../../bench/storage-sample.ts';
import {
  closedRegister,
  create,
  open,
  options,
  refusalOf,
  removeCopy,
  reviewYear,
  temporaryFolder,
  valueOf,
} from './registers.ts';

describe('a register in a folder', () => {
  it('is there with every change when it is opened again, from its trail alone too', async () => {
    const folder = await closedRegister();
    const store = await open(folder);
    expect(store.revision).toBe(3);
    expect(Object.keys(store.register.agreements)).toHaveLength(3);
    expect(reviewYear(store)).toBe(2002);
    expect(store.notices).toEqual([]);
    expect(store.readOnly).toBeNull();
    const shown = store.register;
    store.close();

    removeCopy(folder);
    const rebuilt = await open(folder);
    expect(rebuilt.register).toEqual(shown);
    expect(rebuilt.notices).toEqual([]);
    rebuilt.close();
  });

  it('has each change on the disk when make answers', async () => {
    const store = await create();
    const revision = valueOf(store.make(sampleImport(1), 'import of a.csv, 1 agreement'));
    expect(revision).toBe(1);
    const [, line] = readFileSync(path.join(store.folder, 'trail.jsonl'), 'utf8').split('\n');
    expect(JSON.parse(line ?? '')).toMatchObject({
      seq: 1,
      by: 'Information governance officer',
      label: 'import of a.csv, 1 agreement',
    });
    expect(store.saved).toMatchObject({ state: 'saved' });
    store.close();
  });

  it('refuses a change that is based on something else, and writes nothing', async () => {
    const store = await create();
    valueOf(store.make(sampleImport(1), 'import'));
    const before = readFileSync(path.join(store.folder, 'trail.jsonl'));
    expect(refusalOf(store.make(sampleImport(1), 'import')).code).toBe('change-stale');
    expect(readFileSync(path.join(store.folder, 'trail.jsonl'))).toEqual(before);
    store.close();
  });

  it('undoes and redoes as changes of their own, and remembers both when it is reopened', async () => {
    const folder = await closedRegister();
    const store = await open(folder);
    expect(store.undoLabel).toBe('review of ISA-1, 1');
    expect(store.redoLabel).toBeNull();
    expect(valueOf(store.undo())).toBe(4);
    expect(reviewYear(store)).toBe(2001);
    expect(valueOf(store.undo())).toBe(5);
    expect(reviewYear(store)).toBeNull();
    store.close();

    const again = await open(folder);
    expect(again.undoLabel).toBe('import of sample.xlsx, 3 agreements');
    expect(again.redoLabel).toBe('review of ISA-1, 0');
    valueOf(again.redo());
    expect(reviewYear(again)).toBe(2001);
    expect(again.redoLabel).toBe('review of ISA-1, 1');
    valueOf(again.make(sampleEdit('agreement-isa-2', 0), 'review of ISA-2'));
    expect(again.redoLabel).toBeNull();
    expect(refusalOf(again.redo()).code).toBe('nothing-to-redo');
    for (let n = 0; n < 3; n += 1) valueOf(again.undo());
    expect(again.register.agreements).toEqual({});
    expect(refusalOf(again.undo()).code).toBe('nothing-to-undo');
    again.close();
  });

  it('tells the history of one agreement in words, newest first', async () => {
    const store = await open(await closedRegister());
    valueOf(store.undo());
    valueOf(store.make(sampleEdit('agreement-isa-2', 0), 'review of ISA-2'));
    const history = valueOf(store.history('agreement-isa-1'));
    expect(history.map(({ seq, what, undone }) => ({ seq, what, undone }))).toEqual([
      {
        seq: 4,
        what: ['Undone: review of ISA-1, 1', 'Next review: 31 March 2002 → 31 March 2001'],
        undone: false,
      },
      { seq: 3, what: ['Next review: 31 March 2001 → 31 March 2002'], undone: true },
      { seq: 2, what: ['Next review: not recorded → 31 March 2001'], undone: false },
      { seq: 1, what: ['Agreement added: ISA-1, Community safety protocol 1'], undone: false },
    ]);
    expect(store.changesTo('agreement-isa-1')).toBe(4);
    expect(valueOf(store.history('agreement-nobody'))).toEqual([]);
    store.close();
  });

  it('can be read while it is open elsewhere, and says by whom', async () => {
    const store = await create();
    const second = await open(store.folder);
    expect(second.readOnly?.code).toBe('open-elsewhere');
    expect(second.readOnly?.what).toContain('on this computer by');
    expect(refusalOf(second.make(sampleImport(1), 'import')).code).toBe('open-elsewhere');
    second.close();
    valueOf(store.make(sampleImport(1), 'import'));
    store.close();
    const third = await open(store.folder);
    expect(third.readOnly).toBeNull();
    third.close();
  });

  it('takes no lock and writes nothing for one who only reads', async () => {
    const folder = await closedRegister();
    const before = readdirSync(folder);
    const reader = await open(folder, { readOnly: true });
    expect(readdirSync(folder)).toEqual(before);
    expect(reader.revision).toBe(3);
    reader.close();
    expect(readdirSync(folder)).toEqual(before);
  });

  it('does not write over a trail that something else has changed', async () => {
    const store = await create();
    valueOf(store.make(sampleImport(1), 'import'));
    const trail = path.join(store.folder, 'trail.jsonl');
    const older = `${readFileSync(trail, 'utf8').split('\n')[0] ?? ''}\n`;
    writeFileSync(trail, older);
    const refused = refusalOf(store.make(sampleEdit('agreement-isa-0', 0), 'review of ISA-0'));
    expect(refused.code).toBe('changed-elsewhere');
    expect(store.saved).toEqual({ state: 'failed', refusal: refused });
    expect(readFileSync(trail, 'utf8')).toBe(older);
    store.close();
  });
});

describe('a place for a register', () => {
  it('may be new or empty, and nothing else', async () => {
    const folder = temporaryFolder();
    (await create(path.join(folder, 'new', 'force.concordat'))).close();
    mkdirSync(path.join(folder, 'empty'));
    (await create(path.join(folder, 'empty'))).close();
    expect(refusalOf(await createRegister(path.join(folder, 'empty'), options)).code).toBe(
      'place-taken',
    );
    expect(refusalOf(await createRegister(folder, options)).code).toBe('place-taken');
    writeFileSync(path.join(folder, 'a file'), '');
    expect(refusalOf(await createRegister(path.join(folder, 'a file'), options)).code).toBe(
      'place-taken',
    );
  });

  it('that holds no register is refused with one sentence, and nothing is written into it', async () => {
    const folder = temporaryFolder();
    const refused = refusalOf(await openRegister(folder, options));
    expect(refused.code).toBe('not-a-register');
    expect(readdirSync(folder)).toEqual([]);
    expect(refusalOf(await openRegister(path.join(folder, 'nowhere'), options)).code).toBe(
      'not-a-register',
    );
    expect(existsSync(path.join(folder, 'nowhere'))).toBe(false);
  });
});
