import { basename, dirname } from 'node:path';
import type { MergeView } from '../../shared/contract/channels-keeping.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import type { OtherCopy } from '../session/keeping/other-copy.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import type { Arguments } from './arguments.ts';
import { bundlePassphraseFlag, readBundleFile } from './bundle-file.ts';
import { exitCodes, type CliIo, type Command, type ExitCode } from './command.ts';
import { resolved } from './paths.ts';
import { withRegister } from './work-register.ts';
import { writeOutput } from './write-output.ts';

/** A copy of the trail in the register's own folder, or a bundle. */
async function otherCopy(
  typed: string,
  store: RegisterStore,
  args: Arguments,
  io: CliIo,
): Promise<Result<OtherCopy, Refusal>> {
  const { copyInFolder, copyOfBundle } = await import('../session/keeping/other-copy.ts');
  const whole = resolved(typed, io);
  if (dirname(whole) === store.folder) return copyInFolder(store, basename(whole));
  const bundle = await readBundleFile(typed, args, io);
  return bundle.ok ? ok(copyOfBundle(basename(whole), bundle.value)) : bundle;
}

function linesOf({ incoming, conflicts }: MergeView): readonly string[] {
  const who = ({ by, at }: { readonly by: string | null; readonly at: string | null }): string =>
    by === null ? '' : ` (${by}, ${at ?? ''})`;
  return [
    ...incoming.entries.flatMap(({ about, lines }) => [about, ...lines.map((each) => `  ${each}`)]),
    ...conflicts.flatMap(({ about, what, base, ours, theirs }) => [
      `Both changed: ${about}: ${what}`,
      `  before: ${base}`,
      `  ours:   ${ours.words}${who(ours)}`,
      `  theirs: ${theirs.words}${who(theirs)}`,
    ]),
  ];
}

async function run(args: Arguments, io: CliIo): ReturnType<Command['run']> {
  const [typed = ''] = args.positionals;
  const folder = args.flag('register') ?? '';
  const side = args.flag('take') === 'theirs' ? 'theirs' : 'ours';
  const isPreview = args.flag('preview') !== undefined;
  const json = args.flag('json');
  return withRegister<ExitCode>(folder, io, async (store): Promise<Result<ExitCode, Refusal>> => {
    const other = await otherCopy(typed, store, args, io);
    if (!other.ok) return other;
    const { applyMerge, viewMerge } = await import('../session/keeping/merge-copies.ts');
    const view = await viewMerge(store, other.value);
    if (!view.ok) return view;
    if (json !== undefined) {
      const written = await writeOutput(json, `${JSON.stringify(view.value, null, 2)}\n`, io);
      if (!written.ok) return written;
    }
    const { conflicts, incoming, isNothing } = view.value;
    const isOpen = conflicts.length > 0 && args.flag('take') === undefined;
    if (isPreview || isOpen) {
      if (json !== '-') io.out(`${linesOf(view.value).join('\n')}\n`);
      io.say(
        isOpen
          ? `${folder}: ${conflicts.length} things were changed in both; choose with --take ours or --take theirs, or one by one in the window. Nothing was written.`
          : `${folder}: ${incoming.total} changes would come in. Nothing was written.`,
      );
      return ok(isOpen ? exitCodes.found : exitCodes.done);
    }
    const choices = new Map(conflicts.map(({ key }) => [key, side] as const));
    const { revision } = store;
    const merged = await applyMerge(store, other.value, revision, choices, io.clock.now());
    if (!merged.ok) return merged;
    io.say(
      isNothing
        ? `${folder}: it holds all that ${typed} says already; nothing was changed.`
        : `${folder}: ${incoming.total} changes came in and ${conflicts.length} were decided (${side}), as change ${merged.value}; undo takes it back.`,
    );
    return ok(exitCodes.done);
  });
}

/** `merge`: joins a colleague's copy to a register. */
export const mergeCommand: Command = {
  name: 'merge',
  usage:
    'merge <bundle> --register DIR [--take ours|theirs] [--preview] [--json F] [--bundle-passphrase-env NAME]',
  does: 'Joins a colleague’s bundle, or a copy that a synchronised folder made beside the trail, to a register as one change; exit 1 and nothing written where both changed something and --take does not say which holds',
  positionals: ['bundle'],
  flags: {
    register: { takes: 'FOLDER', required: true },
    take: { takes: 'SIDE', oneOf: ['ours', 'theirs'] },
    preview: { takes: 'nothing', alone: 'yes' },
    json: { takes: 'FILE', alone: '-' },
    'bundle-passphrase-env': bundlePassphraseFlag,
  },
  run,
};
