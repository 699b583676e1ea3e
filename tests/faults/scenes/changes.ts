import {
  createRegister,
  openRegister,
  type RegisterStore,
} from '../../../electron/storage/register-store.ts';
import { isSame } from '../../../shared/changes/same.ts';
import { sampleEdit, sampleImport } from '../../bench/storage-sample.ts';
import { optionsOf, type Promised, type Scene } from '../scene.ts';
import { wrongWith } from '../sound-register.ts';

/** Makes a change, and keeps it among what was told where it is called saved. */
export function act(
  store: RegisterStore,
  told: Promised[],
  what: 'edit' | 'undo' | 'redo' | 'import',
  n = 0,
): void {
  const before = store.revision;
  const made =
    what === 'import'
      ? store.make(sampleImport(3), 'import of sample.xlsx, 3 agreements')
      : what === 'edit'
        ? store.make(sampleEdit('agreement-isa-1', n), `review of ISA-1, ${n}`)
        : store[what]();
  if (!made.ok) {
    if (store.revision !== before) throw new Error('A refused change moved the revision.');
    return;
  }
  const { folder, codec } = store;
  const { value: seq } = made;
  const register = store.register;
  told.push({
    what: `change ${seq}`,
    holds: async () => {
      const options = { ...optionsOf(1_900, null), readOnly: true, codec };
      const opened = await openRegister(folder, options);
      if (!opened.ok) return false;
      const then = opened.value.revision < seq ? null : opened.value.asOf(seq);
      opened.value.close();
      return then?.ok === true && isSame(then.value, register);
    },
  });
}

/** Import, edits, undo and redo, the quick copy, closing and opening again. */
export const changes: Scene = {
  name: 'changes',
  work: async (folder, failing, told) => {
    const created = await createRegister(folder, optionsOf(1_001, failing));
    if (!created.ok) return;
    const store = created.value;
    act(store, told, 'import');
    for (const n of [0, 1]) act(store, told, 'edit', n);
    act(store, told, 'undo');
    store.flush();
    act(store, told, 'redo');
    act(store, told, 'undo');
    store.close();

    const again = await openRegister(folder, optionsOf(1_002, failing));
    if (!again.ok) return;
    act(again.value, told, 'redo');
    act(again.value, told, 'undo');
    again.value.history('agreement-isa-1');
    again.value.close();
  },
  wrong: async (folder) => {
    const wrong = await wrongWith(folder);
    // Before the first line is on the disk there is no register, and none was told of.
    return wrong?.includes('is not a Concordat register') === true ? null : wrong;
  },
};
