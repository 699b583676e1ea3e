import { differenceOf } from '../../shared/changes/difference.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import type { Arguments } from './arguments.ts';
import { copiesPlace } from './backup.ts';
import { exitCodes, type CliIo, type Command } from './command.ts';
import { resolved } from './paths.ts';
import { withRegister } from './work-register.ts';

/** What became of it: lines to be said, and the trail that is still to be put back when the register is closed. */
interface Restored {
  readonly lines: readonly string[];
  readonly putBack: { readonly place: string; readonly name: string } | null;
}

async function run(args: Arguments, io: CliIo): ReturnType<Command['run']> {
  const typed = args.flag('register') ?? '';
  const name = args.flag('copy');
  const isPreview = args.flag('preview') !== undefined;
  const { realFiles } = await import('../storage/files.ts');
  const done = await withRegister<Restored>(
    typed,
    io,
    async (store): Promise<Result<Restored, Refusal>> => {
      const place = await copiesPlace(store, args.flag('from'), io);
      const { listCopies } = await import('../storage/backups/backup-place.ts');
      if (name === undefined) {
        const copies = listCopies(realFiles, place);
        if (copies.length === 0) return err(noCopies());
        const lines = copies.map(
          (copy) =>
            `${copy.name}  ${copy.madeAt}  after change ${copy.seq}, ${copy.agreements} agreements, ${copy.documents.length} documents`,
        );
        return ok({ lines, putBack: null });
      }
      const { bringDocumentsBack, readCopy } = await import('../storage/backups/restore.ts');
      const { oneTurn } = await import('../storage/turns.ts');
      const { differencesIn } = await import('../session/keeping/differences.ts');
      const trail = await readCopy(realFiles, store.codec, oneTurn, place, name);
      if (!trail.ok) return trail;
      const { register, end } = trail.value;
      const changes = differenceOf(store.register, register);
      const { entries } = differencesIn(changes, store.register);
      const lines = entries.flatMap(({ about, lines }) => [
        about,
        ...lines.map((each) => `  ${each}`),
      ]);
      const isBroken = store.readOnly !== null;
      if (isPreview) return ok({ lines: [...lines, `${changes.length} changes.`], putBack: null });
      if (changes.length === 0 && !isBroken) return err(nothingToRestore());
      const back = await bringDocumentsBack(realFiles, place, store.folder, register);
      if (!back.ok) return back;
      const missing = back.value.map((each) => `  ${each} is in no copy either.`);
      if (isBroken) return ok({ lines: missing, putBack: { place, name } });
      const { together } = await import('../session/edits/edit-context.ts');
      const change = together(changes);
      if (change === null) return err(nothingToRestore());
      const made = store.make(change, `restoring the register as it was after change ${end.seq}`);
      if (!made.ok) return made;
      const said = `${changes.length} changes brought the register to what it was after change ${end.seq}; undo takes them back.`;
      return ok({ lines: [...missing, said], putBack: null });
    },
    true,
  );
  if (!done.ok) return done;
  const { lines, putBack } = done.value;
  if (name === undefined || isPreview) io.out(`${lines.join('\n')}\n`);
  else for (const line of lines) io.say(line);
  if (putBack === null) return ok(exitCodes.done);
  const { putTrailBack } = await import('../storage/backups/restore.ts');
  const folder = resolved(typed, io);
  const put = await putTrailBack(realFiles, putBack.place, putBack.name, folder, io.clock.now());
  if (!put.ok) return put;
  io.say(
    `${typed}: ${putBack.name} took the place of the broken trail, which is kept in ${put.value}.`,
  );
  return ok(exitCodes.done);
}

function noCopies(): Refusal {
  return refusal(
    'no-copies',
    'There is no copy of this register.',
    'Name with --from the folder that was given to backup --to.',
  );
}

function nothingToRestore(): Refusal {
  return refusal(
    'nothing-to-restore',
    'The register says all of this already.',
    'You need do nothing.',
  );
}

/** `restore`: brings a register back to a copy, as one change, or puts the copy in place of a broken trail. */
export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore --register DIR [--copy NAME] [--from DIR] [--preview]',
  does: 'Lists the copies of a register; with --copy brings it to that copy by one change that can be undone, or puts the copy in the place of a broken trail, which is kept; with --preview says what would change and writes nothing',
  positionals: [],
  flags: {
    register: { takes: 'FOLDER', required: true },
    copy: { takes: 'NAME' },
    from: { takes: 'FOLDER' },
    preview: { takes: 'nothing', alone: 'yes' },
  },
  run,
};
