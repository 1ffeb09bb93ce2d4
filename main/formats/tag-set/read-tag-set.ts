import { basename } from 'node:path';
import { z } from 'zod';
import { KanwuError } from '../../../model/error.ts';
import { largestTagSet, TagSetFile } from '../../../model/tag-set-file.ts';
import { decode } from '../encoding/decode.ts';
import { readIssueFile } from '../issue-file.ts';

/** Reads a tag set from a file. @throws {KanwuError} what `readIssueFile` and `decode` throw, `file-too-large`, `tag-set-unreadable` */
export async function readTagSet(path: string): Promise<TagSetFile> {
  const { bytes } = await readIssueFile(path);
  const fileName = basename(path);
  if (bytes.byteLength > largestTagSet) {
    throw new KanwuError('file-too-large', { fileName, byteLength: bytes.byteLength, limit: largestTagSet });
  }
  const read = TagSetFile.safeParse(json(decode(bytes).text, fileName));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new KanwuError('tag-set-unreadable', { fileName, at: z.core.toDotPath(issue?.path ?? []) });
}

function json(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new KanwuError('tag-set-unreadable', { fileName, at: '' }, { cause: error });
  }
}
