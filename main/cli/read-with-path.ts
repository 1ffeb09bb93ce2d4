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
    // Nothing here waits with the file in its hands: it may be large.
    return await read().then(work);
  } catch (error) {
    if (!(error instanceof KanwuError)) throw error;
    throw new KanwuError(error.code, { ...error.detail, path }, { cause: error });
  }
}
