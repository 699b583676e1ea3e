import { stat } from 'node:fs/promises';
import type { AuditReport } from '../../shared/audit/report.ts';
import type { IsoDate } from '../../shared/register/plain-date.ts';
import type { ImportProblem, Register } from '../../shared/register/register.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import type { HistoryEntry } from '../../shared/contract/view-models.ts';
import type { ReadBytes } from '../pack/attachments/attachments-of.ts';
import type { RegisterStore, TrailSummary } from '../storage/register-store.ts';
import type { CliIo } from './command.ts';
import { keysOf } from './passphrase.ts';
import { inFolder, resolved } from './paths.ts';
import { isJsonFile, readJsonFile } from './read-json-file.ts';
import { readSheetFile } from './read-sheet-file.ts';

/** A register for a command that only looks. */
export interface ReadRegister {
  readonly register: Register;
  /** Cells of a spreadsheet that were not understood; none for a register folder, which has them kept. */
  readonly importProblems: readonly ImportProblem[];
  /** Where the trail of a register folder stands; null for a file, which has none. */
  readonly trail: TrailSummary | null;
  /** Reads a document of a register folder. */
  readonly readBytes: ReadBytes;
  /** What happened to an agreement, newest first; nothing for a file. */
  readonly history: (agreementId: string) => Result<readonly HistoryEntry[], Refusal>;
}

async function isFolder(whole: string): Promise<boolean | null> {
  try {
    return (await stat(whole)).isDirectory();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    // Whatever is wrong with a path that is none, the file's own refusal says it.
    if (code === 'ELOOP' || code === 'ENAMETOOLONG' || code === 'EACCES') return false;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/**
 * Reads a register from what was typed: a Concordat register folder, or a spreadsheet. A spreadsheet is
 * read as on `asAt`, so that the same file gives the same audit whenever it is made.
 */
export async function readRegister(
  typed: string,
  asAt: IsoDate,
  io: CliIo,
): Promise<Result<ReadRegister, Refusal>> {
  const whole = resolved(typed, io);
  const folder = await isFolder(whole);
  if (folder === null) {
    return err(
      refusal(
        'not-found',
        `${typed} does not exist.`,
        'Give the path of a spreadsheet (.csv, .xlsx, .ods) or of a register folder.',
        'Nothing was written.',
      ),
    );
  }
  if (!folder && isJsonFile(typed)) {
    const whole = await readJsonFile(typed, io);
    return whole.ok ? ok(withProblems(whole.value)) : whole;
  }
  if (!folder) return readSpreadsheetRegister(typed, asAt, io);
  const store = await readFolder(typed, io);
  if (!store.ok) return store;
  const { register, trail, history } = store.value;
  const { readDocument } = await import('../storage/documents.ts');
  const readBytes: ReadBytes = (document) => readDocument(whole, document);
  return ok({ ...withProblems(register), trail: trail(), history, readBytes });
}

const withoutTrail = {
  trail: null,
  history: () => ok([]),
  readBytes: () =>
    err(refusal('no-documents', 'A file has no documents.', 'Name a register folder.')),
} as const;

function withProblems(register: Register): ReadRegister {
  const importProblems = Object.values(register.imports).flatMap(({ problems }) => problems);
  return { register, importProblems, ...withoutTrail };
}

/** Says what was found when a register was opened, and that its trail is broken where it is. */
export function sayWhatWasFound(store: RegisterStore, io: CliIo): void {
  const { notices, readOnly } = store;
  const broken = readOnly?.code === 'trail-broken' ? [readOnly] : [];
  for (const { what, safe, next } of [...broken, ...notices]) io.say(`${what} ${safe} ${next}`);
}

/** Reads a register folder and writes nothing into it, not even the lock of its owner. */
export async function readRegisterFolder(
  typed: string,
  io: CliIo,
): Promise<Result<Register, Refusal>> {
  const store = await readFolder(typed, io);
  return store.ok ? ok(store.value.register) : store;
}

/** As `readRegisterFolder`, with what else is known of the register. The store is closed. */
export async function readFolder(
  typed: string,
  io: CliIo,
): Promise<Result<RegisterStore, Refusal>> {
  const { openRegister } = await import('../storage/register-store.ts');
  const store = await openRegister(resolved(typed, io), {
    now: io.clock.now,
    by: () => commandLine,
    readOnly: true,
    keys: keysOf(io),
  });
  if (!store.ok) return inFolder(store.error, typed, io);
  sayWhatWasFound(store.value, io);
  store.value.close();
  return store;
}

/** The moment that stands for a whole day where a moment is asked for. */
export function momentOf(day: IsoDate): string {
  return `${day}T00:00:00.000Z`;
}

/** The post under which the command line records changes. */
export const commandLine = 'Command line';

/** Brings a spreadsheet into a register that lives in memory only, by the same path as an import. */
async function readSpreadsheetRegister(
  typed: string,
  asAt: IsoDate,
  io: CliIo,
): Promise<Result<ReadRegister, Refusal>> {
  const file = await readSheetFile(typed, io);
  if (!file.ok) return file;
  const [{ asProposed, planFile }, { emptyRegister }] = await Promise.all([
    import('./plan-file.ts'),
    import('../../shared/register/register.ts'),
  ]);
  const moment = { at: momentOf(asAt), today: asAt };
  const { plan, change, after } = await planFile(file.value, emptyRegister, asProposed, moment, io);
  return change === null
    ? err(noAgreements(typed))
    : ok({ register: after, importProblems: plan.problems, ...withoutTrail });
}

/** The refusal for a spreadsheet in which nothing looks like a register of agreements. */
export function noAgreements(typed: string): Refusal {
  return refusal(
    'no-agreements',
    `No agreement was found in ${typed}: no sheet has a header with a reference, a title or partners and rows under it.`,
    'See whether it is the right file; for an unusual layout import it with --mapping.',
    'Nothing was written.',
  );
}

/** Audits a register as at a day, with the rules of this version. */
export async function auditRegister(register: Register, asAt: IsoDate): Promise<AuditReport> {
  const [{ audit }, { rulePack }] = await Promise.all([
    import('../../shared/audit/audit.ts'),
    import('../../shared/rules/index.ts'),
  ]);
  return audit(register, rulePack, asAt);
}
