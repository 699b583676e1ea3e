import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { apply, applyAll, inverse } from '../../shared/changes/apply.ts';
import { canonicalJson } from '../../shared/changes/canonical.ts';
import { changeSchema } from '../../shared/changes/change.ts';
import { describeChange, labelChange } from '../../shared/changes/describe.ts';
import { differenceOf } from '../../shared/changes/difference.ts';
import { fold } from '../../shared/changes/fold.ts';
import { isSame } from '../../shared/changes/same.ts';
import { chain, readEnvelope, type ChainPosition } from '../../shared/changes/trail.ts';
import {
  noUndo,
  stacked,
  stackedAll,
  type UndoableRecord,
} from '../../shared/changes/undo-stacks.ts';
import { emptyRegister, registerSchema, type Register } from '../../shared/register/register.ts';
import { verifyRegister } from '../../electron/storage/verify.ts';
import { applied, changeFor, historyOf, steps } from './random-history.ts';
import { create, open, removeCopy, temporaryFolder, valueOf } from '../unit/storage/registers.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a history of changes', () => {
  it('folds into the same register at once, in two parts and one by one', () => {
    fc.assert(
      fc.property(steps, fc.nat(30), (of, cut) => {
        const { changes, registers } = historyOf(of);
        const records = changes.map((change, at) => ({ seq: at + 1, change }));
        const at = Math.min(cut, changes.length);
        const whole = fold(emptyRegister, records);
        const tail = fold(registers[at] ?? emptyRegister, records.slice(at));
        expect(whole).toEqual({ ok: true, value: registers.at(-1) });
        expect(tail).toEqual(whole);
      }),
    );
  });

  it('leads to registers of the right shape, by changes of the right shape', () => {
    fc.assert(
      fc.property(steps, (of) => {
        const { changes, registers } = historyOf(of);
        for (const change of changes) expect(changeSchema.parse(change)).toEqual(change);
        expect(registerSchema.parse(registers.at(-1))).toEqual(registers.at(-1));
      }),
    );
  });

  it('is taken back exactly, step by step, to the empty register', () => {
    fc.assert(
      fc.property(steps, (of) => {
        const { changes, registers } = historyOf(of);
        let now = registers.at(-1) ?? emptyRegister;
        for (let at = changes.length - 1; at >= 0; at -= 1) {
          const change = changes[at];
          if (change === undefined) throw new Error('no change');
          now = valueOf(apply(now, inverse(change)));
          expect(now).toEqual(registers[at]);
        }
      }),
    );
  });

  it('is told apart from another by changes that make the one of the other', () => {
    fc.assert(
      fc.property(steps, steps, (one, other) => {
        const from = historyOf(one).registers.at(-1) ?? emptyRegister;
        const to = historyOf(other).registers.at(-1) ?? emptyRegister;
        const changes = differenceOf(from, to);
        for (const change of changes) expect(changeSchema.parse(change)).toEqual(change);
        expect(isSame(applied(from, changes), to)).toBe(true);
        expect(changes.length === 0).toBe(isSame(from, to));
      }),
    );
  });

  it('stops at a change that does not fit, with the register before it', () => {
    fc.assert(
      fc.property(steps, (of) => {
        const { changes, registers } = historyOf(of);
        const misfit = changes[0];
        const last = registers.at(-1) ?? emptyRegister;
        if (misfit === undefined || apply(last, misfit).ok) return;
        const records = [...changes, misfit].map((change, at) => ({ seq: at + 1, change }));
        const stopped = fold(emptyRegister, records);
        expect(stopped).toMatchObject({
          ok: false,
          error: { seq: changes.length + 1, before: registers.at(-1) },
        });
        expect(applyAll(emptyRegister, changes)).toEqual({ ok: true, value: registers.at(-1) });
      }),
    );
  });

  it('is told in words, a line or more for each change that changes something', () => {
    fc.assert(
      fc.property(steps, (of) => {
        const { changes, registers } = historyOf(of);
        changes.forEach((change, at) => {
          const before = registers[at] ?? emptyRegister;
          const lines = describeChange(change, registers[at + 1] ?? before);
          if (!isSame(before, registers[at + 1])) expect(lines.length).toBeGreaterThan(0);
          for (const words of [...lines, labelChange(change, before)]) {
            expect(words).not.toMatch(/undefined|\[object|null/);
            expect(words).not.toBe('');
          }
        });
      }),
    );
  });
});

describe('a chain of records', () => {
  it('is read back as it was written, and no line fits anywhere else', () => {
    fc.assert(
      fc.property(steps, fc.string({ unit: 'grapheme' }), (of, label) => {
        const { changes } = historyOf(of);
        let end: ChainPosition = { seq: 0, hash: '0'.repeat(64) };
        const lines = changes.map((change) => {
          const record = {
            v: 1 as const,
            seq: end.seq + 1,
            at: '2026-11-22T09:00:00.000Z',
            by: 'Officer',
            label: label.slice(0, 100),
            change,
            prev: end.hash,
          };
          const { value, text } = chain(record, sha256);
          end = { seq: value.seq, hash: value.hash };
          expect(text).toBe(canonicalJson(JSON.parse(text)));
          return text;
        });
        let after: ChainPosition = { seq: 0, hash: '0'.repeat(64) };
        for (const [at, line] of lines.entries()) {
          for (const [other, text] of lines.entries()) {
            expect(readEnvelope(text, after, sha256).ok).toBe(other === at);
          }
          const read = readEnvelope(line, after, sha256);
          if (!read.ok) throw new Error(read.error);
          expect(read.value.change).toEqual(changes[at]);
          after = { seq: read.value.seq, hash: read.value.hash };
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('undo and redo', () => {
  it('have the same stacks record by record and all at once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2), { maxLength: 40 }), (moves) => {
        let stacks = noUndo;
        const records: UndoableRecord[] = [];
        for (const [at, move] of moves.entries()) {
          const seq = at + 1;
          const [done, undone] = [stacks.done.at(-1), stacks.undone.at(-1)];
          let record: UndoableRecord = { seq };
          if (move === 1 && done !== undefined) record = { seq, undoes: done };
          if (move === 2 && undone !== undefined) record = { seq, redoes: undone };
          records.push(record);
          stacks = stacked(stacks, record);
        }
        expect(stackedAll(records)).toEqual(stacks);
      }),
    );
  });

  it('lead in a store wherever a model says, whenever it is closed and opened', async () => {
    const move = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.nat(6), which: fc.nat(3), value: fc.nat(5) }) },
      { weight: 3, arbitrary: fc.constant('undo' as const) },
      { weight: 2, arbitrary: fc.constant('redo' as const) },
      { weight: 1, arbitrary: fc.constantFrom('reopen' as const, 'rebuild' as const) },
    );
    const folder = temporaryFolder();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 20 }), async (moves) => {
        run += 1;
        let store = await create(path.join(folder, `${run}.concordat`));
        let past: Register[] = [];
        let future: Register[] = [];
        for (const each of moves) {
          const now = store.register;
          if (each === 'undo') {
            const to = past.pop();
            expect(store.undo().ok).toBe(to !== undefined);
            if (to !== undefined) {
              future.push(now);
              expect(store.register).toEqual(to);
            }
          } else if (each === 'redo') {
            const to = future.pop();
            expect(store.redo().ok).toBe(to !== undefined);
            if (to !== undefined) {
              past.push(now);
              expect(store.register).toEqual(to);
            }
          } else if (each === 'reopen' || each === 'rebuild') {
            const { revision, undoLabel, redoLabel } = store;
            store.close();
            if (each === 'rebuild') removeCopy(store.folder);
            store = await open(store.folder);
            expect(store).toMatchObject({ revision, undoLabel, redoLabel, notices: [] });
            expect(store.register).toEqual(now);
          } else {
            const change = changeFor(now, each);
            if (change === null) continue;
            valueOf(store.make(change, labelChange(change, now)));
            past = [...past, now];
            future = [];
          }
        }
        store.close();
        expect(valueOf(await verifyRegister(store.folder))).toMatchObject({
          ok: true,
          records: store.revision,
        });
        rmSync(store.folder, { recursive: true });
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
