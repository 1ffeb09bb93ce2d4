import { Encoding } from '../../../model/encoding.ts';
import type { ImportChoices } from '../../../model/import.ts';
import type { Sha256 } from '../../../model/issue.ts';
import type { Page } from '../../../model/page.ts';
import { rememberedChoices } from '../imports/remembered-choices.ts';
import type { Workspace } from '../workspace.ts';
import { readingOfFile } from './reading-key.ts';

/** The file of a page, to be read in another encoding. */
export interface ReadableAgain {
  /** The source as it was read. */
  readonly of: Sha256;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly before: { readonly text: string; readonly encoding: Encoding };
  /** What the other reading is to be called by. */
  readonly readingKey: Sha256;
  readonly choices: ImportChoices;
  /** The place of its issue among the others. */
  readonly ordinal: number;
}

/** @throws {KanwuError} `record-not-found` */
export function readableAgain(
  { sources, records, importChoices, tagSet }: Pick<Workspace, 'sources' | 'records' | 'importChoices' | 'tagSet'>,
  { sha256, fileName, issueId }: Page,
  encoding: Encoding,
): ReadableAgain {
  const { bytes, text, encoding: was } = sources.get(sha256);
  const file = sources.fileOf(sha256);
  const remembered = rememberedChoices({ importChoices, tagSet });
  return {
    ...{ of: sha256, fileName, bytes, before: { text, encoding: Encoding.parse(was) } },
    ...{
      readingKey: readingOfFile(sources, file, encoding),
      // Its labels were asked for when it came in.
      choices: { ...importChoices.ofSource(file), ...remembered, encoding, asksForLabels: false },
    },
    ordinal: records.issue.get(issueId)?.ordinal ?? 0,
  };
}
