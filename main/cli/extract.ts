import { KanwuError } from '../../model/error.ts';
import { neverStop } from '../../model/stop.ts';
import { placesOf } from '../../model/token-places.ts';
import { analyseIssue } from '../analysis/analyse-issue.ts';
import { codePointsBefore } from '../formats/annotated-text/code-points.ts';
import { categoryLabels } from '../formats/dataset/category-labels.ts';
import { unreviewed } from '../formats/dataset/selection.ts';
import { readWholeArticle } from '../formats/dataset/whole-article.ts';
import { readIssueFile } from '../formats/issue-file.ts';
import { jsonLine } from '../formats/jsonl/write.ts';
import { analystOnDemand } from './analyst-on-demand.ts';
import type { CliCommand } from './command.ts';
import { importChoices, weightsChosen } from './import-choices.ts';
import { documentsOf } from './issue-documents.ts';
import { onlyPositional } from './parse-line.ts';
import { readWithPath } from './read-with-path.ts';

/** The only format for standard output: CSV is for spreadsheets, which open files. */
const format = 'jsonl';

/** `kanwu extract FILE --format jsonl`: what is found in an issue file, one JSON object an article; nothing is kept. */
export const extractCommand: CliCommand = {
  options: {
    format: 'value',
    as: 'value',
    encoding: 'value',
    columns: 'value',
    annotator: 'value',
    offsets: 'value',
    labels: 'value',
    weights: 'value',
  },
  async run(line, { resourcesDirectory, write }) {
    const path = onlyPositional(line, 'FILE');
    const wanted = line.valueOr('format', format);
    if (wanted !== format) throw new KanwuError('export-format-unknown', { format: wanted, known: format });
    const labelOf = categoryLabels(resourcesDirectory);
    const choices = importChoices(line);
    const analyst = analystOnDemand(resourcesDirectory, weightsChosen(line), neverStop);
    const analysis = await readWithPath(
      path,
      () => readIssueFile(path),
      (file) => analyseIssue(file, analyst, { choices }),
    );
    const codePoints = codePointsBefore(analysis.source.text);
    const { recognition } = analysis;
    const onImages = recognition === null ? null : { images: recognition.images, places: placesOf(recognition.tokens) };
    const known = { decisions: new Map(), codePointsOf: () => codePoints, onImagesOf: () => onImages };
    for (const document of documentsOf(analysis)) {
      write(jsonLine(readWholeArticle(document, unreviewed, labelOf, known)));
    }
    return 0;
  },
};
