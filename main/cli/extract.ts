import { KanwuError } from '../../model/error.ts';
import { analyseIssue } from '../analysis/analyse-issue.ts';
import { categoryLabels } from '../formats/dataset/category-labels.ts';
import { readDatasetArticle } from '../formats/dataset/read-dataset-article.ts';
import { unreviewed } from '../formats/dataset/selection.ts';
import { jsonLine } from '../formats/jsonl/write.ts';
import { analystOnDemand } from './analyst-on-demand.ts';
import type { CliCommand } from './command.ts';
import { importChoices } from './import-choices.ts';
import { documentsOf } from './issue-documents.ts';
import { onlyPositional } from './parse-line.ts';
import { readWithPath } from './read-with-path.ts';

/** The only format for standard output: CSV is for spreadsheets, which open files. */
const format = 'jsonl';

/** `kanwu extract FILE --format jsonl`: what is found in an issue file, one JSON object an article; nothing is kept. */
export const extractCommand: CliCommand = {
  options: { format: 'value', as: 'value', encoding: 'value' },
  async run(line, { resourcesDirectory, write }) {
    const path = onlyPositional(line, 'FILE');
    const wanted = line.valueOr('format', format);
    if (wanted !== format) throw new KanwuError('export-format-unknown', { format: wanted, known: format });
    const labelOf = categoryLabels(resourcesDirectory);
    const choices = importChoices(line);
    const analyst = analystOnDemand(resourcesDirectory);
    const analysis = await readWithPath(path, (file) => analyseIssue(file, analyst, { choices }));
    for (const document of documentsOf(analysis)) {
      write(jsonLine(readDatasetArticle(document, unreviewed, labelOf)));
    }
    return 0;
  },
};
