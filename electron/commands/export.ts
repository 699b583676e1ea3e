import { isoDate } from '../../shared/register/plain-date.ts';
import { ok } from '../../shared/result/result.ts';
import type { Arguments } from './arguments.ts';
import { exitCodes, type CliIo, type Command } from './command.ts';
import { auditRegister, readFolder } from './read-register.ts';
import { writeOutput } from './write-output.ts';

const formats = ['csv', 'xlsx', 'json', 'ics', 'reporting'] as const;

async function run(args: Arguments, io: CliIo): ReturnType<Command['run']> {
  const typed = args.flag('register') ?? '';
  const out = args.flag('out') ?? '';
  const format = formats.find((each) => each === args.flag('format')) ?? 'json';
  const asAt = isoDate(args.flag('as-at') ?? io.clock.today());
  const read = await readFolder(typed, io);
  if (!read.ok) return read;
  const { register, registerId } = read.value;
  const { exportBytes, reportingBytes } = await import('../spreadsheets/write-export.ts');
  const report = await auditRegister(register, asAt);
  const bytes =
    format === 'reporting'
      ? reportingBytes(register, report, registerId)
      : await exportBytes(register, report, format);
  const written = await writeOutput(out, bytes, io);
  if (!written.ok) return written;
  const count = Object.keys(register.agreements).length;
  io.say(`${out}: ${count} agreements.`);
  return ok(exitCodes.done);
}

/** `export`: hands everything in a register back. */
export const exportCommand: Command = {
  name: 'export',
  usage: `export --register DIR --format ${formats.join('|')} --out F [--as-at DATE]`,
  does: 'Hands everything back; export then import gives the same register; reporting is for Power BI',
  positionals: [],
  flags: {
    register: { takes: 'FOLDER', required: true },
    format: { takes: 'FORMAT', required: true, oneOf: formats },
    out: { takes: 'FILE', required: true },
    'as-at': { takes: 'DATE' },
  },
  run,
};
