import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../store/open-store.ts';
import { kanwu, outcomeOf, startKanwu } from './fixtures/command-line.ts';

const directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
const workspace = join(directory, '青川.kanwu');

beforeAll(async () => {
  await (await openStore(workspace, { nativeBinding: process.env.KANWU_SQLITE_BINDING })).close();
});

afterAll(() => rmSync(directory, { recursive: true }));

/** A port that nobody uses. */
async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return String(typeof address === 'object' ? address?.port : '');
}

it('answers programs on this computer until it is interrupted, and leaves the file as it was', async () => {
  const before = statSync(workspace).mtimeMs;
  const port = await freePort();
  const child = startKanwu(['serve-authorities', workspace, '--port', port]);
  const outcome = outcomeOf(child);
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const said = /http:\S+/.exec(chunk.toString())?.[0];
      if (said !== undefined) resolve(said);
    });
    void outcome.then(({ stderr }) => reject(new Error(stderr)));
  });
  expect(address).toBe(`http://127.0.0.1:${port}/`);
  expect(await (await fetch(address)).json()).toMatchObject({ name: 'Kanwu register: 青川', versions: ['0.2'] });
  expect(await kanwu('serve-authorities', workspace, '--port', port)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`port ${port}`),
  });
  child.kill('SIGINT');
  expect((await outcome).code).toBe(0);
  expect(statSync(workspace).mtimeMs).toBe(before);
});

it('says what is missing on its line', async () => {
  expect((await kanwu('serve-authorities')).code).toBe(2);
  expect((await kanwu('serve-authorities', workspace, '--port', 'x')).code).toBe(2);
  expect(await kanwu('serve-authorities', join(directory, 'none.kanwu'))).toMatchObject({ code: 1 });
  expect((await kanwu('serve-authorities', workspace, '--port', '99999')).stderr).toContain('99999');
});
