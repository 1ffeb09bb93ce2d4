import type { Encoding } from '../../model/encoding.ts';
import type { PageId } from '../../model/ids.ts';
import type { TextPreview } from '../../model/import.ts';
import type { PageEncoding, RereadWish } from '../../model/reread.ts';
import { detectEncoding } from '../formats/encoding/detect.ts';
import type { Store } from '../store/store.ts';
import type { Job } from './jobs.ts';
import type { OpenWorkspace, RereadAnswer } from './open-workspace.ts';
import { previewOf } from './text-preview.ts';

/** In what encoding a page's file was read, and what its bytes speak for. @throws {KanwuError} `record-not-found` */
export async function pageEncoding(store: Pick<Store, 'read'>, id: PageId): Promise<PageEncoding> {
  const { bytes, fileName, before } = await store.read('source-to-reread', { id, encoding: 'utf-8' });
  const likely = detectEncoding(bytes).candidates.map(({ encoding }) => encoding);
  return { fileName, encoding: before.encoding, likely };
}

/** The beginning of a page's file as it would read in an encoding. @throws {KanwuError} `record-not-found` */
export async function previewPage(store: Pick<Store, 'read'>, id: PageId, encoding: Encoding): Promise<TextPreview> {
  const { bytes } = await store.read('source-to-reread', { id, encoding });
  return previewOf(bytes, encoding);
}

/**
 * Reads a page's file in another encoding, and has all that was decided on it move along.
 *
 * @throws {KanwuError} `record-not-found`, `reread-the-same`, `cancelled`, and what reading it throws
 */
export async function rereadPage(
  { open, job }: { readonly open: OpenWorkspace; readonly job: Job },
  { pageId, encoding, articleId }: RereadWish,
): Promise<RereadAnswer> {
  const { of, fileName, bytes, ...how } = await open.store.read('source-to-reread', { id: pageId, encoding });
  job.progress(fileName, 0);
  await open.refresh.learned();
  const read = await open.reader.ask(
    'reread',
    { file: { bytes, fileName }, ...how },
    { signal: job.signal, onProgress: (fraction) => job.progress(fileName, fraction) },
  );
  return open.reread({ ...read, of, articleId }, job.signal);
}
