import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { failureOf } from '../../model/failure.ts';
import type { ImportChoices } from '../../model/import.ts';
import { type CommandLineWords, commandLineWords } from '../../resources/words/command-line.ts';
import { analyseIssue, type IssueAnalysis, importEditOf } from '../analysis/analyse-issue.ts';
import type { Analyst } from '../analysis/analyst.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { analystOnDemand } from './analyst-on-demand.ts';
import type { CliCommand, Terminal } from './command.ts';
import { complaintOf } from './complaint.ts';
import { doingOfCommandLine } from './doing.ts';
import { importChoices } from './import-choices.ts';
import { usage } from './parse-line.ts';
import { readWithPath } from './read-with-path.ts';
import { taughtBy } from './teach-analyst.ts';

/** `kanwu import FILE… --workspace W.kanwu`: a file that fails is reported and does not keep the others out. */
export const importCommand: CliCommand = {
  options: { workspace: 'value', as: 'value', encoding: 'value' },
  async run(line, terminal) {
    const path = resolve(line.value('workspace'));
    if (line.positionals.length === 0) throw usage('argument-missing', 'FILE');
    const choices = importChoices(line);
    const open = (): Promise<Store> => openStore(path, { nativeBinding: terminal.nativeBinding });
    // A new workspace is made for the first file that can be kept in it, not for files that all fail.
    let store = existsSync(path) ? await open() : null;
    let failed = 0;
    try {
      const taught = store === null ? null : await taughtBy(store);
      const analyst = analystOnDemand(terminal.resourcesDirectory, (loaded) => {
        taught?.(loaded);
      });
      for (const file of line.positionals) {
        const analysis = await analyse(file, choices, analyst, terminal);
        if (analysis === null) {
          failed += 1;
          continue;
        }
        store ??= await open();
        if (!(await keep(store, file, analysis, terminal))) failed += 1;
      }
    } finally {
      await store?.close();
    }
    return failed === 0 ? 0 : 1;
  },
};

/** Null for a file that cannot be read. */
async function analyse(
  file: string,
  choices: ImportChoices,
  analyst: Analyst,
  terminal: Terminal,
): Promise<IssueAnalysis | null> {
  try {
    return await readWithPath(file, (content) => analyseIssue(content, analyst, { choices }));
  } catch (error) {
    report(error, terminal);
    return null;
  }
}

async function keep(store: Store, file: string, analysis: IssueAnalysis, terminal: Terminal): Promise<boolean> {
  try {
    const issue = { edit: importEditOf(analysis), source: analysis.source };
    await store.write('import', { path: file, issue, doing: doingOfCommandLine() });
  } catch (error) {
    report(error, terminal);
    return false;
  }
  terminal.write(describe(file, analysis, commandLineWords[terminal.language]));
  return true;
}

function report(error: unknown, { language, complain }: Terminal): void {
  complain(complaintOf(failureOf(error), language));
}

/** What was found in a file: its issues, their counts, and the mentions by type with the types as exports name them. */
function describe(file: string, analysis: IssueAnalysis, m: CommandLineWords): string {
  const { report, publications, issues, articles, corrections, mentions } = analysis;
  const titles = new Map<string | null, string>(publications.map(({ id, title }) => [id, title]));
  const types = new Map<string, number>();
  for (const { type } of mentions) types.set(type, (types.get(type) ?? 0) + 1);
  const byType = [...types].sort(([, a], [, b]) => b - a).map(([type, count]) => `${type} ${count}`);
  const lines = [
    file,
    `  ${m.readAs(report.format, report.encoding)}`,
    ...issues.map(({ publicationId, date }) => `  ${titles.get(publicationId) ?? m.noTitle} ${date ?? m.noDate}`),
    `  ${m.articles(articles.length)}, ${m.corrections(corrections.length)}`,
    `  ${[m.mentions(mentions.length), ...byType].join(', ')}`,
    ...report.unread.map((unread) => `  ${m.unread(unread)}`),
  ];
  return `${lines.join('\n')}\n`;
}
