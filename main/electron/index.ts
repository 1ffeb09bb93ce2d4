import { join } from 'node:path';
import { app, type BrowserWindow, dialog, type Event, session } from 'electron';
import { filesOnCommandLine } from './launch-files.ts';
import { appOrigin, declareAppScheme, serveApp } from './protocol.ts';
import { type ServedDesk, serveDesk } from './serve-desk.ts';
import { leadNowhere, resolveNoNames, secureContents, secureSession } from './session-security.ts';
import { openWindow } from './window.ts';

// The page comes from a development server only where electron-vite started the app from a source folder.
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
const pageUrl = devServer ?? `${appOrigin}/index.html`;
const allowedOrigins = devServer === undefined ? [appOrigin] : [devServer, devServer.replace(/^http/, 'ws')];

let window: BrowserWindow | null = null;
let desk: ServedDesk | null = null;

app.setName('Kanwu');
declareAppScheme();
if (devServer === undefined) resolveNoNames();
secureContents(allowedOrigins);

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, workingFolder) => {
    focusWindow();
    desk?.openFiles(filesOnCommandLine(argv, workingFolder, app.getAppPath()));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void app.whenReady().then(() => desk?.openFiles([path]));
  });
  app.on('window-all-closed', () => app.quit());
  start().catch((error: unknown) => {
    console.error(error);
    dialog.showErrorBox(app.name, String(error));
    app.exit(1);
  });
} else {
  app.quit();
}

async function start(): Promise<void> {
  await app.whenReady();
  secureSession(session.defaultSession, allowedOrigins);
  if (devServer === undefined) await leadNowhere(session.defaultSession);
  serveApp(join(import.meta.dirname, '../renderer'));
  desk = serveDesk(
    () => window,
    (url) => url.startsWith(`${devServer ?? appOrigin}/`),
  );
  app.on('will-quit', leaveFirst);
  desk.openFiles(filesOnCommandLine(process.argv, process.cwd(), app.getAppPath()));
  window = openWindow(pageUrl);
  desk.attend(window);
  window.on('closed', () => {
    window = null;
  });
}

/** Quitting waits until the workspace is closed. */
function leaveFirst(event: Event): void {
  const leaving = desk;
  if (leaving === null) return;
  desk = null;
  event.preventDefault();
  void leaving.leave().finally(() => app.exit());
}

function focusWindow(): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
