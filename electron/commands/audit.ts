import { severities, type AuditReport, type Severity } from '../../shared/audit/report.ts';
import { usualChoices } from '../../shared/register/packs.ts';
import { isoDate, type IsoDate } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import type { Arguments } from './arguments.ts';
import type { WithDocuments } from './audit-documents.ts';
import { exitCodes, type CliIo, type Command } from './command.ts';
import { findPartnership } from './find-partnership.ts';
import { auditRegister, momentOf, readRegister } from './read-register.ts';
import { isSameFile, writeOutput } from './write-output.ts';

const usage =
  'audit <register> --as-at DATE [--json F] [--pack F.pdf] [--documents DIR] [--partnership NAME] [--meeting DATE] [--fail-on S]';

function wrong(what: string, next: string): Result<never, Refusal> {
  return err(refusal('bad-arguments', what, next));
}

function dayOf(args: Arguments, flag: string): IsoDate | null {
  const day = args.flag(flag);
  return day === undefined ? null : isoDate(day);
}

/** True when the report lists a finding at or above `level` that nobody has dismissed. */
function isFoundAt(report: AuditReport, level: Severity): boolean {
  const findings = [
    ...report.agreements.flatMap((each) => each.findings),
    ...report.registerFindings,
  ];
  return findings.some(
    ({ severity, decision }) =>
      decision !== 'dismissed' && severities.indexOf(severity) <= severities.indexOf(level),
  );
}

async function writePack(
  typed: string,
  reads: string,
  register: Register,
  report: AuditReport,
  choices: { readonly partnershipId: string | null; readonly meetingOn: IsoDate | null },
  io: CliIo,
): Promise<Result<null, Refusal>> {
  const { packBytes } = await import('../pack/pack-file.ts');
  const { marking, handling } = register.profile;
  const options = {
    ...usualChoices,
    ...choices,
    asAt: report.asAt,
    marking,
    handling,
    reference: '',
    version: '',
    author: '',
  };
  // The day of the audit and not of the printing: the same input gives the same bytes.
  const { bytes, pages } = await packBytes(register, report, options, momentOf(report.asAt));
  const written = await writeOutput(typed, bytes, io, reads);
  if (written.ok) io.say(`${typed}: ${pages} pages.`);
  return written;
}

function summaryLines(report: AuditReport): string {
  const { agreements, byRating, byCurrency, inDate, fit } = report.summary;
  const ratings = `red ${byRating.red}, amber ${byRating.amber}, green ${byRating.green}, not assessed ${byRating.grey}`;
  const dates = Object.entries(byCurrency)
    .filter(([, count]) => count > 0)
    .map(([currency, count]) => `${currency} ${count}`);
  return [
    `As at ${report.asAt}: ${agreements} agreements, ${inDate} in date, ${fit} fit.`,
    `Rating: ${ratings}.`,
    `Dates: ${dates.length === 0 ? 'none' : dates.join(', ')}.`,
    '',
  ].join('\n');
}

/** The register with the documents of a folder beside it, where one is named. */
async function readDocuments(
  folder: string | undefined,
  register: Register,
  asAt: IsoDate,
  io: CliIo,
): Promise<Result<WithDocuments, Refusal>> {
  if (folder === undefined) return ok({ register, documents: [] });
  const { withDocuments } = await import('./audit-documents.ts');
  return withDocuments(folder, register, asAt, io);
}

async function run(args: Arguments, io: CliIo): ReturnType<Command['run']> {
  const [typed = ''] = args.positionals;
  const asAt = isoDate(args.flag('as-at') ?? '');
  const json = args.flag('json');
  const pack = args.flag('pack');
  if (pack === undefined && args.flag('meeting') !== undefined) {
    return wrong('--meeting is a day for the pack, and no pack is asked for.', 'Add --pack F.pdf.');
  }
  if (pack === '-' && json === '-') {
    return wrong('--json - and --pack - cannot both be standard output.', 'Name a file for one.');
  }
  if (pack !== undefined && json !== undefined && (await isSameFile(pack, json, io))) {
    return wrong('--json and --pack name one file.', 'Name a file for each.');
  }
  const read = await readRegister(typed, asAt, io);
  if (!read.ok) return read;
  const { importProblems } = read.value;
  const folder = args.flag('documents');
  const withFiles = await readDocuments(folder, read.value.register, asAt, io);
  if (!withFiles.ok) return withFiles;
  const { register, documents } = withFiles.value;
  const partnership = await findPartnership(args, register);
  if (!partnership.ok) return partnership;
  const whole = await auditRegister(register, asAt);
  const { narrowedTo } = await import('../session/views/narrowed-report.ts');
  const report = narrowedTo(whole, partnership.value);

  if (json !== undefined) {
    const { reportJson } = await import('../../shared/audit/report-json.ts');
    const audited = reportJson(report, importProblems);
    const answer = folder === undefined ? audited : { ...audited, documents };
    const text = `${JSON.stringify(answer, null, 2)}\n`;
    const written = await writeOutput(json, text, io, typed);
    if (!written.ok) return written;
  }
  if (pack !== undefined) {
    const choices = { partnershipId: partnership.value, meetingOn: dayOf(args, 'meeting') };
    const written = await writePack(pack, typed, register, whole, choices, io);
    if (!written.ok) return written;
  }
  if (importProblems.length > 0) {
    const cells = importProblems.length === 1 ? '1 cell' : `${importProblems.length} cells`;
    io.say(`Not understood and kept word for word: ${cells} (--json lists what and where).`);
  }
  if (json !== '-' && pack !== '-') io.out(summaryLines(report));
  const level = severities.find((severity) => severity === args.flag('fail-on'));
  const found = level !== undefined && isFoundAt(report, level);
  return ok(found ? exitCodes.found : exitCodes.done);
}

/** `audit`: a register as at a day, as JSON, as a printed pack, or in three lines. */
export const auditCommand: Command = {
  name: 'audit',
  usage,
  does: 'Audits a spreadsheet (.csv, .xlsx, .ods) or a register folder as at a day',
  positionals: ['register'],
  flags: {
    'as-at': { takes: 'DATE', required: true },
    json: { takes: 'FILE' },
    pack: { takes: 'FILE' },
    documents: { takes: 'FOLDER' },
    partnership: { takes: 'NAME' },
    meeting: { takes: 'DATE' },
    'fail-on': { takes: 'SEVERITY', oneOf: severities },
  },
  run,
};
