import type { Refusal } from '../../shared/result/refusal.ts';
import { passphraseOf } from './passphrase.ts';
import { readArguments } from './arguments.ts';
import { auditCommand } from './audit.ts';
import { exitCodes, type CliIo, type Command, type ExitCode } from './command.ts';
import { backupCommand } from './backup.ts';
import { bundleCommand, openBundleCommand } from './bundle.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { mergeCommand } from './merge.ts';
import { packCommand } from './pack.ts';
import { readCommand } from './read.ts';
import { restoreCommand } from './restore.ts';
import { rulesCommand } from './rules.ts';
import { verifyCommand } from './verify.ts';

/** All commands. Their modules load what they need only when they run, so that help is quick. */
const commands: readonly Command[] = [
  auditCommand,
  readCommand,
  importCommand,
  exportCommand,
  verifyCommand,
  rulesCommand,
  packCommand,
  backupCommand,
  restoreCommand,
  bundleCommand,
  openBundleCommand,
  mergeCommand,
];

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function help(): string {
  const lines = commands.flatMap(({ usage, does }) => [`  ${usage}`, `      ${does}.`]);
  return [
    'Concordat: a register and audit of data-sharing agreements.',
    '',
    'concordat <command> [flags]',
    '',
    ...lines,
    '',
    'A sealed register opens with --passphrase-env NAME, the variable that holds its passphrase; at a',
    'terminal it is asked for.',
    'Dates are written 2026-11-22. "-" as a file is standard output. Exit codes: 0 done, 1 a finding',
    'at or above --fail-on, 2 the input or the arguments are wrong, 3 a fault of ours.',
    '',
  ].join('\n');
}

function isCode(code: string, refused: Refusal): boolean {
  return refused.code === code;
}

/** A refusal in one line: what happened, whether data is safe where it could matter, what to do. */
function refusalLine(refused: Refusal): string {
  const { what, safe } = refused;
  const next = isCode('passphrase-needed', refused)
    ? 'Give --passphrase-env NAME, the variable that holds its passphrase.'
    : refused.next;
  const isSafeObvious = isCode('bad-arguments', refused) || isCode('not-in-this-edition', refused);
  return oneLine(isSafeObvious ? `${what} ${next}` : `${what} ${safe} ${next}`);
}

async function runCommand(command: Command, argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const args = readArguments(argv, command);
  let ran = args.ok ? await command.run(args.value, io) : args;
  // A register that waits for its passphrase has not been touched: the command begins again with it.
  if (args.ok && !ran.ok && isCode('passphrase-needed', ran.error)) {
    const secret = (await io.askSecret?.('Passphrase of the register: ')) ?? null;
    if (secret !== null) ran = await command.run(args.value, { ...io, secret });
  }
  if (ran.ok) return ran.value;
  io.say(refusalLine(ran.error));
  return exitCodes.badInput;
}

/**
 * Runs one command line and answers its exit code. Never throws: a fault of ours is told in one line
 * and is exit code 3.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  const [name, ...rest] = argv;
  const names = commands.map((each) => each.name).join(', ');
  if (name === undefined) {
    io.say(`Usage: concordat <command> [flags]; the commands are ${names}. Try concordat --help.`);
    return exitCodes.badInput;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(help());
    return exitCodes.done;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    io.say(
      oneLine(`There is no command "${name}"; the commands are ${names}. Try concordat --help.`),
    );
    return exitCodes.badInput;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`concordat ${command.usage}\n${command.does}.\n`);
    return exitCodes.done;
  }
  const secret = passphraseOf(rest);
  if (!secret.ok) {
    io.say(refusalLine(secret.error));
    return exitCodes.badInput;
  }
  try {
    return await runCommand(command, secret.value.argv, { ...io, secret: secret.value.secret });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    io.say(oneLine(`A fault of ours in "${name}": ${said}. What was saved before is on disk.`));
    return exitCodes.ourFault;
  }
}
