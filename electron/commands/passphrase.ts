import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';

const flag = '--passphrase-env';

/**
 * Takes `--passphrase-env NAME` out of what was typed, for every command alike, and reads the variable.
 * A passphrase is never an argument: those are seen by everybody on the machine.
 */
export function passphraseOf(
  argv: readonly string[],
): Result<{ readonly argv: readonly string[]; readonly secret: string | null }, Refusal> {
  const at = argv.indexOf(flag);
  if (at === -1) return ok({ argv, secret: null });
  const name = argv[at + 1];
  const secret = name === undefined ? undefined : process.env[name];
  return secret === undefined
    ? err(
        refusal(
          'bad-arguments',
          `${flag} names no variable that is set${name === undefined ? '' : `: ${name}`}.`,
          'Set a variable to the passphrase and give its name.',
        ),
      )
    : ok({ argv: argv.toSpliced(at, 2), secret });
}

/** What opens a sealed register on the command line. */
export function keysOf(io: { readonly secret?: string | null }): {
  readonly secret: string | null;
  readonly recall: () => null;
} {
  return { secret: io.secret ?? null, recall: () => null };
}
