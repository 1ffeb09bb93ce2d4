import { z } from 'zod';
import { IssueId, PublicationId } from './ids.ts';
import { ReferenceCode } from './reference-code.ts';
import { NotForRelease } from './release.ts';

/** The SHA-256 of a file's bytes, in lower-case hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof Sha256>;

/** A calendar date as ISO 8601 `YYYY-MM-DD`. */
export const IsoDate = z.iso.date();
export type IsoDate = z.infer<typeof IsoDate>;

/** A publication's number of one date, of one page or several (model/page.ts). */
export const Issue = z.strictObject({
  id: IssueId,
  /** Place among the workspace's issues, ascending. */
  ordinal: z.int().nonnegative(),
  /** The newspaper that it is of, when that is known. */
  publicationId: PublicationId.nullable(),
  /** The date of the issue: the one against which dates without a year are resolved. */
  date: IsoDate.nullable(),
  number: z.string().nullable(),
  referenceCode: ReferenceCode.nullable(),
  notForRelease: NotForRelease.nullable(),
  note: z.string(),
});
export type Issue = Readonly<z.infer<typeof Issue>>;

/**
 * What pages are imported from; kept once for each distinct file, with its text as decoded at import. Nothing ever changes either: a file
 * that is read in another encoding later is a source of its own.
 */
export interface Source {
  /** What it is called by: the hash of its bytes, or, of a file that is read once more, {@link readingOfFile}. */
  readonly sha256: Sha256;
  /** The hash of its bytes where it is not called by it. */
  readonly file?: Sha256;
  /** The file as it was. */
  readonly bytes: Uint8Array;
  /** The WHATWG name of the encoding that `text` was decoded with, e.g. `utf-8`, `gb18030`. */
  readonly encoding: string;
  /** The decoded text, without a byte order mark; line ends and all else as they are in the file. */
  readonly text: string;
}
