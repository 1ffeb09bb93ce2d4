import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  madeHome,
  packagedFolder,
  programOf,
  resourcesOf,
  runPackagedForAMoment,
  withPackaged,
} from './harness/packaged-kanwu.ts';

describe('code from outside the archive', () => {
  const resources = resourcesOf(packagedFolder());
  let home: string;
  let removeHome: () => void;
  /** Is written by whatever of the planted code is run. */
  let mark: string;
  let script: string;
  beforeEach(() => {
    ({ path: home, remove: removeHome } = madeHome());
    mark = join(home, 'planted-code-ran');
    script = join(home, 'planted.cjs');
    writeFileSync(script, plantedCode());
  });
  afterEach(() => removeHome());

  const plantedCode = (): string => `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '');`;

  describe('in an app folder', () => {
    const app = join(resources, 'app');
    beforeEach(() => {
      mkdirSync(app, { recursive: true });
      writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'planted', main: 'main.js' }));
      writeFileSync(join(app, 'main.js'), plantedCode());
    });
    afterEach(() => rmSync(app, { recursive: true, force: true }));

    test('beside the archive is not run', async () => {
      await withPackaged({ home }, async (window) => {
        expect(window.url()).toBe('app://kanwu/index.html');
      });
      expect(existsSync(mark)).toBe(false);
    });

    test('in the place of the archive is not run', async () => {
      const archive = join(resources, 'app.asar');
      const away = join(resources, 'app.asar.away');
      renameSync(archive, away);
      try {
        await runPackagedForAMoment({ home });
      } finally {
        renameSync(away, archive);
      }
      expect(existsSync(mark)).toBe(false);
    });
  });

  describe('that the environment names', () => {
    let server: Server;
    let pageUrl = '';
    let asked = 0;
    beforeAll(async () => {
      server = createServer((_request, response) => {
        asked++;
        response.end('<title>planted</title>');
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const address = server.address();
      if (typeof address === 'object' && address !== null) pageUrl = `http://127.0.0.1:${address.port}`;
    });
    afterAll(() => server.close());

    /** The environment of somebody who would have the program run what is theirs. */
    function tampered(): Record<string, string> {
      const binding = join(home, 'planted.node');
      writeFileSync(binding, 'no native code, and an error for whoever loads it');
      const modules = join(home, 'planted-modules');
      mkdirSync(join(modules, 'better-sqlite3'), { recursive: true });
      writeFileSync(join(modules, 'better-sqlite3/index.js'), plantedCode());
      return {
        KANWU_SQLITE_BINDING: binding,
        ELECTRON_RENDERER_URL: pageUrl,
        NODE_OPTIONS: `--require ${script}`,
        NODE_PATH: modules,
      };
    }

    async function worksAsEver(program: string): Promise<void> {
      await withPackaged({ home, program, env: tampered() }, async (window) => {
        expect(window.url()).toBe('app://kanwu/index.html');
        // Now SQLite is loaded, in its threads.
        await window.getByRole('button', { name: 'Try the sample' }).click();
        await expect.poll(() => window.getByRole('treeitem', { level: 2 }).count()).toBeGreaterThan(0);
      });
      expect(existsSync(mark)).toBe(false);
      expect(asked).toBe(0);
    }

    test('is not loaded: no native code, module, script or page', () => worksAsEver(programOf(packagedFolder())));

    test('is not loaded when the program’s file is called as Electron’s is', async () => {
      const renamed = join(dirname(programOf(packagedFolder())), 'electron');
      linkSync(programOf(packagedFolder()), renamed);
      try {
        await worksAsEver(renamed);
      } finally {
        rmSync(renamed);
      }
    });

    test('is not run as Node would run it', async () => {
      await withPackaged({ home, args: [script], env: { ELECTRON_RUN_AS_NODE: '1' } }, async (window) => {
        expect(window.url()).toBe('app://kanwu/index.html');
      });
      expect(existsSync(mark)).toBe(false);
    });
  });

  test('finds no inspector to come in by', async () => {
    const { output } = await runPackagedForAMoment({ home, args: ['--inspect=0', '--remote-debugging-port=0'] });
    expect(output).toContain('DevTools listening on');
    expect(output).not.toContain('Debugger listening on');
  });
});
