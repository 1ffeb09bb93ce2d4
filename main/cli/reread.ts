import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { KanwuError } from '../../model/error.ts';
import { checkStop } from '../../model/stop.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { importEditOf } from '../analysis/import-edit.ts';
import type { LearningAnalyst } from '../analysis/load-analyst.ts';
import { rereadIssue } from '../analysis/reread-issue.ts';
import type { ArticleSuggestions } from '../analysis/suggest-article.ts';
import { openStore } from '../store/open-store.ts';
import { SuggestionPacker } from '../store/packed-suggestions.ts';
import { newSource } from '../store/recognition/recognitions.ts';
import { analystOnDemand } from './analyst-on-demand.ts';
import type { CliCommand } from './command.ts';
import { doingOfCommandLine } from './doing.ts';
import { importChoices, weightsChosen } from './import-choices.ts';
import { issueNamed } from './issue-named.ts';
import { issuesThere } from './issues-there.ts';
import { onlyPositional, usage } from './parse-line.ts';
import { lessonsIn, pupilHere } from './teach.ts';

/**
 * `kanwu reread W.kanwu --name NAME [--date D] --encoding E`: reads the files of an issue in another encoding; what was decided moves along, and what finds
 * no place is printed. Each file is one edit, which the window can take back.
 */
export const rereadCommand: CliCommand = {
  options: { name: 'value', date: 'value', encoding: 'value', weights: 'value' },
  async run(line, { language, write, nativeBinding, resourcesDirectory, untilInterrupted }) {
    const path = resolve(onlyPositional(line, 'W.kanwu'));
    const name = line.value('name');
    const { encoding } = importChoices(line);
    if (encoding === undefined) throw usage('argument-missing', '--encoding');
    if (!existsSync(path)) throw new KanwuError('workspace-not-found', { path });
    const m = commandLineWords[language];
    const store = await openStore(path, { nativeBinding });
    try {
      return await untilInterrupted(async (stop) => {
        const { id } = issueNamed(await issuesThere(store), name, line.valueOr('date', ''));
        const teach = await lessonsIn(store);
        const prepare = (analyst: LearningAnalyst): void => void teach(pupilHere(analyst));
        const analyst = analystOnDemand(resourcesDirectory, weightsChosen(line), stop, prepare);
        const pages = await store.read('pages', id);
        const firsts = new Map(pages.map((page) => [page.sha256, page] as const).reverse());
        for (const page of [...firsts.values()].reverse()) {
          checkStop(stop);
          const { of, bytes, fileName, ...how } = await store.read('source-to-reread', { id: page.id, encoding });
          const packer = new SuggestionPacker();
          const onFound = (found: ArticleSuggestions): void => packer.take(found);
          const { analysis, map } = await rereadIssue({ bytes, fileName }, analyst, { ...how, onFound, stop });
          const suggestions = packer.parts();
          const issue = { edit: importEditOf(analysis), source: newSource(analysis.source, analysis.recognition) };
          const reread = { of, map, issue, suggestions, doing: doingOfCommandLine(), articleId: null };
          const { report } = await store.write('reread', reread, { stop });
          write(`${m.reread(fileName, encoding, report)}\n`);
        }
        return 0;
      });
    } finally {
      await store.close();
    }
  },
};
