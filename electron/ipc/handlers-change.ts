import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { editToChange } from '../session/edits/edit-to-change.ts';
import type { OpenedRegister } from '../session/session.ts';
import type { HandlerContext, HandlersFor } from './handler-parts.ts';

type ChangeChannel = 'change.make' | 'change.undo' | 'change.redo';

/** The open register, where it can be changed. */
export function changeable(context: HandlerContext): Result<OpenedRegister, Refusal> {
  const opened = context.session.needed();
  if (!opened.ok) return opened;
  const { readOnly } = opened.value.store;
  return readOnly === null ? opened : err(readOnly);
}

/** Refuses what was based on an older state of the register than the present one. */
export function refuseStale(basedOn: number, revision: number): Result<null, Refusal> {
  return basedOn === revision
    ? ok(null)
    : err(
        refusal(
          'register-moved-on',
          'The register has changed since this was shown.',
          'Look at the present values and do it again.',
        ),
      );
}

/** Edits, undo and redo. Each is on disk and read back before it is answered. */
export function changeHandlers(context: HandlerContext): HandlersFor<ChangeChannel> {
  const { ports } = context;
  const step = async (which: 'undo' | 'redo') => {
    const opened = changeable(context);
    if (!opened.ok) return opened;
    const { store } = opened.value;
    const stepped = store[which]();
    await context.changed();
    return stepped.ok ? ok({ revision: store.revision }) : stepped;
  };
  return {
    'change.make': async ({ basedOn, edit }) => {
      const opened = changeable(context);
      if (!opened.ok) return opened;
      const { store, report } = opened.value;
      const fresh = refuseStale(basedOn, store.revision);
      if (!fresh.ok) return fresh;
      const today = ports.clock.today();
      const prepared = editToChange(edit, {
        register: store.register,
        at: ports.clock.now(),
        today,
        report: () => report(today),
      });
      if (!prepared.ok) return prepared;
      const { change, label, id } = prepared.value;
      if (change === null) return ok({ revision: store.revision, id });
      const made = store.make(change, label);
      await context.changed();
      return made.ok ? ok({ revision: store.revision, id }) : made;
    },
    'change.undo': () => step('undo'),
    'change.redo': () => step('redo'),
  };
}
