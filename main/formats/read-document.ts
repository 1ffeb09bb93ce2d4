import { KanwuError } from '../../model/error.ts';
import type { FileFormat, ImportChoices } from '../../model/import.ts';
import type { ImportedDocument, Importer, ImportWork, Probe } from './importer.ts';
import { importers } from './importers.ts';
import { type ImportInput, openInput } from './input.ts';
import type { IssueFile } from './issue-file.ts';
import { table } from './table/read.ts';

/** A file, recognised and read. */
export interface ReadDocument extends ImportedDocument {
  readonly format: FileFormat;
  /** The version of the format, as the file says it; null where it says none. */
  readonly version: string | null;
  /** The names of the files that were read as part of it, relative to its folder. */
  readonly readAlong: readonly string[];
}

/**
 * Recognises a file by its content and reads it, or as the format that `choices` lays down.
 *
 * @throws {KanwuError} `format-refused` (detail: `format`, `advice`, and whether it `hasText` that could be read as plain text),
 * `format-mismatch` for a file that is not of the chosen format, `file-too-many-lines` (detail: `lines`, `limit`), and what `Importer.read` throws, each with `fileName`
 */
export async function readDocument(file: IssueFile, choices: ImportChoices, work: ImportWork): Promise<ReadDocument> {
  try {
    const input = await openInput(file, choices.encoding);
    // To decode a large file, and to find out of which format it is, takes a while each; whoever waits may want it no more.
    work.progress(0);
    const { importer, format, version } = choose(input, choices.as);
    work.progress(0);
    const outcome = await importer.read(input, choices, work);
    if (outcome.kind === 'refused') {
      const { format: refused, advice } = outcome;
      throw new KanwuError('format-refused', { format: refused, advice, hasText: input.text !== null });
    }
    checkLines(outcome.document.text);
    return { ...outcome.document, format, version, readAlong: input.readAlong };
  } catch (error) {
    if (!(error instanceof KanwuError)) throw error;
    throw new KanwuError(error.code, { fileName: file.fileName, ...error.detail }, { cause: error });
  }
}

/** Each line may be a paragraph, which takes up to two kilobytes until all of its file is in; so many were tried. */
export const mostLines = 1_000_000;

function checkLines(text: string): void {
  let lines = 0;
  for (let at = 0; at !== -1 && at < text.length; lines++) {
    const end = text.indexOf('\n', at);
    at = end === -1 ? -1 : end + 1;
  }
  if (lines > mostLines) throw new KanwuError('file-too-many-lines', { lines, limit: mostLines });
}

interface Choice extends Pick<Probe, 'format' | 'version'> {
  readonly importer: Importer;
}

/** The importer of a file, by its content. */
export function recognise(input: ImportInput): Choice {
  const [best] = candidates(input);
  if (best === undefined) throw new Error('plain text takes every file');
  return { importer: best.importer, format: best.probe.format, version: best.probe.version };
}

function choose(input: ImportInput, as: FileFormat | undefined): Choice {
  if (as === undefined) return recognise(input);
  const wanted = candidates(input).find(({ probe }) => probe.format === as);
  // Whoever says what its columns are knows that it is a table.
  if (wanted === undefined && as === 'table' && input.text !== null)
    return { importer: table, format: as, version: null };
  if (wanted === undefined) throw new KanwuError('format-mismatch', { format: as });
  return { importer: wanted.importer, format: as, version: wanted.probe.version };
}

/** The formats that a file may be of, the surest first. */
function candidates(input: ImportInput): readonly { readonly importer: Importer; readonly probe: Probe }[] {
  return importers
    .flatMap((importer) => {
      const probe = importer.probe(input);
      return probe === null ? [] : [{ importer, probe }];
    })
    .sort((a, b) => b.probe.sureness - a.probe.sureness);
}
