// What `electron FOLDER` does in Electron's own distribution, for a runtime that ships without it:
// take the app's folder from the command line, name the app after its package.json, and load its entry.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = process.argv.slice(1).find((arg) => !arg.startsWith('-') && existsSync(path.join(arg, 'package.json')));
if (folder === undefined) {
  process.stderr.write('electron: name the folder of an app.\n');
  process.exit(2);
}
const appPath = path.resolve(folder);
const manifest = JSON.parse(readFileSync(path.join(appPath, 'package.json'), 'utf8'));

process.defaultApp = true;
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(appPath);
await import(pathToFileURL(path.join(appPath, manifest.main)).href);
