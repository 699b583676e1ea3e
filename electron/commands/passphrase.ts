import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';

const flag = '--passphrase-env';

/** The passphrase in the variable `name`, which `flag` named. */
export function fromEnvironment(flag: string, name: string | undefined): Result<string, Refusal> {
  const secret = name === undefined ? undefined : process.env[name];
  if (secret !== undefined) return ok(secret);
  return err(
    refusal(
      'bad-arguments',
      `${flag} names no variable that is set${name === undefined ? '' : `: ${name}`}.`,
      'Set a variable to the passphrase and give its name.',
    ),
  );
}

/**
 * Takes `--passphrase-env NAME` out of what was typed, for every command alike, and reads the variable.
 * A passphrase is never an argument: those are seen by everybody on the machine.
 */
export function passphraseOf(
  argv: readonly string[],
): Result<{ readonly argv: readonly string[]; readonly secret: string | null }, Refusal> {
  const at = argv.findIndex((word) => word === flag || word.startsWith(`${flag}=`));
  if (at === -1) return ok({ argv, secret: null });
  const isAlone = argv[at] === flag;
  const name = isAlone ? argv[at + 1] : argv[at]?.slice(flag.length + 1);
  const secret = fromEnvironment(flag, name);
  if (!secret.ok) return secret;
  return ok({ argv: argv.toSpliced(at, isAlone ? 2 : 1), secret: secret.value });
}

/** What opens a sealed register on the command line. */
export function keysOf(io: { readonly secret?: string | null }): {
  readonly secret: string | null;
  readonly recall: () => null;
} {
  return { secret: io.secret ?? null, recall: () => null };
}
