import path from 'node:path';
import type { ImportChoices, ImportPlan } from '../../shared/exchange/plan.ts';
import { changeToWhole } from '../../shared/exchange/whole-register.ts';
import { emptyRegister } from '../../shared/register/register.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import type { Arguments } from './arguments.ts';
import { exitCodes, type CliIo, type Command } from './command.ts';
import { asProposed, planFile } from './plan-file.ts';
import { keysOf } from './passphrase.ts';
import { inFolder, resolved } from './paths.ts';
import { isJsonFile, readJsonFile } from './read-json-file.ts';
import { commandLine, noAgreements, sayWhatWasFound } from './read-register.ts';
import { readSheetFile, type SheetFile } from './read-sheet-file.ts';

/** Opens the register in `typed`, or makes one where nothing is. */
async function openOrMake(typed: string, io: CliIo): Promise<Result<RegisterStore, Refusal>> {
  const { createRegister, openRegister } = await import('../storage/register-store.ts');
  const options = { now: io.clock.now, by: () => commandLine, keys: keysOf(io) };
  const folder = resolved(typed, io);
  const opened = await openRegister(folder, options);
  if (opened.ok || opened.error.code !== 'not-a-register') {
    return opened.ok ? opened : inFolder(opened.error, typed, io);
  }
  const created = await createRegister(folder, options);
  return created.ok ? created : inFolder(created.error, typed, io);
}

function say(plan: ImportPlan, typed: string, io: CliIo): void {
  const { added, changed, unchanged, skipped } = plan.counts;
  io.say(
    `${typed}: ${plan.rowsRead} rows read; ${added} added, ${changed} changed, ${unchanged} unchanged, ${skipped} skipped.`,
  );
  for (const { sheet, row, column, value, problem, kept } of plan.problems) {
    const place = [sheet, row === null ? null : `row ${row}`, column].filter(Boolean).join(', ');
    const isKept = kept ? ' Kept word for word.' : '';
    io.say(`  ${place}: "${value.replace(/\s+/g, ' ')}": ${problem}.${isKept}`);
  }
  for (const { sheet, row, effect, details } of plan.rows) {
    const isTold = plan.problems.some((problem) => problem.sheet === sheet && problem.row === row);
    if (effect !== 'skipped' || isTold) continue;
    io.say(`  ${sheet}, row ${row}: skipped: ${details.join('; ')}.`);
  }
  for (const { question, answer, answers } of plan.questions) {
    const label = answers.find(({ id }) => id === answer)?.label ?? answer;
    io.say(`  ${question} Taken for now: ${label}. (The window asks.)`);
  }
}

async function bringIn(
  file: SheetFile,
  choices: ImportChoices,
  store: RegisterStore,
  typed: string,
  io: CliIo,
): Promise<Result<null, Refusal>> {
  if (store.readOnly !== null) return err(store.readOnly);
  const moment = { at: io.clock.now(), today: io.clock.today() };
  const { plan, change } = await planFile(file, store.register, choices, moment, io);
  say(plan, typed, io);
  if (change === null) {
    io.say('The register says all of this already: nothing was changed.');
    return ok(null);
  }
  const made = store.make(change, `import of ${file.fileName}`);
  return made.ok ? ok(null) : made;
}

/** Brings a whole register back from the JSON that `export` handed out. */
async function runWhole(typed: string, folder: string, io: CliIo): ReturnType<Command['run']> {
  const whole = await readJsonFile(typed, io);
  if (!whole.ok) return whole;
  const store = await openOrMake(folder, io);
  if (!store.ok) return store;
  sayWhatWasFound(store.value, io);
  const { readOnly, register } = store.value;
  const change = readOnly === null ? changeToWhole(register, whole.value) : err(readOnly);
  const done =
    change.ok && change.value !== null
      ? store.value.make(change.value, `import of ${path.basename(typed)}`)
      : change;
  store.value.close();
  if (!done.ok) return inFolder(done.error, folder, io);
  const count = Object.keys(whole.value.agreements).length;
  io.say(
    `${typed}: a whole register, ${count} agreements; ${done.value === null ? 0 : count} added.`,
  );
  if (done.value === null) io.say('The register says all of this already: nothing was changed.');
  return ok(exitCodes.done);
}

/** What the spreadsheet would be on its own: one that holds nothing makes no register. */
async function tryOut(file: SheetFile, choices: ImportChoices, io: CliIo): Promise<ImportPlan> {
  const moment = { at: io.clock.now(), today: io.clock.today() };
  return (await planFile(file, emptyRegister, choices, moment, io)).plan;
}

/** Headings of a mapping that no imported sheet has: a slip of the pen would else go unseen. */
function headingsNotIn(plan: ImportPlan, choices: ImportChoices): readonly string[] {
  const there = new Set(plan.columns.map(({ heading }) => heading));
  const named = Object.values(choices.mapping).flatMap((columns) => Object.keys(columns));
  return [...new Set(named)].filter((heading) => !there.has(heading));
}

async function run(args: Arguments, io: CliIo): ReturnType<Command['run']> {
  const [typed = ''] = args.positionals;
  const folder = args.flag('register') ?? '';
  const mapping = args.flag('mapping');
  if (isJsonFile(typed)) {
    return mapping === undefined
      ? runWhole(typed, folder, io)
      : err(
          refusal(
            'bad-arguments',
            '--mapping is for the columns of a spreadsheet, and a JSON export has none.',
            'Leave --mapping away.',
          ),
        );
  }
  // The spreadsheet first: one that holds no register leaves no empty one behind.
  const file = await readSheetFile(typed, io);
  if (!file.ok) return file;
  const { sheetSummaries } = await import('../../shared/exchange/open-workbook.ts');
  const sheets = sheetSummaries(file.value.workbook);
  let choices = asProposed;
  if (mapping !== undefined) {
    const { readMapping } = await import('./import-mapping.ts');
    const read = await readMapping(mapping, sheets, io);
    if (!read.ok) return read;
    choices = read.value;
  }
  if (choices.sheets === null && !sheets.some(({ proposed }) => proposed)) {
    return err(noAgreements(typed));
  }
  const tried = await tryOut(file.value, choices, io);
  if (tried.counts.added === 0) return err(noAgreements(typed));
  for (const heading of headingsNotIn(tried, choices)) {
    io.say(`${mapping ?? ''}: no sheet that is imported has a column "${heading}".`);
  }
  const store = await openOrMake(folder, io);
  if (!store.ok) return store;
  for (const { what, next } of store.value.notices) io.say(`${folder}: ${what} ${next}`);
  const done = await bringIn(file.value, choices, store.value, typed, io);
  store.value.close();
  if (!done.ok) return inFolder(done.error, folder, io);
  return ok(exitCodes.done);
}

/** `import`: brings a spreadsheet into a register, which is made where there is none. */
export const importCommand: Command = {
  name: 'import',
  usage: 'import <spreadsheet> --register DIR [--mapping F.json]',
  does: 'Brings a spreadsheet, or a JSON export as a whole, into a register; the same file a second time changes nothing',
  positionals: ['spreadsheet'],
  flags: {
    register: { takes: 'FOLDER', required: true },
    mapping: { takes: 'FILE' },
  },
  run,
};
