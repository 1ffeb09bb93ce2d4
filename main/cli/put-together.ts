import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { KanwuError } from '../../model/error.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { readIssueFile } from '../formats/issue-file.ts';
import { jsonLine } from '../formats/jsonl/write.ts';
import { readDocument } from '../formats/read-document.ts';
import { type NotTogether, putTogether, StandOffArticle } from '../formats/stand-off/stand-off.ts';
import type { CliCommand } from './command.ts';
import { usage } from './parse-line.ts';
import { readWithPath } from './read-with-path.ts';

/** `kanwu put-together STAND-OFF.jsonl FILE…`: articles that were exported without their text, with it again, on standard output. */
export const putTogetherCommand: CliCommand = {
  options: {},
  async run(line, terminal) {
    const [standOff, ...files] = line.positionals;
    if (standOff === undefined) throw usage('argument-missing', 'STAND-OFF.jsonl');
    if (files.length === 0) throw usage('argument-missing', 'FILE');
    const texts = new Map<string, string>();
    for (const path of files) {
      await readWithPath(
        path,
        () => readIssueFile(path),
        async (file) => {
          const { text } = await readDocument(file, {}, { progress: () => {} });
          texts.set(createHash('sha256').update(file.bytes).digest('hex'), text);
        },
      );
    }
    const left: Record<NotTogether, number> = { 'file-missing': 0, 'other-text': 0 };
    let number = 0;
    for await (const written of linesOf(standOff)) {
      number += 1;
      const article = StandOffArticle.safeParse(jsonIn(written));
      if (!article.success) throw new KanwuError('no-stand-off', { path: standOff, line: number });
      const whole = putTogether(article.data, (sha256) => texts.get(sha256) ?? null);
      if (typeof whole === 'string') left[whole] += 1;
      else terminal.write(jsonLine(whole));
    }
    const m = commandLineWords[terminal.language];
    for (const why of ['file-missing', 'other-text'] as const)
      if (left[why] > 0) terminal.complain(m.notTogether[why](left[why]));
    return left['file-missing'] + left['other-text'] === 0 ? 0 : 1;
  },
};

async function* linesOf(path: string): AsyncGenerator<string> {
  // Whether it is there is said as of any file.
  await readIssueFile(path, basename(path));
  const lines = createInterface({
    input: createReadStream(resolve(path), 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) if (line.trim() !== '') yield line;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
