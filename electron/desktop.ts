import { join, resolve } from 'node:path';
import { app, clipboard, dialog, Menu, nativeTheme, session, type BrowserWindow } from 'electron';
import type { Notification } from '../shared/contract/contract.ts';
import type { AppState } from '../shared/contract/view-models.ts';
import type { Refusal } from '../shared/result/refusal.ts';
import type { Result } from '../shared/result/result.ts';
import { declareProtocol, pageAddress, pageOrigin, servePage } from './app-protocol.ts';
import { bundleArgument, openBundleFile } from './bundle-file.ts';
import { endOnFault, recoverPage } from './crash.ts';
import { desktopPorts } from './desktop-ports.ts';
import { askOfficer, tellRefusal } from './dialogs.ts';
import { createFaultLog, type FaultLog } from './fault-log.ts';
import { fixedPaths } from './fixed-paths.ts';
import { createDispatch } from './ipc/dispatch.ts';
import { createHandlers } from './ipc/handlers.ts';
import { limitRate } from './ipc/rate.ts';
import { notifyPage, registerIpc } from './ipc/register.ts';
import { menuState, menuTemplate, type MenuActions, type MenuState } from './menu.ts';
import { forbidNavigation } from './security/navigation.ts';
import { forbidBackgroundTraffic, forbidRequests } from './security/no-network.ts';
import { forbidPermissions } from './security/permissions.ts';
import { createCopied } from './session/copied.ts';
import { systemClock } from './session/system-clock.ts';
import { withPolicy } from './policy/enforce.ts';
import { policyPlaces, readPolicy } from './policy/policy-file.ts';
import { settingsUnderPolicy } from './policy/policy-settings.ts';
import { openSettingsStore } from './storage/settings-store.ts';
import { createWindow, showPage } from './window.ts';

const isDeveloping = !app.isPackaged;

/** Starts the app with its window; a second start only brings the first one's window forward. */
export function startDesktop(): void {
  // Electron reads this switch of Chromium's for Chromium alone; it is how a data folder is chosen.
  const chosen = app.commandLine.getSwitchValue('user-data-dir');
  if (chosen !== '') app.setPath('userData', resolve(chosen));
  const dataFolder = app.getPath('userData');
  const log = createFaultLog(dataFolder, systemClock.now);
  endOnFault(log);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  // What Chromium keeps for itself stays apart from what is the officer's.
  app.setPath('sessionData', join(dataFolder, 'chromium'));
  declareProtocol();
  forbidBackgroundTraffic();
  // Root on Linux has to give the sandbox up, and says so by this switch; see start.mjs.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  forbidNavigation(pageAddress, isDeveloping);
  app.on('session-created', (created) => {
    forbidRequests(created, isDeveloping);
    forbidPermissions(created);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  app
    .whenReady()
    .then(() => open(dataFolder, log))
    .catch((error: unknown) => {
      log('start', error);
      dialog.showErrorBox(
        'Concordat can’t start',
        'The log in its data folder says where it failed.',
      );
      app.exit(3);
    });
}

async function open(dataFolder: string, log: FaultLog): Promise<void> {
  const paths = fixedPaths(app.getAppPath(), app.isPackaged, process.resourcesPath);
  const policy = readPolicy(policyPlaces(process.platform, process.env));
  const own = await openSettingsStore(dataFolder, { now: systemClock.now });
  const settings = settingsUnderPolicy(own, policy);
  const windows: BrowserWindow[] = [];
  const theWindow = (): BrowserWindow => {
    const [first] = windows;
    if (first === undefined) throw new Error('There is no window yet.');
    return first;
  };

  const copied = createCopied(
    {
      text: () => clipboard.readText(),
      clear: () => {
        clipboard.clear();
      },
    },
    () => settings.settings().clearCopiedAfter,
  );
  const bare = createHandlers({
    ...desktopPorts(theWindow, paths.renderer),
    clock: systemClock,
    version: app.getVersion(),
    assetsFolder: paths.assets,
    dataFolder,
    settings,
    policy,
    copied,
    notify: (notification) => {
      tell(windows, notification);
      if (notification.kind === 'changed') follow(notification.state);
    },
  });
  const handlers = withPolicy(bare, policy);
  const dispatch = limitRate(createDispatch(handlers, log), () => performance.now());
  registerIpc(dispatch, pageOrigin);
  servePage(session.defaultSession, paths.renderer);
  endWhenClosed(async () => {
    await copied.end();
    await handlers['register.close']({});
  }, log);

  const actions: MenuActions = {
    command: (command) => {
      tell(windows, { kind: 'command', command });
    },
    openRegister: () => void say(handlers['register.open']({})),
    openSample: () => void say(handlers['register.open-sample']({})),
    openRecent: (token) => void say(handlers['register.open-recent']({ token })),
    about: () => void about(theWindow()),
  };
  const say = async (asked: Answer | Promise<Answer>): Promise<void> => {
    const answer = await asked;
    if (!answer.ok) await tellRefusal(theWindow(), answer.error);
  };
  const follow = menuFollower(actions);

  const state = await handlers['app.state']({});
  follow(state.ok ? state.value : null);

  const window = createWindow({
    place: settings.windowState(),
    rememberPlace: (place) => {
      settings.setWindowState(place);
    },
    icon: join(paths.assets, 'icons', 'concordat-256.png'),
    isDeveloping,
  });
  windows.push(window);
  window.on('closed', () => {
    windows.length = 0;
  });
  recoverPage(window, log);
  const openBundle = async (argv: readonly string[]): Promise<void> => {
    const path = bundleArgument(argv);
    if (path === null) return;
    await say(
      openBundleFile(path, handlers, (message, detail, yes) =>
        askOfficer(window, message, detail, yes),
      ),
    );
  };
  app.on('second-instance', (_event, argv) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    void openBundle(argv);
  });
  await showPage(window);
  for (const notice of settings.notices) await tellRefusal(window, notice);
  if (app.isPackaged) await openBundle(process.argv);
}

type Answer = Result<unknown, Refusal>;

function tell(windows: readonly BrowserWindow[], notification: Notification): void {
  for (const window of windows) {
    if (!window.isDestroyed()) notifyPage(window.webContents, notification);
  }
}

/** Keeps theme and menu as the state says; the menu is made again only when it would differ. */
function menuFollower(actions: MenuActions): (state: AppState | null) => void {
  let shown: MenuState | null = null;
  return (state) => {
    nativeTheme.themeSource = state?.settings.theme ?? 'system';
    const next = menuState(state, isDeveloping);
    if (JSON.stringify(next) === JSON.stringify(shown)) return;
    shown = next;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(next, actions)));
  };
}

/** Before the app ends the register is closed, so that its snapshot is written and its lock released. */
function endWhenClosed(close: () => Promise<void>, log: FaultLog): void {
  let isClosed = false;
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    close()
      .catch((error: unknown) => {
        log('close', error);
      })
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
}

async function about(window: BrowserWindow): Promise<void> {
  const { electron, chrome } = process.versions;
  await dialog.showMessageBox(window, {
    type: 'info',
    title: 'About Concordat',
    message: `Concordat ${app.getVersion()}`,
    detail: `A register and audit of data-sharing agreements. It uses no network.\nElectron ${electron}, Chromium ${chrome}.`,
    buttons: ['OK'],
    noLink: true,
  });
}
