import { resolve } from 'node:path';
import type { IssueOverview } from '../../model/document.ts';
import { KanwuError } from '../../model/error.ts';
import type { Status } from '../../model/status.ts';
import { type CommandLineWords, type Counts, commandLineWords } from '../../resources/words/command-line.ts';
import { asKanwuError } from '../store/open-database.ts';
import { Workspace } from '../store/workspace.ts';
import type { CliCommand } from './command.ts';
import { integrityOf } from './integrity.ts';
import { onlyPositional } from './parse-line.ts';

/** `kanwu info W.kanwu`: what a workspace holds, how far its review is, and whether the file is whole. Changes nothing. */
export const infoCommand: CliCommand = {
  options: {},
  async run(line, { language, write, nativeBinding }) {
    const path = resolve(onlyPositional(line, 'W.kanwu'));
    const m = commandLineWords[language];
    const workspace = Workspace.open(path, { nativeBinding, readonly: true });
    try {
      const overview = workspace.overview();
      write(`${m.workspace(path)}\n${m.issues(overview.issues.length)}\n`);
      for (const issue of overview.issues) write(describe(issue, workspace, m));
      const { entries, problems } = integrityOf(workspace, m, nativeBinding);
      write(`${m.integrity(problems.length === 0 ? m.whole(entries) : problems.join('\n  '))}\n`);
      const [first] = problems;
      if (first !== undefined) throw new KanwuError('workspace-damaged', { path, reason: first });
      return 0;
    } catch (error) {
      throw asKanwuError(error, path);
    } finally {
      workspace.close();
    }
  },
};

function describe({ issue, articles }: IssueOverview, { records }: Workspace, m: CommandLineWords): string {
  const mentions = countsOf(records.mention.where('issueId', issue.id));
  const corrections = countsOf(records.correction.where('issueId', issue.id));
  const lines = [
    `${issue.title ?? m.noTitle} ${issue.date ?? m.noDate} (${issue.fileName})`,
    `  ${m.clauses(m.articles(articles.length), m.counts('mentions', mentions), m.counts('corrections', corrections))}`,
    ...articles.map((article) => `  ${article.ordinal}. ${article.headline} (${m.states[article.state]})`),
  ];
  return `${lines.join('\n')}\n`;
}

function countsOf(records: readonly { readonly status: Status }[]): Counts {
  const of = (status: Status): number => records.filter((record) => record.status === status).length;
  return { accepted: of('accepted'), suggested: of('suggested') };
}
