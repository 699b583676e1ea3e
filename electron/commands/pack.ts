import path from 'node:path';
import type { AuditReport } from '../../shared/audit/report.ts';
import { isoDate, type IsoDate } from '../../shared/register/plain-date.ts';
import {
  attachChoices,
  packKinds,
  packMarkings,
  ratingScaleIds,
  usualChoices,
  type PackKindId,
  type PackOptions,
} from '../../shared/register/packs.ts';
import type { Register } from '../../shared/register/register.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import type { Arguments } from './arguments.ts';
import { exitCodes, type CliIo, type Command } from './command.ts';
import { findPartnership } from './find-partnership.ts';
import { auditRegister, momentOf, readRegister, type ReadRegister } from './read-register.ts';
import { writeOutput } from './write-output.ts';

const usage =
  'pack <register> --kind meeting|board|agreement|inspection|holdings --as-at DATE --out F.pdf [--partnership NAME] [--each-partnership] [--agreement REF] [--meeting DATE] [--marking M] [--sections A,B] [--columns A,B] [--attach none|quoted|whole] [--with-data] [--rating-scale house|ico|cipfa|giaa] [--opinion TEXT] [--reference R] [--version V] [--author POST]';

function wrong(what: string, next: string): Result<never, Refusal> {
  return err(refusal('bad-arguments', what, next));
}

/** The kind that was typed; flags that it does not take are refused. */
function kindOf(args: Arguments): Result<PackKindId, Refusal> {
  const kind = packKinds.find((each) => each === args.flag('kind')) ?? 'meeting';
  const isBrief = kind === 'agreement';
  if (isBrief && args.flag('agreement') === undefined) {
    return wrong('An agreement brief needs its agreement.', 'Add --agreement REF.');
  }
  if (!isBrief && args.flag('agreement') !== undefined) {
    return wrong('--agreement is for a brief.', 'Add --kind agreement, or leave it away.');
  }
  if (isBrief && args.flag('partnership') !== undefined) {
    return wrong('A brief is about one agreement.', 'Leave --partnership away.');
  }
  if (kind !== 'holdings' && args.flag('columns') !== undefined) {
    return wrong('--columns is for the list of what we hold.', 'Add --kind holdings.');
  }
  const isEach = args.flag('each-partnership') !== undefined;
  if (isEach && (kind !== 'meeting' || args.flag('partnership') !== undefined)) {
    return wrong(
      '--each-partnership makes the meeting packs of all partnerships.',
      'Use it with --kind meeting and without --partnership.',
    );
  }
  return ok(kind);
}

function findAgreement(args: Arguments, register: Register): Result<string | null, Refusal> {
  const sought = args.flag('agreement');
  if (sought === undefined) return ok(null);
  const called = Object.values(register.agreements).filter(
    ({ id, ref }) => id === sought || ref.toLowerCase() === sought.toLowerCase(),
  );
  const [only] = called;
  if (only !== undefined && called.length === 1) return ok(only.id);
  return called.length === 0
    ? wrong(
        `There is no agreement with the reference "${sought}" in the register.`,
        'Type the reference as the register has it.',
      )
    : wrong(
        `${called.length} agreements have the reference "${sought}".`,
        'Give each agreement a reference of its own first.',
      );
}

/** Names that were typed, checked against those that there are. */
function listOf(
  args: Arguments,
  flag: string,
  known: readonly string[],
): Result<string[] | null, Refusal> {
  const typed = args.flag(flag);
  if (typed === undefined) return ok(null);
  const names = typed
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const stranger = names.find((name) => !known.includes(name));
  if (stranger === undefined && names.length > 0) return ok(names);
  return wrong(`--${flag} knows no "${stranger ?? ''}".`, `There are: ${known.join(', ')}.`);
}

async function optionsOf(
  args: Arguments,
  kind: PackKindId,
  register: Register,
  asAt: IsoDate,
): Promise<Result<PackOptions, Refusal>> {
  const [{ packKind }, { holdingColumns }] = await Promise.all([
    import('../../shared/pack/kinds.ts'),
    import('../../shared/pack/sections/holdings.ts'),
  ]);
  const partnership = await findPartnership(args, register);
  if (!partnership.ok) return partnership;
  const agreement = findAgreement(args, register);
  if (!agreement.ok) return agreement;
  const { sections: usual, besides } = packKind(kind);
  const sections = listOf(args, 'sections', [...usual, ...besides]);
  if (!sections.ok) return sections;
  const columns = listOf(
    args,
    'columns',
    holdingColumns.map(({ id }) => id),
  );
  if (!columns.ok) return columns;
  const meeting = args.flag('meeting');
  const marking = packMarkings.find((each) => each === args.flag('marking'));
  return ok({
    ...usualChoices,
    asAt,
    kind,
    partnershipId: partnership.value,
    agreementId: agreement.value,
    meetingOn: meeting === undefined ? null : isoDate(meeting),
    marking: marking ?? register.profile.marking,
    handling: register.profile.handling,
    reference: args.flag('reference') ?? '',
    version: args.flag('version') ?? '',
    author: args.flag('author') ?? '',
    sections: sections.value,
    columns: columns.value,
    attach: attachChoices.find((each) => each === args.flag('attach')) ?? 'none',
    withData: args.flag('with-data') !== undefined,
    ratingScale: ratingScaleIds.find((each) => each === args.flag('rating-scale')) ?? 'house',
    opinion: args.flag('opinion') ?? '',
  });
}

async function write(
  typed: string,
  reads: string,
  read: ReadRegister,
  report: AuditReport,
  options: PackOptions,
  io: CliIo,
): Promise<Result<null, Refusal>> {
  const { packBytes } = await import('../pack/pack-file.ts');
  const history = options.agreementId === null ? ok([]) : read.history(options.agreementId);
  if (!history.ok) return history;
  if (options.attach !== 'none' && read.trail === null) {
    return wrong(
      'A file has no documents that could be appended.',
      'Leave --attach away, or name a register folder.',
    );
  }
  const beside =
    read.trail === null
      ? {}
      : {
          trail: read.trail,
          history: history.value,
          readBytes: read.readBytes,
        };
  // The day of the audit and not of the printing: the same input gives the same bytes.
  const made = await packBytes(read.register, report, options, momentOf(report.asAt), beside);
  const written = await writeOutput(typed, made.bytes, io, reads);
  if (!written.ok) return written;
  io.say(`${typed}: ${made.pages} pages.`);
  if (made.missingCharacters.length > 0) {
    io.say(
      `Printed by their number, because the font lacks them: ${made.missingCharacters.join(', ')}.`,
    );
  }
  return written;
}

async function run(args: Arguments, io: CliIo): ReturnType<Command['run']> {
  const [typed = ''] = args.positionals;
  const asAt = isoDate(args.flag('as-at') ?? '');
  const out = args.flag('out') ?? '';
  const kind = kindOf(args);
  if (!kind.ok) return kind;
  const isEach = args.flag('each-partnership') !== undefined;
  if (isEach && out === '-') {
    return wrong('Several packs cannot all be standard output.', 'Name a folder with --out.');
  }
  const read = await readRegister(typed, asAt, io);
  if (!read.ok) return read;
  const { register } = read.value;
  const options = await optionsOf(args, kind.value, register, asAt);
  if (!options.ok) return options;
  const report = await auditRegister(register, asAt);
  if (!isEach) {
    const written = await write(out, typed, read.value, report, options.value, io);
    return written.ok ? ok(exitCodes.done) : written;
  }
  const { packFileName } = await import('../session/file-names.ts');
  const partnerships = Object.keys(register.partnerships);
  if (partnerships.length === 0) {
    return wrong('The register has no partnerships.', 'Leave --each-partnership away.');
  }
  for (const partnershipId of partnerships) {
    const own = { ...options.value, partnershipId };
    const target = path.join(out, packFileName(register, own));
    const written = await write(target, typed, read.value, report, own, io);
    if (!written.ok) return written;
  }
  return ok(exitCodes.done);
}

/** `pack`: one kind of printed pack of a register, or the meeting packs of all partnerships. */
export const packCommand: Command = {
  name: 'pack',
  usage,
  does: 'Makes one kind of printed pack; the same input gives the same bytes',
  positionals: ['register'],
  flags: {
    kind: { takes: 'KIND', required: true, oneOf: packKinds },
    'as-at': { takes: 'DATE', required: true },
    out: { takes: 'FILE', required: true },
    partnership: { takes: 'NAME' },
    'each-partnership': { takes: 'yes', alone: 'yes', oneOf: ['yes'] },
    agreement: { takes: 'REF' },
    meeting: { takes: 'DATE' },
    marking: { takes: 'MARKING', oneOf: packMarkings },
    sections: { takes: 'NAMES' },
    columns: { takes: 'NAMES' },
    attach: { takes: 'WHICH', oneOf: attachChoices },
    'with-data': { takes: 'yes', alone: 'yes', oneOf: ['yes'] },
    'rating-scale': { takes: 'SCALE', oneOf: ratingScaleIds },
    opinion: { takes: 'TEXT' },
    reference: { takes: 'TEXT' },
    version: { takes: 'TEXT' },
    author: { takes: 'POST' },
  },
  run,
};
