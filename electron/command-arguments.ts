/** The commands that run without a window; the same as those of `npm run concordat`. */
const commands = [
  'audit',
  'read',
  'import',
  'export',
  'verify',
  'rules',
  'pack',
  'backup',
  'restore',
  'bundle',
  'open-bundle',
  'merge',
  'help',
  '--help',
];

/**
 * The command line meant for `runCli`, or null where the app is to open its window. In the repository
 * Electron is given switches and the app's folder first; the packaged app gets its arguments at once.
 */
export function commandArguments(argv: readonly string[], isPackaged: boolean): string[] | null {
  const given = argv.slice(1);
  if (!isPackaged) {
    const appFolder = given.findIndex((argument) => !argument.startsWith('-'));
    given.splice(0, appFolder + 1);
  }
  const first = given.findIndex((argument) => commands.includes(argument));
  const isCommand = first >= 0 && given.slice(0, first).every((each) => each.startsWith('-'));
  return isCommand ? given.slice(first) : null;
}
