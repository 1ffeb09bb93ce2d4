import { z } from 'zod';
import type { Arrangement } from '../../model/arrangement/arrangement.ts';
import { ChosenFile, FileHandle } from '../../model/chosen-file.ts';
import { TablePreview } from '../../model/column-mapping.ts';
import { FurnitureBlock } from '../../model/document.ts';
import { EditResult } from '../../model/edit-result.ts';
import { Encoding } from '../../model/encoding.ts';
import { ArticleId, ImportBatchId, IssueId, PageId } from '../../model/ids.ts';
import { ImportChoices, TextPreview } from '../../model/import.ts';
import { ImportSummary } from '../../model/import-batch.ts';
import { JobId } from '../../model/job.ts';
import type { JsonText } from '../../model/json-text.ts';
import { Direction, FoundArticle, LibraryPage, LibraryTotals, LibraryView } from '../../model/library.ts';
import { ArticleLine, IssueLine } from '../../model/lines.ts';
import { Page } from '../../model/page.ts';
import { ImageCheck, ImagePlace, ImagesCopied } from '../../model/page-image-check.ts';
import { ImagesFound, PageRecognition, ShownImage } from '../../model/page-view.ts';
import { PublicationLine } from '../../model/publication.ts';
import { PageEncoding, RereadReport, RereadWish } from '../../model/reread.ts';
import { nothing, procedure } from './procedure.ts';

/** What can be asked about issues and their pages, and the library that lists them. */
export const issueCalls = {
  /** Asks the person for issue files; empty when they change their mind. */
  'issue.choose': procedure(nothing, z.array(ChosenFile)),
  /** Asks the person for a folder of issue files; null when they change their mind. */
  'issue.choose-folder': procedure(nothing, ChosenFile.nullable()),
  /**
   * Imports issue files into the open workspace, and all that is in folders and archives, by the same choices; one that fails does not
   * keep the others out. When the job is cancelled, the others wait.
   */
  'issue.import': procedure(
    z.strictObject({ job: JobId, files: z.array(FileHandle).min(1), choices: ImportChoices }),
    ImportSummary,
  ),
  /** The beginning of a file that was chosen, as it would read in an encoding. */
  'issue.preview': procedure(z.strictObject({ file: FileHandle, encoding: Encoding }), TextPreview),
  /** The encodings that a chosen file's bytes speak for, the likeliest first. */
  'issue.encodings': procedure(z.strictObject({ file: FileHandle }), z.array(Encoding)),
  /** The beginning of a table that was chosen, and what its columns hold as far as that is known. */
  'issue.table': procedure(z.strictObject({ file: FileHandle }), TablePreview),
  /** Imports the sample issue that comes with Kanwu. */
  'issue.import-sample': procedure(z.strictObject({ job: JobId }), ImportSummary),
  /** At most `count` rows of the library, from one on. */
  'library.rows': procedure(
    z.strictObject({ from: z.int().nonnegative(), count: z.int().min(1).max(500), view: LibraryView }),
    LibraryPage,
  ),
  /** How much there is in the workspace, and how far its review is. */
  'library.totals': procedure(nothing, LibraryTotals),
  /** The row of an issue or article; null for one that is not there, not listed, or folded away. */
  'library.row-of': procedure(
    z.strictObject({ id: z.union([IssueId, ArticleId]), view: LibraryView }),
    z.int().nonnegative().nullable(),
  ),
  /** The article to begin with: the one that was open last if it is there, else the first that is not done, else the first. */
  'library.first': procedure(z.strictObject({ last: ArticleId.nullable() }), ArticleId.nullable()),
  /** The nearest listed article beyond one (null: of all) that is not done and in which something waits; null when there is none. */
  'library.with-work': procedure(
    z.strictObject({ from: ArticleId.nullable(), direction: Direction, view: LibraryView }),
    ArticleId.nullable(),
  ),
  /** The first `limit` articles whose headline and issue hold all of the words. */
  'library.find': procedure(
    z.strictObject({ wanted: z.string().max(200), limit: z.int().min(1).max(500) }),
    z.array(FoundArticle),
  ),
  /** What the workspace's issues are of, in the order of their titles. */
  'publication.list': procedure(nothing, z.array(PublicationLine)),
  /** Null for an issue that is not there. */
  'issue.line': procedure(z.strictObject({ id: IssueId }), IssueLine.nullable()),
  /** The issue's articles in their order. */
  'issue.articles': procedure(z.strictObject({ id: IssueId }), z.array(ArticleLine)),
  /** In what encoding a page's file was read, and what its bytes speak for. */
  'page.encoding': procedure(z.strictObject({ id: PageId }), PageEncoding),
  /** The beginning of a page's file as it would read in an encoding. */
  'page.preview': procedure(z.strictObject({ id: PageId, encoding: Encoding }), TextPreview),
  /** Reads a page's file in another encoding; what was decided moves along, as one edit. */
  'page.reread': procedure(
    RereadWish.extend({ job: JobId }),
    z.strictObject({ result: EditResult, report: RereadReport, articleId: ArticleId.nullable() }),
  ),
  /** The issue's pages in their order. */
  'issue.pages': procedure(z.strictObject({ id: IssueId }), z.array(Page)),
  /** Where the text of a page stands on its images; null where nothing is known of that. */
  'page.recognition': procedure(z.strictObject({ id: PageId }), PageRecognition.nullable()),
  /** The article that a character of a page belongs to; null where it is in none. */
  'page.article-at': procedure(z.strictObject({ id: PageId, offset: z.int().nonnegative() }), ArticleId.nullable()),
  /** Has an image of a page's source shown. */
  'page.show-image': procedure(z.strictObject({ id: PageId, place: z.int().nonnegative() }), ShownImage),
  /** Asks the person for a folder and looks for missing page images in it, for one or for all; null when they change their mind. */
  'page.find-images': procedure(z.strictObject({ job: JobId, only: ImagePlace.nullable() }), ImagesFound.nullable()),
  /** Looks whether page images are where they were, and what they were. */
  'page.check-images': procedure(z.strictObject({ job: JobId, comparesContents: z.boolean() }), ImageCheck),
  /** Copies page images beside the workspace, those of an import or all. */
  'page.copy-images': procedure(z.strictObject({ job: JobId, of: ImportBatchId.nullable() }), ImagesCopied),
  /** Leaves the page images of an import where they are. */
  'page.leave-images': procedure(z.strictObject({ of: ImportBatchId }), nothing),
  /** Takes the file that stands in a page image's place for it. */
  'page.take-image': procedure(ImagePlace, nothing),
  /** The issues that an issue may be one with: of its date, or listed beside it. */
  'issue.beside': procedure(z.strictObject({ id: IssueId }), z.array(IssueLine)),
  /** The issue's blocks that belong to no article, in the order of the source. */
  'issue.furniture': procedure(z.strictObject({ id: IssueId }), z.array(FurnitureBlock)),
  /** How the issue's text is put together. */
  'issue.arrangement': procedure(z.strictObject({ id: IssueId }), z.string() as z.ZodType<JsonText<Arrangement>>),
} as const;
