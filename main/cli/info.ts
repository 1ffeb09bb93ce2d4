import { resolve } from 'node:path';
import { KanwuError } from '../../model/error.ts';
import { asListed, type LibraryRow } from '../../model/library.ts';
import { type CommandLineWords, commandLineWords } from '../../resources/words/command-line.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import type { CliCommand } from './command.ts';
import { onlyPositional } from './parse-line.ts';

/** How many lines are read at a time. */
const pageLength = 500;

/** `kanwu info W.kanwu`: what a workspace holds, how far its review is, and whether the file is whole. Changes nothing and reads no article. */
export const infoCommand: CliCommand = {
  options: {},
  async run(line, { language, write, nativeBinding }) {
    const path = resolve(onlyPositional(line, 'W.kanwu'));
    const m = commandLineWords[language];
    const store = await openStore(path, { nativeBinding, readonly: true });
    try {
      const { issues } = await store.read('counts', null);
      write(`${m.workspace(path)}\n${m.issues(issues)}\n`);
      for (let from = 0, total = 1; from < total; from += pageLength) {
        const page = await store.read('library-rows', { from, count: pageLength, view: asListed });
        for (const row of page.rows) write(await describe(row, store, m));
        total = page.total;
      }
      const problems = await store.read('file-problems', null);
      write(`${m.integrity(problems.length === 0 ? m.whole : problems.join('\n  '))}\n`);
      const [first] = problems;
      if (first !== undefined) throw new KanwuError('workspace-damaged', { path, reason: first });
      return 0;
    } finally {
      await store.close();
    }
  },
};

async function describe(row: LibraryRow, store: Store, m: CommandLineWords): Promise<string> {
  switch (row.kind) {
    case 'issue': {
      const { issue, title, firstPage, pages, articles } = row.line;
      const { mentions, corrections } = await store.read('issue-counts', issue.id);
      const counts = m.clauses(
        m.articles(articles),
        m.counts('mentions', mentions),
        m.counts('corrections', corrections),
      );
      return `${title ?? m.noTitle} ${issue.date ?? m.noDate} (${m.file(firstPage.fileName, pages)})\n  ${counts}\n`;
    }
    case 'article':
      return `  ${row.line.place}. ${row.line.headline} (${m.states[row.line.state]})\n`;
    case 'group':
    case 'furniture':
      return '';
  }
}
