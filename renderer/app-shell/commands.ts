import type { Notification } from '../../shared/contract/contract.ts';
import type { AppState } from '../../shared/contract/view-models.ts';
import type { Command } from '../features/search/hits.ts';
import { viewNames } from '../messages/shell.ts';
import { setAsAt } from '../state/app-state.ts';
import { tell, tellRefusal, useAppStore } from '../state/app-store.ts';
import { ask } from '../state/ask.ts';
import { redo, undo } from '../state/edits.ts';
import { go } from '../state/navigation.ts';
import { parseRoute } from '../state/route.ts';
import { mainViews, otherViews } from './views.ts';

type MenuCommand = Extract<Notification, { kind: 'command' }>['command'];

/** Opens another register; what the host's dialog ends with is told by the host. */
export async function openRegister(): Promise<void> {
  const answer = await ask('register.open', {});
  if (!answer.ok) tellRefusal(answer.error);
  else if (answer.value.opened) go('overview');
}

/** Closes the register; everything is on the disk already. */
export async function closeRegister(): Promise<void> {
  const answer = await ask('register.close', {});
  if (!answer.ok) tellRefusal(answer.error);
  else go('overview');
}

/** Opens the user guide at the view in which the officer is. */
export function openHelp(): void {
  const isOpen = (useAppStore.getState().app?.register ?? null) !== null;
  const { view } = parseRoute(window.location.hash);
  if (isOpen && view === 'help') return;
  const from = isOpen ? view : 'start';
  go('help', from, { from });
}

/** Puts the focus into the search field. */
export function focusSearch(): void {
  document.querySelector<HTMLInputElement>('[data-search] input')?.focus();
}

/** Tells the host that something was copied, once it is on the clipboard; see `clearCopied`. */
export function noteCopying(): () => void {
  const note = (): void => {
    window.setTimeout(() => void ask('clipboard.copied', {}), copyingMs);
  };
  document.addEventListener('copy', note);
  document.addEventListener('cut', note);
  return () => {
    document.removeEventListener('copy', note);
    document.removeEventListener('cut', note);
  };
}

/** How long the system may take to hold what was copied. */
const copyingMs = 100;

const cleared = {
  cleared: 'The clipboard is cleared.',
  'not-ours': 'The clipboard holds something else by now. It was left as it is.',
  'nothing-copied': 'Nothing was copied here, or it is cleared already.',
} as const;

/** Clears the clipboard where it still holds what was copied here. */
export async function clearCopied(): Promise<void> {
  const answer = await ask('clipboard.clear', {});
  if (answer.ok) tell('done', cleared[answer.value.outcome]);
  else tellRefusal(answer.error);
}

/** Does what the window's menu asks for. */
export function runMenuCommand(command: MenuCommand): void {
  const isOpen = (useAppStore.getState().app?.register ?? null) !== null;
  if (command === 'new-register') {
    go('start');
    return;
  }
  if (command === 'help') {
    openHelp();
    return;
  }
  if (command === 'clear-copied') {
    void clearCopied();
    return;
  }
  if (!isOpen) return;
  switch (command) {
    case 'undo':
      void undo();
      return;
    case 'redo':
      void redo();
      return;
    case 'search':
      focusSearch();
      return;
    case 'new-agreement':
      go('register', null, { new: '1' });
      return;
    case 'close-register':
      void closeRegister();
      return;
    case 'pack':
      go('packs');
      return;
    case 'print':
      go('packs', null, { do: 'print' });
      return;
    case 'export':
      go('packs', null, { do: 'export' });
      return;
    case 'import':
    case 'settings':
    case 'overview':
    case 'register':
    case 'findings':
    case 'standards':
      go(command);
      return;
  }
}

/** What can be done from the search field, with what it would do now in words. */
export function searchCommands(app: AppState, isToday: boolean): readonly Command[] {
  const { register } = app;
  if (register === null) return [];
  const goTo = [...mainViews, ...otherViews].map(({ view, digit }) => ({
    id: `go-${view}`,
    label: `Go to ${viewNames[view]}`,
    detail: digit === null ? '' : `Alt ${digit}`,
    words: 'open view show',
    run: () => {
      go(view);
    },
  }));
  const step = (
    id: 'undo' | 'redo',
    verb: string,
    what: string | null,
    run: () => Promise<void>,
  ) =>
    what === null
      ? []
      : [
          {
            id,
            label: `${verb}: ${what}`,
            detail: 'The last change',
            words: id,
            run: () => void run(),
          },
        ];
  return [
    ...step('undo', 'Undo', register.undo, undo),
    ...step('redo', 'Redo', register.redo, redo),
    ...(isToday
      ? []
      : [
          {
            id: 'today',
            label: 'Back to today',
            detail: 'Judge everything as at today',
            words: 'as at date day',
            run: () => {
              setAsAt(app.today);
            },
          },
        ]),
    {
      id: 'new-agreement',
      label: 'New agreement',
      detail: 'Add an agreement to the register',
      words: 'add create',
      run: () => {
        go('register', null, { new: '1' });
      },
    },
    {
      id: 'add-view',
      label: 'Record what a practitioner says',
      detail: 'Ctrl Shift E',
      words: 'practitioner view experience fit quick form',
      run: () => {
        go('experience', null, { add: 'view' });
      },
    },
    {
      id: 'add-request',
      label: 'Log a request for data that was not met',
      detail: 'Refused, delayed, in part or waiting',
      words: 'access barrier refused refusal quick form',
      run: () => {
        go('experience', null, { add: 'request' });
      },
    },
    {
      id: 'meeting',
      label: 'Prepare a partnership’s meeting',
      detail: 'What to raise and to ask, and the minutes',
      words: 'meetings agenda minutes decisions',
      run: () => {
        go('meetings');
      },
    },
    {
      id: 'record-audit',
      label: 'Record the audit as at today',
      detail: 'So that later audits can say what changed',
      words: 'audits keep snapshot trend',
      run: () => {
        go('audits', null, { do: 'record' });
      },
    },
    {
      id: 'import',
      label: 'Bring in a spreadsheet',
      detail: 'Excel, OpenDocument or CSV',
      words: 'import xlsx ods csv',
      run: () => {
        go('import');
      },
    },
    {
      id: 'documents',
      label: 'Bring in signed documents',
      detail: 'A folder of PDF, Word or scanned agreements',
      words: 'attach folder batch pdf word scan ocr files',
      run: () => {
        go('documents');
      },
    },
    {
      id: 'export',
      label: 'Save a copy of the register',
      detail: 'CSV, Excel, JSON or calendar file',
      words: 'export download ics xlsx',
      run: () => {
        go('packs', null, { do: 'export' });
      },
    },
    {
      id: 'open',
      label: 'Open another register',
      detail: 'From this computer or a shared drive',
      words: 'folder',
      run: () => void openRegister(),
    },
    {
      id: 'clear-copied',
      label: 'Clear what was copied',
      detail: 'From the clipboard, if it is still there',
      words: 'clipboard copy paste forget wipe',
      run: () => void clearCopied(),
    },
    {
      id: 'close',
      label: 'Close this register',
      detail: 'Everything is saved already',
      words: 'exit start',
      run: () => void closeRegister(),
    },
    ...goTo,
  ];
}
