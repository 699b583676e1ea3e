import { app } from 'electron';
import { commandArguments } from './command-arguments.ts';

/**
 * Where the app begins: a command runs without a window, anything else opens it. No top-level await:
 * Electron is not ready before this module has ended.
 */
const command = commandArguments(process.argv, app.isPackaged);

async function begin(): Promise<void> {
  if (command === null) {
    const { startDesktop } = await import('./desktop.ts');
    startDesktop();
  } else {
    const { runPackagedCommand } = await import('./packaged-command.ts');
    await runPackagedCommand(command);
  }
}

begin().catch((error: unknown) => {
  console.error('Concordat could not start.', error);
  app.exit(3);
});
