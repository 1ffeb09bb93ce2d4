import type { ArticleDocument } from '../../../model/document.ts';
import type { DatasetArticle, DatasetComment } from './dataset-article.ts';
import { idIn, type Selection } from './selection.ts';

/** The comments on an article; nothing where there are none. */
export function datasetComments(
  { comments, pages, source }: ArticleDocument,
  selection: Selection,
): Pick<DatasetArticle, 'comments'> {
  const end = source.start + source.text.length;
  const inSource = (offset: number): number => Math.min(Math.max(offset, source.start), end) - source.start;
  const found = comments.flatMap((comment): DatasetComment[] => {
    const place = pages.findIndex(({ id }) => id === comment.pageId);
    const page = pages[place];
    if (page === undefined) return [];
    const { id, text, state, answer } = comment;
    return [
      {
        ...{ ...idIn(selection, id), source: place },
        ...{ start: comment.start - page.shift, end: comment.end - page.shift },
        was: source.text.slice(inSource(comment.start), inSource(comment.end)),
        ...{ text, state, answer },
      },
    ];
  });
  return found.length === 0 ? {} : { comments: found };
}
