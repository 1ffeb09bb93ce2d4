import { failureOf } from '../../model/failure.ts';
import type { PageId } from '../../model/ids.ts';
import type { ShownImage } from '../../model/page-view.ts';
import { pictureScheme } from '../../model/picture.ts';
import { sizeOf } from '../page-images/image-file.ts';
import type { Store } from '../store/store.ts';
import type { Pictures } from './pictures.ts';

export { checkImages } from '../page-images/check-images.ts';
export { copyImages } from '../page-images/copy-images.ts';
export { findMissingImages, takeImageAsItIs } from '../page-images/find-missing-images.ts';

/** Has a page's image shown. @param place among those of the page's source */
export async function showImage(store: Store, pictures: Pictures, page: PageId, place: number): Promise<ShownImage> {
  const { file, frame } = (await store.read('page-images', page))[place] ?? { file: null, frame: 0 };
  const size = file === null ? null : await sizeOf(file.path);
  if (file === null || size === null) return { kind: 'missing' };
  try {
    const { name, ...picture } = await pictures.open({ path: file.path, frame });
    return { kind: 'shown', url: `${pictureScheme}://${name}`, ...picture, isOther: size !== file.byteLength };
  } catch (error) {
    return { kind: 'unreadable', error: failureOf(error) };
  }
}
