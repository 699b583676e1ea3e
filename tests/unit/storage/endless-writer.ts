import { openRegister } from '../../../electron/storage/register-store.ts';
import { sampleEdit } from '../../bench/storage-sample.ts';

/** Opens the register that it is given and edits it for ever, reporting each change that was saved. */
const [, , folder = ''] = process.argv;
const opened = await openRegister(folder, {
  now: () => new Date().toISOString(),
  by: () => 'Information governance officer',
  snapshotDelayMs: 0,
});
if (!opened.ok) throw new Error(opened.error.what);
const store = opened.value;
if (store.readOnly !== null) throw new Error(store.readOnly.what);

function edit(): void {
  const made = store.make(sampleEdit('agreement-isa-1', store.revision - 1), 'review of ISA-1');
  if (!made.ok) throw new Error(made.error.what);
  process.stdout.write(`${made.value}\n`);
  // Lets the quick copy be written between two changes, so that kills strike it as well.
  setImmediate(edit);
}
edit();
