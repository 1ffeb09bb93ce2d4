import { resolve } from 'node:path';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { categoryLabels } from '../formats/dataset/category-labels.ts';
import { exportWorkspace } from '../formats/dataset/export-workspace.ts';
import { exporterOf } from '../formats/dataset/exporters.ts';
import { asKanwuError } from '../store/open-database.ts';
import { Workspace } from '../store/workspace.ts';
import type { CliCommand } from './command.ts';
import { noPositional } from './parse-line.ts';

/** `kanwu export --workspace W.kanwu --format F --out DIR [--include-suggested]` */
export const exportCommand: CliCommand = {
  options: { workspace: 'value', format: 'value', out: 'value', 'include-suggested': 'flag' },
  async run(line, terminal) {
    noPositional(line);
    const path = resolve(line.value('workspace'));
    const { format } = exporterOf(line.value('format'));
    const directory = resolve(line.value('out'));
    const includeSuggested = line.has('include-suggested');
    const workspace = Workspace.open(path, { nativeBinding: terminal.nativeBinding, readonly: true });
    const labelOf = categoryLabels(terminal.resourcesDirectory, () => workspace.vocabularies());
    try {
      const { files } = await terminal.untilInterrupted((signal) =>
        exportWorkspace(workspace, { format, directory, issueIds: null, includeSuggested, labelOf, signal }),
      );
      const m = commandLineWords[terminal.language];
      for (const file of files) terminal.write(`${m.wrote(file.path, format, file.records)}\n`);
      return 0;
    } catch (error) {
      throw asKanwuError(error, path);
    } finally {
      workspace.close();
    }
  },
};
