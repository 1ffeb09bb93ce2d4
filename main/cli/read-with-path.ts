import { KanwuError } from '../../model/error.ts';
import type { IssueFile } from '../formats/issue-file.ts';

/**
 * Reads an issue file and does something with it; errors name the file as it was given on the command line.
 *
 * @throws {KanwuError} what `readIssueFile` and `work` throw
 */
export async function readWithPath<Result>(
  path: string,
  read: () => Promise<IssueFile>,
  work: (file: IssueFile) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(await read());
  } catch (error) {
    if (!(error instanceof KanwuError)) throw error;
    throw new KanwuError(error.code, { ...error.detail, path }, { cause: error });
  }
}
