import { app } from 'electron';
import { commandArguments } from './command-arguments.ts';
import { startDesktop } from './desktop.ts';
import { runPackagedCommand } from './packaged-command.ts';
import { openingSwitches } from './security/switches.ts';

/**
 * Where the app begins: a command runs without a window, anything else opens it. Nothing is awaited
 * here: Electron is not ready before this module has ended, and much must be said before it is.
 */
const opening = app.isPackaged ? openingSwitches(process.argv) : [];
const command = commandArguments(process.argv, app.isPackaged);

if (opening.length > 0) {
  console.error(`Concordat does not start with --${opening.join(', --')}.`);
  app.exit(2);
} else if (command === null) {
  startDesktop();
} else {
  runPackagedCommand(command).catch((error: unknown) => {
    console.error('A fault of ours:', error);
    app.exit(3);
  });
}
