import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Corpus } from '../scripts/train/corpus.ts';
import { readCorpus } from '../scripts/train/corpus.ts';

/**
 * The annotated corpora (`*.jsonl`) in a folder. A corpus marks the types that occur in it; `inPart` names those that it
 * marks only some names of, such as `some-news=LOC`.
 */
export function corporaIn(folder: string, inPart: readonly string[] = []): Corpus[] {
  if (folder === '' || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => {
      const file = join(folder, name);
      const content = readFileSync(file, 'utf8');
      const types = ['PER', 'ORG', 'LOC', 'TITLE'].filter((tag) => content.includes(`, "${tag}"]`));
      const coverage = types.map((tag) => (inPart.includes(`${basename(file, '.jsonl')}=${tag}`) ? `${tag}?` : tag));
      return readCorpus(`${file}=${coverage.join(',')}`);
    });
}

/** Says that there is nothing to measure, and how to give data. */
export function explainMissingData(bench: string, folder: string): void {
  process.stdout.write(
    `Nothing to measure: ${folder === '' ? 'no folder of corpora was given' : `no *.jsonl corpora in ${folder}`}.\n` +
      `Give one with: npm run bench -- ${bench} --data FOLDER (or KANWU_NER_DATA=FOLDER)\n` +
      'A corpus is JSON Lines: {"text": …, "spans": [[start, end, "PER" | "ORG" | "LOC" | "TITLE"], …]}, UTF-16 offsets.\n',
  );
}
