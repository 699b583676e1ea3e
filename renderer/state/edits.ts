import type { Edit } from '../../shared/contract/edit.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { announce, tell, tellRefusal, useAppStore } from './app-store.ts';
import { refreshAppState } from './app-state.ts';
import { ask } from './ask.ts';

/** What became of an edit: the new revision, and the id of the record that it made or touched. */
export interface Edited {
  readonly revision: number;
  readonly id: string | null;
}

/**
 * Makes one edit on the revision that the officer sees. Answers when it has been read back from the
 * disk. The caller shows a refusal beside its cause.
 */
export async function makeEdit(edit: Edit): Promise<Result<Edited, Refusal>> {
  const register = useAppStore.getState().app?.register ?? null;
  if (register === null) {
    return err(refusal('no-register', 'No register is open.', 'Open a register first.'));
  }
  useAppStore.setState({ saving: true });
  const answer = await ask('change.make', { basedOn: register.revision, edit });
  await refreshAppState();
  useAppStore.setState({ saving: false });
  return answer.ok ? ok(answer.value) : answer;
}

/** Undoes the last change, and says what was undone. */
export async function undo(): Promise<void> {
  const label = useAppStore.getState().app?.register?.undo ?? null;
  if (label === null) {
    announce('Nothing to undo.');
    return;
  }
  await step('change.undo', `Undone: ${label}`);
}

/** Does again what was undone. */
export async function redo(): Promise<void> {
  const label = useAppStore.getState().app?.register?.redo ?? null;
  if (label === null) {
    announce('Nothing to redo.');
    return;
  }
  await step('change.redo', `Done again: ${label}`);
}

async function step(channel: 'change.undo' | 'change.redo', words: string): Promise<void> {
  useAppStore.setState({ saving: true });
  const answer = await ask(channel, {});
  await refreshAppState();
  useAppStore.setState({ saving: false });
  if (answer.ok) tell('done', words);
  else tellRefusal(answer.error);
}
