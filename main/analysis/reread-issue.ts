import { KanwuError } from '../../model/error.ts';
import type { SourceMap } from '../../model/followed-stretch.ts';
import type { Sha256 } from '../../model/issue.ts';
import type { Decoding } from '../formats/encoding/align.ts';
import { followText } from '../formats/encoding/follow-text.ts';
import type { IssueFile } from '../formats/issue-file.ts';
import { type AnalysisOptions, analyseIssue, type IssueAnalysis } from './analyse-issue.ts';
import type { Analyst } from './analyst.ts';

/** A file that is in a workspace, read in another encoding. */
export interface IssueReread {
  readonly analysis: IssueAnalysis;
  /** Where the text stands that was there before. */
  readonly map: SourceMap;
}

export interface RereadOptions extends Omit<AnalysisOptions, 'findsImages'> {
  /** What the source is to be called by. */
  readonly readingKey: Sha256;
  /** Its text as it was read before, and in what encoding. */
  readonly before: Decoding;
}

/**
 * Reads a file once more, in the encoding that `choices` says.
 *
 * @throws {KanwuError} `reread-the-same` where the text is what it was, and what {@link analyseIssue} throws
 */
export async function rereadIssue(
  file: IssueFile,
  analyst: Analyst,
  { before, ...options }: RereadOptions,
): Promise<IssueReread> {
  const analysis = await analyseIssue(file, analyst, options);
  const { text } = analysis.source;
  const encoding = options.choices?.encoding ?? analysis.report.encoding;
  if (text === before.text) throw new KanwuError('reread-the-same', { fileName: file.fileName, encoding });
  return { analysis, map: followText(file.bytes, before, { encoding, text }) };
}
