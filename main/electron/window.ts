import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { fitToDisplays, recallPlace, rememberPlace, smallestWindow } from './window-bounds.ts';

/** Behind the page until it has painted, so that a dark desktop sees no white flash. */
const background = () => (nativeTheme.shouldUseDarkColors ? '#16181b' : '#fbfaf7');

/** Opens Kanwu's window on a page, where it last stood; it is shown when it has something to show. */
export function openWindow(pageUrl: string): BrowserWindow {
  const placeFile = join(app.getPath('userData'), 'window.json');
  const place = recallPlace(placeFile);
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);

  const window = new BrowserWindow({
    ...fitToDisplays(place?.bounds ?? null, [primary.workArea, ...others.map((display) => display.workArea)]),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Kanwu 刊误',
    // Windows and Linux; macOS takes the icon of the app's bundle.
    icon: join(app.getAppPath(), 'resources/icon.png'),
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
    rememberPlace(placeFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
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
