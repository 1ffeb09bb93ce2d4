import { resolve } from 'node:path';
import type { IssueOverview } from '../../model/document.ts';
import { KanwuError } from '../../model/error.ts';
import { type CommandLineWords, commandLineWords } from '../../resources/words/command-line.ts';
import type { Problem } from '../store/check.ts';
import { openStore } from '../store/open-store.ts';
import type { QueryOutput } from '../store/store.ts';
import type { CliCommand } from './command.ts';
import { onlyPositional } from './parse-line.ts';

/** `kanwu info W.kanwu`: what a workspace holds, how far its review is, and whether the file is whole. Changes nothing. */
export const infoCommand: CliCommand = {
  options: {},
  async run(line, { language, write, nativeBinding }) {
    const path = resolve(onlyPositional(line, 'W.kanwu'));
    const m = commandLineWords[language];
    const store = await openStore(path, { nativeBinding, readonly: true });
    try {
      const { issues } = await store.read('overview', null);
      write(`${m.workspace(path)}\n${m.issues(issues.length)}\n`);
      for (const overview of issues) write(describe(overview, await store.read('issue-counts', overview.issue.id), m));
      const { entries, problems } = await store.read('check', { nativeBinding });
      const described = problems.map((problem) => describeProblem(problem, m));
      write(`${m.integrity(problems.length === 0 ? m.whole(entries) : described.join('\n  '))}\n`);
      const [first] = described;
      if (first !== undefined) throw new KanwuError('workspace-damaged', { path, reason: first });
      return 0;
    } finally {
      await store.close();
    }
  },
};

function describe(
  { issue, articles }: IssueOverview,
  { mentions, corrections }: QueryOutput<'issue-counts'>,
  m: CommandLineWords,
): string {
  const lines = [
    `${issue.title ?? m.noTitle} ${issue.date ?? m.noDate} (${issue.fileName})`,
    `  ${m.clauses(m.articles(articles.length), m.counts('mentions', mentions), m.counts('corrections', corrections))}`,
    ...articles.map((article) => `  ${article.ordinal}. ${article.headline} (${m.states[article.state]})`),
  ];
  return `${lines.join('\n')}\n`;
}

function describeProblem(problem: Problem, m: CommandLineWords): string {
  switch (problem.kind) {
    case 'file':
      return problem.reason;
    case 'journal-differs':
      return m.journalDiffers(problem.tables.join(', '));
    case 'journal-fails':
      return m.journalFails(problem.reason);
  }
}
