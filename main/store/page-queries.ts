import type { Encoding } from '../../model/encoding.ts';
import { KanwuError } from '../../model/error.ts';
import type { IssueId, PageId } from '../../model/ids.ts';
import type { Sha256 } from '../../model/issue.ts';
import type { Page } from '../../model/page.ts';
import type { PageRecognition } from '../../model/page-view.ts';
import type { KnownImage } from '../../model/recognition.ts';
import { pagesOf } from './pages-of-issue.ts';
import { imagesOfPages } from './recognition/images-of-pages.ts';
import type { ImageOfPage } from './recognition/recognitions.ts';
import { type ReadableAgain, readableAgain } from './rereading/readable-again.ts';
import type { Workspace } from './workspace.ts';

/** What can be read of pages, their files and their images, by name. */
export const pageQueries = {
  /** The pages of an issue in their order. */
  pages: (workspace: Workspace, id: IssueId): Page[] => pagesOf(workspace.records, id),
  /** A file as it was imported. @throws {KanwuError} `record-not-found` */
  'source-bytes': ({ sources }: Workspace, sha256: Sha256): Uint8Array => sources.get(sha256).bytes,
  /** The file that a page is of, as it was read, and what another reading of it would be called by. @throws {KanwuError} `record-not-found` */
  'source-to-reread': (workspace: Workspace, { id, encoding }: { id: PageId; encoding: Encoding }): ReadableAgain =>
    readableAgain(workspace, pageOf(workspace, id), encoding),
  /** The hash of the file that a source is a reading of. */
  'source-file': ({ sources }: Workspace, sha256: Sha256): Sha256 => sources.fileOf(sha256),
  /** The decoded text of a file. @throws {KanwuError} `record-not-found` */
  'source-text': ({ sources }: Workspace, sha256: Sha256): string => sources.textOf(sha256),
  /** How the text of a page was recognised; null where nothing is known of that. */
  recognition: (workspace: Workspace, id: PageId): PageRecognition | null => {
    const { sha256 } = pageOf(workspace, id);
    const places = workspace.recognitions.places(sha256);
    return places === null ? null : { images: workspace.recognitions.images(sha256), places };
  },
  /** The images of a page's source. @throws {KanwuError} `record-not-found` */
  'page-images': (workspace: Workspace, id: PageId): KnownImage[] =>
    workspace.recognitions.images(pageOf(workspace, id).sha256),
  /** All page images. */
  'all-images': (workspace: Workspace): ImageOfPage[] => imagesOfPages(workspace),
  /** Whether pages have images; the workspace holds none of them. */
  'has-images': ({ recognitions }: Workspace): boolean => recognitions.hasImages(),
} as const;

function pageOf({ records }: Workspace, id: PageId): Page {
  const page = records.page.get(id);
  if (page === undefined) throw new KanwuError('record-not-found', { noun: 'page', id });
  return page;
}
