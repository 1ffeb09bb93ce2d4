import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thirdPartyNotices } from './notices.ts';

// Puts the notices beside what was just built, for the window to show where the app isn't packaged.
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'out/licences');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'third-party-notices.txt'), `${thirdPartyNotices(root).text}\n`);
