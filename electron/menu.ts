import type { MenuItemConstructorOptions } from 'electron';
import type { Notification } from '../shared/contract/contract.ts';
import type { AppState } from '../shared/contract/view-models.ts';

/** What a menu can ask of the page. */
export type Command = Extract<Notification, { kind: 'command' }>['command'];

/** What a menu can do: send a command to the page, or something that only the host can. */
export interface MenuActions {
  readonly command: (command: Command) => void;
  readonly openRegister: () => void;
  readonly openSample: () => void;
  readonly openRecent: (token: string) => void;
  readonly about: () => void;
}

/** What the menu shows of the app's state; when none of it changed, the menu stays as it is. */
export interface MenuState {
  readonly hasRegister: boolean;
  readonly canEdit: boolean;
  readonly undo: string | null;
  readonly redo: string | null;
  readonly recent: readonly { readonly token: string; readonly name: string }[];
  readonly isDeveloping: boolean;
}

/** The part of the state that the menu shows. */
export function menuState(state: AppState | null, isDeveloping: boolean): MenuState {
  return {
    hasRegister: state?.register != null,
    canEdit: state?.register?.readOnly === null,
    undo: state?.register?.undo ?? null,
    redo: state?.register?.redo ?? null,
    recent: (state?.recent ?? [])
      .filter(({ missing }) => !missing)
      .slice(0, 9)
      .map(({ token, name }) => ({ token, name })),
    isDeveloping,
  };
}

/** The native menu in Windows' order and words: File, Edit, View, Help. */
export function menuTemplate(state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const item = (
    label: string,
    command: Command,
    accelerator?: string,
    enabled = state.hasRegister,
  ): MenuItemConstructorOptions => ({
    id: command,
    label,
    enabled,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      actions.command(command);
    },
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return [
    {
      label: '&File',
      submenu: [
        item('&New agreement…', 'new-agreement', 'CmdOrCtrl+N', state.canEdit),
        item('New &register…', 'new-register', 'CmdOrCtrl+Shift+N', true),
        {
          id: 'open-register',
          label: '&Open register…',
          accelerator: 'CmdOrCtrl+O',
          click: actions.openRegister,
        },
        {
          id: 'recent',
          label: 'Open re&cent',
          enabled: state.recent.length > 0,
          submenu: state.recent.map(({ token, name }, index) => ({
            label: `&${index + 1}  ${name.replaceAll('&', '&&')}`,
            click: () => {
              actions.openRecent(token);
            },
          })),
        },
        { id: 'open-sample', label: 'Open the &sample register', click: actions.openSample },
        item('C&lose register', 'close-register', 'CmdOrCtrl+W'),
        line,
        item('&Import spreadsheet…', 'import', 'CmdOrCtrl+I', state.canEdit),
        item('&Export…', 'export', 'CmdOrCtrl+E'),
        line,
        item('Make a pac&k…', 'pack', 'CmdOrCtrl+Shift+P'),
        item('&Print pack…', 'print', 'CmdOrCtrl+P'),
        line,
        item('Se&ttings…', 'settings', 'CmdOrCtrl+,', true),
        line,
        { role: 'quit', label: 'E&xit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item(withWhat('&Undo', state.undo), 'undo', 'CmdOrCtrl+Z', state.undo !== null),
        item(withWhat('&Redo', state.redo), 'redo', 'CmdOrCtrl+Y', state.redo !== null),
        line,
        { role: 'cut', label: 'Cu&t' },
        { role: 'copy', label: '&Copy' },
        { role: 'paste', label: '&Paste' },
        { role: 'selectAll', label: 'Select &all' },
        item('Clear &what was copied', 'clear-copied', undefined, true),
        line,
        item('&Find…', 'search', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('&Overview', 'overview', 'CmdOrCtrl+1'),
        item('&Register', 'register', 'CmdOrCtrl+2'),
        item('&Findings', 'findings', 'CmdOrCtrl+3'),
        item('&Standards', 'standards', 'CmdOrCtrl+4'),
        line,
        { role: 'zoomIn', label: 'Zoom &in', accelerator: 'CmdOrCtrl+=' },
        { role: 'zoomOut', label: 'Zoom o&ut' },
        { role: 'resetZoom', label: '&Actual size' },
        { role: 'togglefullscreen', label: 'Full s&creen' },
        ...(state.isDeveloping
          ? [line, { role: 'toggleDevTools', label: '&Developer tools' } as const]
          : []),
      ],
    },
    {
      label: '&Help',
      submenu: [
        item('&User guide', 'help', 'F1', true),
        { id: 'about', label: '&About Concordat', click: actions.about },
      ],
    },
  ];
}

/** “Undo” or, where it is known what would be undone, “Undo: Ends …”; an ampersand would underline. */
function withWhat(verb: string, what: string | null): string {
  if (what === null) return verb;
  const short = what.length > 60 ? `${what.slice(0, 59)}…` : what;
  return `${verb}: ${short.replaceAll('&', '&&')}`;
}
