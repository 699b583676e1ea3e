import { app } from 'electron';
import { commandFolder, removeFolder } from './command-folder.ts';
import { runCli } from './commands/run-cli.ts';
import { fixedPaths } from './fixed-paths.ts';
import { policyPlaces, readPolicy } from './policy/policy-file.ts';
import { refusedCommand } from './policy/refuse-command.ts';
import { forbidBackgroundTraffic, forbidRequests } from './security/no-network.ts';
import { forbidPermissions } from './security/permissions.ts';
import { systemClock } from './session/system-clock.ts';

/**
 * Runs one command of the command line in the app itself, without a window, and ends with its code. It
 * neither takes nor asks for the lock of the running app, and shares no folder with it: what Chromium
 * insists on writing lies in a folder of its own that goes with the process.
 */
export async function runPackagedCommand(argv: readonly string[]): Promise<void> {
  const own = commandFolder(Date.now());
  app.setPath('userData', own);
  app.setPath('sessionData', own);
  app.once('quit', () => {
    removeFolder(own);
  });
  app.disableHardwareAcceleration();
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  forbidBackgroundTraffic();
  app.on('session-created', (session) => {
    forbidRequests(session, false);
    forbidPermissions(session);
  });
  const refused = refusedCommand(argv, readPolicy(policyPlaces(process.platform, process.env)));
  if (refused !== null) {
    process.stderr.write(`${refused.what} ${refused.safe} ${refused.next}\n`);
    await written(process.stderr);
    app.exit(2);
    return;
  }
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
