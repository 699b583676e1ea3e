import { join } from 'node:path';
import { ok } from '../../shared/result/result.ts';
import { copiesFolderName } from '../storage/backups/backup-place.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import type { Arguments } from './arguments.ts';
import { exitCodes, type CliIo, type Command } from './command.ts';
import { resolved } from './paths.ts';
import { withRegister } from './work-register.ts';
import { writeOutput } from './write-output.ts';

/** The folder for copies of a register: beside it, or in a folder that is named, as the window has it. */
export async function copiesPlace(
  store: RegisterStore,
  chosen: string | undefined,
  io: CliIo,
): Promise<string> {
  const { registerFiles } = await import('../storage/register-files.ts');
  if (chosen === undefined) return registerFiles(store.folder).backups;
  const { registerName } = store.register.profile;
  return join(resolved(chosen, io), copiesFolderName(registerName, store.registerId));
}

async function run(args: Arguments, io: CliIo): ReturnType<Command['run']> {
  const typed = args.flag('register') ?? '';
  const made = await withRegister(typed, io, async (store) => {
    const { makeBackup } = await import('../storage/backups/make-backup.ts');
    const { realFiles } = await import('../storage/files.ts');
    const { oneTurn } = await import('../storage/turns.ts');
    const { folder, codec } = store;
    const place = await copiesPlace(store, args.flag('to'), io);
    const job = { files: realFiles, codec, turns: oneTurn, folder, place, at: io.clock.now() };
    return makeBackup({ ...job, isStopped: () => false });
  });
  if (!made.ok) return made;
  const { copy, isNew, leftOut } = made.value;
  const facts = { copy: copy.name, isNew, change: copy.seq, hash: copy.hash, leftOut };
  const json = args.flag('json');
  if (json !== undefined) {
    const written = await writeOutput(json, `${JSON.stringify(facts, null, 2)}\n`, io);
    if (!written.ok) return written;
  }
  io.say(
    isNew
      ? `${typed}: ${copy.name} holds ${copy.seq} changes and ${copy.documents.length} documents, and was proved by reading it back.`
      : `${typed}: nothing has changed since ${copy.name}; no copy was made.`,
  );
  for (const name of leftOut) {
    io.say(`  ${name} was left out: it is missing or not the document that was added.`);
  }
  return ok(exitCodes.done);
}

/** `backup`: makes a copy of a register and proves it. */
export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup --register DIR [--to DIR] [--json F]',
  does: 'Makes a copy of a register, beside it or in another folder, and proves it by reading it back; none where nothing has changed',
  positionals: [],
  flags: {
    register: { takes: 'FOLDER', required: true },
    to: { takes: 'FOLDER' },
    json: { takes: 'FILE', alone: '-' },
  },
  run,
};
