import { resolve } from 'node:path';
import { KanwuError } from '../../model/error.ts';
import { neverStop } from '../../model/stop.ts';
import { type CommandLineWords, commandLineWords } from '../../resources/words/command-line.ts';
import { checkImages } from '../page-images/check-images.ts';
import type { Problem } from '../store/check.ts';
import { openStore } from '../store/open-store.ts';
import type { CliCommand } from './command.ts';
import { onlyPositional } from './parse-line.ts';

/** `kanwu check W.kanwu`: whether the file is whole, all that it holds is what its journal comes to, and page images are where they were. Changes nothing. */
export const checkCommand: CliCommand = {
  options: {},
  async run(line, { language, write, nativeBinding }) {
    const path = resolve(onlyPositional(line, 'W.kanwu'));
    const m = commandLineWords[language];
    const store = await openStore(path, { nativeBinding, readonly: true });
    try {
      const { entries, problems } = await store.read('check', null);
      const described = problems.map((problem) => describe(problem, m));
      write(`${m.integrity(problems.length === 0 ? m.journalLeadsHere(entries) : described.join('\n  '))}\n`);
      const images = await checkImages(store, { comparesContents: false, stop: neverStop, progress: () => undefined });
      if (images.total > 0) write(`${m.imageCheck(images)}\n`);
      const [first] = described;
      if (first !== undefined) throw new KanwuError('workspace-damaged', { path, reason: first });
      return 0;
    } finally {
      await store.close();
    }
  },
};

function describe(problem: Problem, m: CommandLineWords): string {
  switch (problem.kind) {
    case 'file':
      return problem.reason;
    case 'journal-differs':
      return m.journalDiffers(problem.tables.join(', '));
    case 'journal-gap':
      return m.journalGap(problem.missing);
    case 'source-differs':
      return m.sourceDiffers(problem.sha256);
    case 'recognition-damaged':
      return m.recognitionDamaged(problem.sha256);
    case 'projection-differs':
      return m.projectionDiffers(problem.projection);
    case 'journal-fails':
      return m.journalFails(problem.reason);
  }
}
