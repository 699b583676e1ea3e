import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import type { Arguments } from './arguments.ts';
import { exitCodes, type CliIo, type Command } from './command.ts';
import { fileBytes } from './file-bytes.ts';
import { keysOf } from './passphrase.ts';
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
  const verified = await verifyRegister(resolved(typed, io), { keys: keysOf(io) });
  if (!verified.ok) return inFolder(verified.error, typed, io);
  const { ok: isWhole, records, brokenAt, reason, parts, packs } = verified.value;
  const given = args.flag('pack');
  const pack = given === undefined ? null : await packVerdict(given, packs, io);
  if (pack !== null && !pack.ok) return pack;
  const words = isWhole
    ? `${typed}: the trail is whole from the first record to the last (${records}).`
    : `${typed}: ${placeOf(brokenAt)}: ${(reason ?? 'unknown').replace(/\.$/, '')}.`;
  if (json !== undefined) {
    const facts = pack === null ? verified.value : { ...verified.value, pack: pack.value };
    const written = await writeOutput(json, `${JSON.stringify(facts, null, 2)}\n`, io);
    if (!written.ok) return written;
  }
  if (json === '-') io.say(words);
  else io.out(`${words}\n`);
  for (const part of parts) if (part.part !== 'trail') io.say(`${part.part}: ${part.says}.`);
  if (pack !== null) {
    const was = pack.value.recorded
      ? 'was given out from this register'
      : 'is not one of its packs';
    io.say(`${given ?? ''}: this file ${was} (SHA-256 ${pack.value.sha256}).`);
  }
  const isAsSaid = pack === null || pack.value.recorded;
  return ok(isWhole && isAsSaid ? exitCodes.done : exitCodes.found);
}

interface PackVerdict {
  readonly sha256: string;
  /** Whether the register records that it was given out. */
  readonly recorded: boolean;
}

/** The largest pack that is hashed here, in bytes. */
const largestPack = 1_073_741_824;

async function packVerdict(
  typed: string,
  packs: readonly string[],
  io: CliIo,
): Promise<Result<PackVerdict, Refusal>> {
  const tooLarge = (bytes: number): Refusal | null =>
    bytes <= largestPack
      ? null
      : refusal('too-large', `${typed} is larger than any pack.`, 'Name the PDF of a pack.');
  const bytes = await fileBytes(typed, 'PDF', tooLarge, io);
  if (!bytes.ok) return bytes;
  const { sha256Of } = await import('../storage/hashing.ts');
  const sha256 = sha256Of(bytes.value);
  return ok({ sha256, recorded: packs.includes(sha256) });
}

/** `verify`: checks the trail of changes from the first to the last, and what is kept beside it. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify --register DIR [--pack F.pdf] [--json F]',
  does: 'Checks the trail of changes and what is kept beside it, and says where it breaks; exit 0 whole, 1 broken. With --pack also whether that file was given out from this register',
  positionals: [],
  flags: {
    register: { takes: 'FOLDER', required: true },
    pack: { takes: 'FILE' },
    json: { takes: 'FILE', alone: '-' },
  },
  run,
};
