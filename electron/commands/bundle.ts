import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import type { Arguments } from './arguments.ts';
import { bundlePassphrase, bundlePassphraseFlag, readBundleFile } from './bundle-file.ts';
import { exitCodes, type CliIo, type Command } from './command.ts';
import { inFolder, resolved } from './paths.ts';
import { commandLine } from './read-register.ts';
import { withRegister } from './work-register.ts';
import { writeOutput } from './write-output.ts';

/** The passphrase for a new bundle; null for one that is not sealed. */
async function newPassphrase(
  args: Arguments,
  isRegisterSealed: boolean,
  io: CliIo,
): Promise<Result<string | null, Refusal>> {
  const { passphraseProblem } = await import('../storage/sealing/passphrase-key.ts');
  const isAsked = args.flag('sealed') !== undefined || isRegisterSealed;
  const isNamed = args.flag('bundle-passphrase-env') !== undefined;
  if (!isAsked && !isNamed) return ok(null);
  const secret = await bundlePassphrase(args, 'Passphrase for the bundle: ', io);
  if (!secret.ok) return secret;
  if (secret.value === null) return err(mustBeSealed());
  const problem = passphraseProblem(secret.value);
  if (problem !== null) return err(problem);
  if (isNamed) return secret;
  const again = await io.askSecret?.('The same again: ');
  return again === secret.value ? secret : err(notTheSame());
}

interface Made {
  readonly bytes: Uint8Array;
  readonly leftOut: readonly string[];
  readonly changes: number;
}

async function run(args: Arguments, io: CliIo): ReturnType<Command['run']> {
  const typed = args.flag('register') ?? '';
  const out = args.flag('out') ?? '';
  const made = await withRegister<Made>(
    typed,
    io,
    async (store): Promise<Result<Made, Refusal>> => {
      const { heldSeal } = await import('../storage/sealing/keyring.ts');
      const passphrase = await newPassphrase(args, heldSeal(store.folder) !== null, io);
      if (!passphrase.ok) return passphrase;
      const { gatherBundle } = await import('../storage/bundle/gather-bundle.ts');
      const { bundleBytes } = await import('../storage/bundle/write-bundle.ts');
      const { realFiles } = await import('../storage/files.ts');
      const { oneTurn } = await import('../storage/turns.ts');
      const { folder, codec, registerId, register } = store;
      const withDocuments = args.flag('without-documents') === undefined;
      const gathered = await gatherBundle(realFiles, folder, codec, withDocuments, oneTurn);
      if (!gathered.ok) return gathered;
      const { entries, leftOut } = gathered.value;
      const name = register.profile.registerName;
      const about = { registerId, madeAt: io.clock.now(), by: commandLine, name };
      const bytes = await bundleBytes(about, entries, passphrase.value, oneTurn);
      return ok({ bytes, leftOut, changes: store.revision });
    },
  );
  if (!made.ok) return made;
  const { bytes, leftOut, changes } = made.value;
  const written = await writeOutput(out, bytes, io);
  if (!written.ok) return written;
  io.say(`${out}: a bundle of ${typed} with ${changes} changes.`);
  for (const name of leftOut) {
    io.say(`  ${name} was left out: it is missing or not the document that was added.`);
  }
  return ok(exitCodes.done);
}

function mustBeSealed(): Refusal {
  return refusal(
    'bundle-must-be-sealed',
    'The bundle is to be sealed, and there is no passphrase for it.',
    'Give --bundle-passphrase-env NAME, the variable that holds one.',
    'Nothing was written.',
  );
}

function notTheSame(): Refusal {
  return refusal(
    'passphrases-differ',
    'The two passphrases are not the same.',
    'Run the command again.',
    'Nothing was written.',
  );
}

/** `bundle`: hands a register over as one file. */
export const bundleCommand: Command = {
  name: 'bundle',
  usage:
    'bundle --register DIR --out F.concordat [--without-documents] [--sealed | --bundle-passphrase-env NAME]',
  does: 'Hands a register over as one file with its whole trail and its documents; one of a sealed register is always sealed',
  positionals: [],
  flags: {
    register: { takes: 'FOLDER', required: true },
    out: { takes: 'FILE', required: true },
    'without-documents': { takes: 'nothing', alone: 'yes' },
    sealed: { takes: 'nothing', alone: 'yes' },
    'bundle-passphrase-env': bundlePassphraseFlag,
  },
  run,
};

async function runOpen(args: Arguments, io: CliIo): ReturnType<Command['run']> {
  const [typed = ''] = args.positionals;
  const folder = args.flag('register') ?? '';
  const bundle = await readBundleFile(typed, args, io);
  if (!bundle.ok) return bundle;
  const { unpackBundle } = await import('../storage/bundle/unpack-bundle.ts');
  const { realFiles } = await import('../storage/files.ts');
  const { oneTurn } = await import('../storage/turns.ts');
  const made = await unpackBundle(realFiles, resolved(folder, io), bundle.value, oneTurn);
  if (!made.ok) return inFolder(made.error, folder, io);
  const { about, trail, missing } = bundle.value;
  io.say(
    `${folder}: ${trail.end.seq} changes, from the bundle that ${about.by} made at ${about.madeAt}.`,
  );
  for (const name of missing) io.say(`  ${name} is not in the bundle.`);
  return ok(exitCodes.done);
}

/** `open-bundle`: makes a register of a bundle. */
export const openBundleCommand: Command = {
  name: 'open-bundle',
  usage: 'open-bundle <bundle> --register DIR [--bundle-passphrase-env NAME]',
  does: 'Makes a new register of a bundle, once all of it is proved',
  positionals: ['bundle'],
  flags: {
    register: { takes: 'FOLDER', required: true },
    'bundle-passphrase-env': bundlePassphraseFlag,
  },
  run: runOpen,
};
