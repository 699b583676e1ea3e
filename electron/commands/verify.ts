import { ok } from '../../shared/result/result.ts';
import type { Arguments } from './arguments.ts';
import { exitCodes, type CliIo, type Command } from './command.ts';
import { inFolder, resolved } from './paths.ts';
import { writeOutput } from './write-output.ts';

/** What is broken: the trail where it has a place, else what is kept beside it. */
function placeOf(brokenAt: number | null): string {
  if (brokenAt === null) return 'the register is not whole';
  return `the trail is broken at ${brokenAt === 0 ? 'its first line' : `record ${brokenAt}`}`;
}

async function run(args: Arguments, io: CliIo): ReturnType<Command['run']> {
  const typed = args.flag('register') ?? '';
  const json = args.flag('json');
  const { verifyRegister } = await import('../storage/verify.ts');
  const verified = await verifyRegister(resolved(typed, io));
  if (!verified.ok) return inFolder(verified.error, typed, io);
  const { ok: isWhole, records, brokenAt, reason } = verified.value;
  const words = isWhole
    ? `${typed}: the trail is whole from the first record to the last (${records}).`
    : `${typed}: ${placeOf(brokenAt)}: ${(reason ?? 'unknown').replace(/\.$/, '')}.`;
  if (json !== undefined) {
    const text = `${JSON.stringify({ ok: isWhole, records, brokenAt, reason }, null, 2)}\n`;
    const written = await writeOutput(json, text, io);
    if (!written.ok) return written;
  }
  if (json === '-') io.say(words);
  else io.out(`${words}\n`);
  return ok(isWhole ? exitCodes.done : exitCodes.found);
}

/** `verify`: checks the trail of changes from the first to the last. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify --register DIR [--json F]',
  does: 'Checks the trail of changes and says where it breaks; exit 0 whole, 1 broken',
  positionals: [],
  flags: {
    register: { takes: 'FOLDER', required: true },
    json: { takes: 'FILE', alone: '-' },
  },
  run,
};
