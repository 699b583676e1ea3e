import { isoDate } from '../../shared/register/plain-date.ts';
import { ok } from '../../shared/result/result.ts';
import type { Arguments } from './arguments.ts';
import { readRegisterFolder } from './read-register.ts';
import { exitCodes, type CliIo, type Command } from './command.ts';
import { writeOutput } from './write-output.ts';

async function run(args: Arguments, io: CliIo): ReturnType<Command['run']> {
  const json = args.flag('json');
  const folder = args.flag('register');
  const { standardRules } = await import('../session/standard/standard-view.ts');
  const asAt = isoDate(args.flag('as-at') ?? io.clock.today());
  const register = folder === undefined ? ok(undefined) : await readRegisterFolder(folder, io);
  if (!register.ok) return register;
  // A rule that the force has switched off is no rule by which it is judged.
  const rules = standardRules(asAt, register.value).filter(
    ({ setting, settingHolds }) => !(settingHolds && setting?.isOff === true),
  );
  if (json !== undefined) {
    const listed = rules.map(({ id, force, severity, asks, citations, scope }) => ({
      id,
      force,
      severity,
      asks,
      citations: citations.map(({ text, address, checked }) => ({ text, address, checked })),
      scope,
    }));
    const written = await writeOutput(json, `${JSON.stringify(listed, null, 2)}\n`, io);
    if (!written.ok) return written;
  }
  if (json !== '-') {
    for (const { id, severity, asks } of rules) io.out(`${id} (${severity}): ${asks}\n`);
  }
  return ok(exitCodes.done);
}

/** `rules`: lists the rules by which a register is judged; with a register, as its force has set them. */
export const rulesCommand: Command = {
  name: 'rules',
  usage: 'rules [--register DIR] [--as-at DATE] [--json F]',
  does: 'Lists the rules with their sources, as a register has them',
  positionals: [],
  flags: {
    register: { takes: 'DIR' },
    'as-at': { takes: 'DATE' },
    json: { takes: 'FILE', alone: '-' },
  },
  run,
};
