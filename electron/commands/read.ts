import path from 'node:path';
import { phraseListOn } from '../../shared/audit/tailoring/effective-phrases.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import { emptyRegister } from '../../shared/register/register.ts';
import type { Reading } from '../../shared/reading/reading.ts';
import { err, ok } from '../../shared/result/result.ts';
import type { Arguments } from './arguments.ts';
import { exitCodes, type CliIo, type Command } from './command.ts';
import { fileBytes } from './file-bytes.ts';
import { readRegisterFolder } from './read-register.ts';
import { writeOutput } from './write-output.ts';

function summaryLines(name: string, pages: number, reading: Reading): string {
  const { terms, staleTerms, clauses, parties } = reading;
  const live = staleTerms.filter(({ context }) => context === 'live');
  const missing = clauses.filter(({ outcome }) => outcome === 'not-met').map(({ id }) => id);
  const date = (label: string, of: Reading['terms']['expiresOn']) =>
    `${label} ${of.value ?? (of.how === 'perpetual' ? 'without end' : 'not found')}`;
  return [
    `${name}: ${reading.kind}, ${pages} ${pages === 1 ? 'page' : 'pages'}, "${reading.title?.value ?? 'no title'}".`,
    `Parties: ${parties.map((party) => party.name).join('; ') || 'none found'}.`,
    `${date('Starts', terms.effectiveFrom)}; ${date('ends', terms.expiresOn)}; ${date('review', terms.nextReview)}; signed: ${terms.signed.value}.`,
    `Stale phrases: ${live.length}. Clauses missing: ${missing.join(', ') || 'none'}.`,
    '',
  ].join('\n');
}

async function run(args: Arguments, io: CliIo): ReturnType<Command['run']> {
  const [typed = ''] = args.positionals;
  const json = args.flag('json');
  const asAt = isoDate(args.flag('as-at') ?? io.clock.today());
  const folder = args.flag('register');
  const register = folder === undefined ? ok(emptyRegister) : await readRegisterFolder(folder, io);
  if (!register.ok) return register;
  // What is stale is what the force's standard says is stale on that day.
  const { phrases } = phraseListOn(register.value, asAt);
  const [{ readDocument }, { problemRefusal }, { limits }, { sha256Of }, reading] =
    await Promise.all([
      import('../documents/read-document-file.ts'),
      import('../documents/problem-words.ts'),
      import('../documents/limits.ts'),
      import('../storage/hashing.ts'),
      import('../../shared/reading/reading-json.ts'),
    ]);
  const bytes = await fileBytes(
    typed,
    '.pdf, .docx, .doc, .odt, .html, .md or .txt',
    (size) => (size > limits.fileBytes ? problemRefusal(typed, 'too-large') : null),
    io,
  );
  if (!bytes.ok) return bytes;
  const from = { file: path.basename(typed), sha256: sha256Of(bytes.value) };
  const outcome = await readDocument(from.file, bytes.value, {
    onProgress: ({ step, page, pages }) => {
      if (step === 'ocr') io.say(`Reading scan: page ${page} of ${pages}.`);
    },
  });
  if (!outcome.readable) {
    const { problem, notes } = outcome;
    if (json !== undefined) {
      const text = `${JSON.stringify(reading.unreadableJson(from, problem, notes), null, 2)}\n`;
      const written = await writeOutput(json, text, io, typed);
      if (!written.ok) return written;
    }
    return err(problemRefusal(typed, problem));
  }
  const { readAgreement } = await import('../../shared/reading/read-agreement.ts');
  const read = readAgreement(outcome.document, asAt, phrases);
  for (const note of outcome.document.notes) io.say(note);
  if (json !== undefined) {
    const text = `${JSON.stringify(reading.readingJson(from, outcome.document, read), null, 2)}\n`;
    const written = await writeOutput(json, text, io, typed);
    if (!written.ok) return written;
  }
  if (json !== '-') io.out(summaryLines(from.file, outcome.document.pages.length, read));
  return ok(exitCodes.done);
}

/**
 * `read`: one agreement's terms, clauses, laws and stale phrases, with quotes and pages; with a register,
 * by the stale phrases that its force has adopted.
 */
export const readCommand: Command = {
  name: 'read',
  usage: 'read <document> [--register DIR] [--as-at DATE] [--json F]',
  does: 'Reads one agreement (.pdf, .docx, .doc, .odt, .html, .md, .txt) and reports what it says',
  positionals: ['document'],
  flags: { register: { takes: 'DIR' }, 'as-at': { takes: 'DATE' }, json: { takes: 'FILE' } },
  run,
};
