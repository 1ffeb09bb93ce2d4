import { resolve } from 'node:path';
import { type FoundTexts, longestQuery, type SearchPlace } from '../../model/search/found-text.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { openStore } from '../store/open-store.ts';
import type { CliCommand } from './command.ts';
import { onOneLine } from './on-one-line.ts';
import { usage } from './parse-line.ts';

/** How many articles are listed where nobody says how many. */
const usualLimit = 20;

/** How many articles are read at a time. */
const pageLength = 200;

/** `kanwu search WORDS… --workspace W.kanwu [--limit N]`: the articles in whose text something stands. Changes nothing. */
export const searchCommand: CliCommand = {
  options: { workspace: 'value', limit: 'value' },
  async run(line, { language, write, nativeBinding }) {
    const wanted = line.positionals.join(' ');
    if (wanted === '') throw usage('argument-missing', 'WORDS');
    if (wanted.length > longestQuery) throw usage('argument-too-long', 'WORDS');
    const path = resolve(line.value('workspace'));
    const limit = line.countOr('limit', usualLimit);
    const m = commandLineWords[language];
    const store = await openStore(path, { nativeBinding, readonly: true });
    try {
      let listed = 0;
      let after: SearchPlace | null = null;
      do {
        const page: FoundTexts = await store.read('find-text', {
          wanted,
          after,
          limit: Math.min(limit - listed, pageLength),
        });
        for (const found of page.found) write(`${onOneLine(m.foundIn(found))}\n    ${onOneLine(found.passage.text)}\n`);
        listed += page.found.length;
        after = page.next;
      } while (after !== null && listed < limit);
      const { articles, blocks } = await store.read('count-text', wanted);
      write(`${m.foundAltogether(articles, blocks, listed)}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
