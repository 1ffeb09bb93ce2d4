import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { app, dialog, type Event, session } from 'electron';
import { pictureScheme } from '../../model/picture.ts';
import { Pictures } from '../desk/pictures.ts';
import { development } from './development.ts';
import { filesOnCommandLine } from './launch-files.ts';
import { LogFile } from './log-file.ts';
import { servePictures } from './picture-protocol.ts';
import { folderToPrint, printAndEnd } from './printing-run.ts';
import { appOrigin, declareSchemes, serveApp } from './protocol.ts';
import { leadNowhere, secureContents, secureSession } from './session-security.ts';
import { Windows } from './windows.ts';

// The page comes from a development server only where electron-vite started the app from a source folder.
const devServer = development.pageUrl;
const pageUrl = devServer ?? `${appOrigin}/index.html`;
const pageOrigins = devServer === undefined ? [appOrigin] : [devServer, devServer.replace(/^http/, 'ws')];

app.setName('Kanwu');
// What a long text leaves behind on its way in is cleared away early, in all threads: V8's own measure is several times what is needed.
setFlagsFromString('--heap-growing-percent=30');

let windows: Windows | null = null;
const log = new LogFile(
  join(app.getPath('userData'), 'logs'),
  `Kanwu ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform} ${process.arch}`,
);

// The store is in threads of its own, and every change that was answered is in the file: the program can go on.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    log.write(event, error);
    windows?.tellOfTrouble();
  });
}

declareSchemes();
if (devServer === undefined) leadNowhere();
secureContents(pageOrigins);

const printed = folderToPrint(process.argv);
if (printed !== null) {
  // Windows that are closed are no reason to end before the last page.
  app.on('window-all-closed', () => undefined);
  void printAndEnd(printed);
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, workingFolder) => {
    windows?.openFiles(filesOnCommandLine(argv, workingFolder, app.getAppPath()));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void app.whenReady().then(() => windows?.openFiles([path]));
  });
  app.on('window-all-closed', () => app.quit());
  start().catch((error: unknown) => {
    log.write('start', error);
    console.error(error);
    dialog.showErrorBox(app.name, String(error));
    app.exit(1);
  });
} else {
  app.quit();
}

async function start(): Promise<void> {
  await app.whenReady();
  secureSession(session.defaultSession, pageOrigins, [pictureScheme]);
  serveApp(join(import.meta.dirname, '../renderer'));
  const pictures = new Pictures(join(import.meta.dirname, 'workers/pictures.js'));
  servePictures(pictures);
  windows = new Windows(pageUrl, (url) => url.startsWith(`${devServer ?? appOrigin}/`), pictures, log);
  app.on('will-quit', () => void pictures.close());
  app.on('will-quit', leaveFirst);
  windows.open(filesOnCommandLine(process.argv, process.cwd(), app.getAppPath()));
}

/** Quitting waits until every workspace is closed. */
function leaveFirst(event: Event): void {
  const leaving = windows;
  if (leaving === null) return;
  windows = null;
  event.preventDefault();
  void leaving.leave().finally(() => app.exit());
}
