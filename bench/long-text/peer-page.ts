import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { build } from 'vite';
import type { MadeText } from './made-text.ts';

/** A page of `pages/` in a bare window of the same Electron. */
export interface PeerPage {
  readonly page: Page;
  close(): Promise<void>;
}

export async function openPeerPage(name: string, text: MadeText): Promise<PeerPage> {
  const folder = mkdtempSync(join(tmpdir(), `bench-${name}-`));
  await build({
    ...{ configFile: false, logLevel: 'error', root: join(import.meta.dirname, 'pages'), plugins: [react()] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      lib: { entry: name, formats: ['iife'], name: 'bench', fileName: () => 'page.js' },
    },
  });
  writeFileSync(join(folder, 'text.js'), `window.madeText = JSON.parse(${JSON.stringify(JSON.stringify(text))});`);
  writeFileSync(join(folder, 'page.html'), pageWith('text.js', 'page.js'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadFile('page.html'));`,
  );
  const app = await launch(folder);
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'peer' in window);
  return {
    page,
    async close() {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function launch(folder: string): Promise<ElectronApplication> {
  const executablePath = process.env.KANWU_ELECTRON;
  if (executablePath === undefined) throw new Error('Run benchmarks with: npm run bench');
  const args = (process.env.KANWU_ELECTRON_ARGS ?? '').split(' ').filter(Boolean);
  return _electron.launch({
    executablePath,
    args: [...args, `--user-data-dir=${join(folder, 'profile')}`, folder],
    env: process.env as Record<string, string>,
  });
}

function pageWith(...scripts: readonly string[]): string {
  const tags = scripts.map((script) => `<script src="${script}"></script>`).join('');
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; font: 17px / 2.2 serif; } .cm-editor { height: 100vh; } main, .cm-content { max-width: 740px; }
    .mention, mark { background: none; border-bottom: 2px dotted; color: inherit; } .accepted { border-bottom-style: solid; }
  </style><body>${tags}</body>`;
}
