import type { Sha256 } from '../../../model/issue.ts';
import type { Workspace } from '../workspace.ts';
import type { ImageOfPage } from './recognitions.ts';

/** All page images, each with the first page of its source that stands in an issue. */
export function imagesOfPages({ recognitions, records }: Workspace): ImageOfPage[] {
  const pageOf = new Map<Sha256, ImageOfPage['page']>();
  return recognitions.allImages().map((image) => {
    const { source } = image;
    if (!pageOf.has(source)) pageOf.set(source, pageOfSource(records, source));
    return { ...image, page: pageOf.get(source) ?? null };
  });
}

function pageOfSource(records: Workspace['records'], source: Sha256): ImageOfPage['page'] {
  for (const { issueId, fileName, label } of records.page.where('sha256', source)) {
    const issue = records.issue.get(issueId);
    if (issue === undefined) continue;
    const publication = issue.publicationId === null ? undefined : records.publication.get(issue.publicationId);
    return { fileName, label, date: issue.date, title: publication?.title ?? null };
  }
  return null;
}
