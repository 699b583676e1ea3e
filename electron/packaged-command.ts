import { app } from 'electron';
import { runCli } from './commands/run-cli.ts';
import { fixedPaths } from './fixed-paths.ts';
import { systemClock } from './session/system-clock.ts';

/** Runs one command of the command line in the app itself, without a window, and ends with its code. */
export async function runPackagedCommand(argv: readonly string[]): Promise<void> {
  await app.whenReady();
  const code = await runCli(argv, {
    out: (chunk) => {
      process.stdout.write(chunk);
    },
    say: (line) => {
      process.stderr.write(`${line}\n`);
    },
    cwd: process.cwd(),
    clock: systemClock,
    assetsFolder: fixedPaths(app.getAppPath(), app.isPackaged, process.resourcesPath).assets,
  });
  await written(process.stdout);
  await written(process.stderr);
  app.exit(code);
}

/** Waits until everything given to a stream has left the process. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => {
      resolve();
    });
  });
}
