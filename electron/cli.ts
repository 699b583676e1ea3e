import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { askSecret } from './commands/ask-secret.ts';
import { runCli } from './commands/run-cli.ts';
import { systemClock } from './session/system-clock.ts';

/**
 * The command line in the repository: `npm run -s concordat -- …`. npm changes to the repository's
 * folder; paths count from where the person stands, which npm tells in INIT_CWD.
 */
const isUnderNpm = process.env['npm_lifecycle_event'] === 'concordat';
const startedIn = isUnderNpm ? process.env['INIT_CWD'] : undefined;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader went away (`… --json - | head`): nobody is left to tell.
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCli(process.argv.slice(2), {
  out: (chunk) => {
    process.stdout.write(chunk);
  },
  say: (line) => {
    process.stderr.write(`${line}\n`);
  },
  // Without a terminal there is nobody to ask.
  ...(process.stdin.isTTY
    ? {
        askSecret: (question: string) =>
          askSecret(question, process.stdin, (text) => process.stderr.write(text)),
      }
    : {}),
  cwd: startedIn ?? process.cwd(),
  clock: systemClock,
  assetsFolder: path.join(fileURLToPath(new URL('.', import.meta.url)), '..', 'assets'),
});
