import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { resourcesDirectory } from './places.ts';
import {
  besidePlace,
  fitToDisplays,
  recallPlace,
  rememberPlace,
  smallestWindow,
  type WindowPlace,
} from './window-bounds.ts';

/** Behind the page until it has painted, so that a dark desktop sees no white flash. */
const background = () => (nativeTheme.shouldUseDarkColors ? '#16181b' : '#fbfaf7');

/**
 * Opens a window on Kanwu's page, where it last stood; it is shown when it has something to show.
 *
 * @param ordinal which of the windows that are open it is, from 0: each has its own place
 * @param beside the window beside which it opens when it has no place yet
 */
export function openWindow(pageUrl: string, ordinal: number, beside: BrowserWindow | null): BrowserWindow {
  const placeFile = join(app.getPath('userData'), 'windows.json');
  const place = recallPlace(placeFile, ordinal) ?? (beside === null ? null : besidePlace(placeOf(beside)));
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);

  const window = new BrowserWindow({
    ...fitToDisplays(place?.bounds ?? null, [primary.workArea, ...others.map((display) => display.workArea)]),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Kanwu 刊误',
    // Windows and Linux; macOS takes the icon of the app's bundle.
    icon: join(resourcesDirectory, 'icon.png'),
    backgroundColor: background(),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (place?.maximized) window.maximize();

  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    rememberPlace(placeFile, ordinal, placeOf(window));
  });
  const followTheme = () => window.setBackgroundColor(background());
  nativeTheme.on('updated', followTheme);
  window.on('closed', () => nativeTheme.off('updated', followTheme));

  // Everything that was saved is in the workspace: a page that breaks down is shown anew, and nothing is lost.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) void window.loadURL(pageUrl);
  });

  void window.loadURL(pageUrl);
  return window;
}

function placeOf(window: BrowserWindow): WindowPlace {
  return { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
}
