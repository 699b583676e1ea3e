import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron';
import { pageAddress } from './app-protocol.ts';
import type { WindowState } from './storage/settings-store.ts';

/** What a window is opened with. */
export interface WindowOptions {
  /** Where the window stood last time. */
  readonly place: WindowState | null;
  readonly rememberPlace: (place: WindowState) => void;
  readonly icon: string;
  readonly isDeveloping: boolean;
}

/** Made for a laptop of 1366×768, where title bar and taskbar leave about 1366×690. */
const usual = { width: 1280, height: 690 };
const smallest = { width: 640, height: 400 };

/** `--paper` of the two themes, so that nothing flashes before the page is drawn. */
const paper = { light: '#fbfaf7', dark: '#14181b' };

/** Makes the main window, hidden until its page is drawn. It has no power beyond the preload's methods. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...visiblePlace(options.place),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Concordat',
    icon: options.icon,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: options.isDeveloping,
      defaultEncoding: 'utf-8',
    },
  });
  if (options.place?.maximised === true) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', () => {
    options.rememberPlace(placeOf(window));
  });
  nativeTheme.on('updated', () => {
    if (window.isDestroyed()) return;
    window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? paper.dark : paper.light);
  });
  return window;
}

/** Loads the page; the promise is kept when it is drawn. */
export async function showPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(pageAddress);
}

function placeOf(window: BrowserWindow): WindowState {
  const { x, y, width, height } = window.getNormalBounds();
  return { x, y, width, height, maximised: window.isMaximized() };
}

/** The remembered place if a screen still shows it, else the usual size in the middle. */
function visiblePlace(place: WindowState | null): Partial<Rectangle> {
  const area = screen.getPrimaryDisplay().workAreaSize;
  const fit = ({ width, height }: { width: number; height: number }): Partial<Rectangle> => ({
    width: Math.max(smallest.width, Math.min(width, area.width)),
    height: Math.max(smallest.height, Math.min(height, area.height)),
  });
  if (place?.x == null || place.y == null) return fit(place ?? usual);
  const asked = { x: place.x, y: place.y, width: place.width, height: place.height };
  const shown = screen.getDisplayMatching(asked).workArea;
  const isOnScreen =
    asked.x + asked.width > shown.x + 80 &&
    asked.x < shown.x + shown.width - 80 &&
    asked.y >= shown.y - 8 &&
    asked.y < shown.y + shown.height - 80;
  return isOnScreen ? asked : fit(asked);
}
