import { resolve } from 'node:path';
import { stopWith } from '../../model/stop.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { categoryLabels } from '../formats/dataset/category-labels.ts';
import { exportWorkspace } from '../formats/dataset/export-workspace.ts';
import { exporterOf } from '../formats/dataset/exporters.ts';
import { openStore } from '../store/open-store.ts';
import type { CliCommand } from './command.ts';
import { noPositional } from './parse-line.ts';

/** `kanwu export --workspace W.kanwu --format F --out DIR [--include-suggested]` */
export const exportCommand: CliCommand = {
  options: { workspace: 'value', format: 'value', out: 'value', 'include-suggested': 'flag' },
  async run(line, terminal) {
    noPositional(line);
    const path = resolve(line.value('workspace'));
    const { code: format } = exporterOf(line.value('format'));
    const directory = resolve(line.value('out'));
    const includeSuggested = line.has('include-suggested');
    const store = await openStore(path, { nativeBinding: terminal.nativeBinding, readonly: true });
    try {
      const labelOf = categoryLabels(terminal.resourcesDirectory, await store.read('vocabularies', null));
      const wanted = { format, directory, issueIds: null, includeSuggested, labelOf };
      const { files, losses, stale } = await terminal.untilInterrupted((signal) =>
        exportWorkspace(store, { ...wanted, stop: stopWith(signal) }),
      );
      const m = commandLineWords[terminal.language];
      for (const file of files) terminal.write(`${m.wrote(file.path, m.records[file.recordKind](file.records))}\n`);
      if (stale > 0) terminal.write(`${m.stale(stale)}\n`);
      if (losses.length > 0) terminal.write(`${m.lost(losses)}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
