import { describe, expect, it } from 'vitest';
import { commandArguments } from '../../../electron/command-arguments.ts';

describe('the command line of the packaged app', () => {
  it('opens the window when nothing is asked', () => {
    expect(commandArguments(['Concordat.exe'], true)).toBeNull();
  });

  it('runs a command that comes first', () => {
    const argv = ['Concordat.exe', 'audit', 'C:\\registers\\a.xlsx', '--json', '-'];
    expect(commandArguments(argv, true)).toEqual(argv.slice(1));
  });

  it('looks past the switches that Chromium needs', () => {
    const argv = ['concordat', '--no-sandbox', '--disable-gpu', 'verify', '--register', 'x'];
    expect(commandArguments(argv, true)).toEqual(['verify', '--register', 'x']);
  });

  it('does not take a folder that is opened with the app for a command', () => {
    expect(commandArguments(['Concordat.exe', 'C:\\audit\\import', 'audit'], true)).toBeNull();
  });

  it('leaves out the app’s folder, which Electron is given in the repository', () => {
    expect(commandArguments(['electron', '--no-sandbox', '.', 'rules'], false)).toEqual(['rules']);
    expect(commandArguments(['electron', 'audit'], false)).toBeNull();
  });
});
