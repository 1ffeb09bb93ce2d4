import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkWorkspace } from '../store/check.ts';
import { Workspace } from '../store/workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

// What the second file says takes long to read, all of it in one article, and would come in at the end of that.
test.skipIf(process.platform === 'win32')(
  'an import ends in the middle of a text when somebody interrupts it, and leaves nothing of it',
  async () => {
    const [first, second, path] = ['1.txt', '2.txt', 'w.kanwu'].map((name) => join(directory, name));
    if (first === undefined || second === undefined || path === undefined) return;
    writeFileSync(first, '桥梁通车\n\n本报讯 林若溪到场。\n');
    writeFileSync(second, `桥梁通车\n\n本报讯 ${'昨日，青川区区长林若溪同记者王小明到云溪大桥，'.repeat(200_000)}。\n`);
    const temporary = mkdtempSync(join(directory, 'tmp-'));
    const program = spawn(
      process.execPath,
      [join(import.meta.dirname, 'index.ts'), 'import', first, second, '--workspace', path],
      { env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, LANG: 'en' } },
    );
    let errors = '';
    program.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      errors += chunk;
    });
    // That the first is told of says that the second is being read.
    await once(program.stdout, 'data');
    program.kill('SIGINT');
    const [code] = await once(program, 'close');
    expect({ code, errors }).toEqual({ code: 1, errors: expect.stringMatching(/^kanwu: .*cancelled.*\n$/i) });
    expect(readdirSync(temporary)).toEqual([]);
    const workspace = Workspace.open(path, { nativeBinding });
    expect(workspace.issueIds()).toHaveLength(1);
    expect(checkWorkspace(workspace).problems).toEqual([]);
    workspace.close();
    expect(readdirSync(directory).filter((name) => name.startsWith('w.kanwu'))).toEqual(['w.kanwu']);
  },
);
