import type { Citation } from '../../model/citation.ts';
import type { ExportCounts } from '../../model/dataset-export.ts';
import type { Entity } from '../../model/entity.ts';
import type { ArticleId, EntityId } from '../../model/ids.ts';
import type { Sha256 } from '../../model/issue.ts';
import type { PageRecognition } from '../../model/page-view.ts';
import type { Recipe } from '../../model/recipe.ts';
import type { KnownImage } from '../../model/recognition.ts';
import { type ArticlesToExport, type ArticlesWanted, articlesToExport } from './articles-to-export.ts';
import { filesHeldBack } from './held-back.ts';
import { imageAt } from './recognition/image-at.ts';
import type { Workspace } from './workspace.ts';

/** What can be read of what is exported, by name. */
export const datasetQueries = {
  /** The articles that are to be exported, in the order in which they are listed. @throws {KanwuError} `record-not-found` */
  'articles-to-export': (workspace: Workspace, wanted: ArticlesWanted): ArticlesToExport =>
    articlesToExport(workspace, wanted),
  /** How many accepted marks of some articles are not for release. */
  'mentions-held-back': ({ notReleased }: Workspace, ids: readonly ArticleId[]): number => notReleased.mentionsIn(ids),
  'files-held-back': ({ notReleased, sources }: Workspace): Sha256[] => filesHeldBack(notReleased, sources),
  /** The image that a place in a file's text was recognised from; null where none is known. */
  'image-at': ({ recognitions }: Workspace, { source, at }: { source: Sha256; at: number }): KnownImage | null =>
    imageAt(recognitions, source, at),
  /** Where the text of a file stands on the images that it was recognised from; null where that is not known. */
  'text-on-images': ({ recognitions }: Workspace, source: Sha256): PageRecognition | null => {
    const places = recognitions.places(source);
    return places === null ? null : { images: recognitions.images(source), places };
  },
  /** What some entities stand for that an accepted mention in any article names. */
  'named-in-articles': ({ namedInArticles }: Workspace, ids: readonly EntityId[]): Entity[] => namedInArticles(ids),
  /** How far the review of some articles is, and how much of them is decided. */
  'export-counts': (workspace: Workspace, ids: readonly ArticleId[]): ExportCounts => workspace.lines.exportCounts(ids),
  /** What people export again and again, by their names. */
  recipes: ({ recipes }: Workspace): Recipe[] => recipes.list(),
  citation: ({ citation }: Workspace): Citation => citation.get(),
} as const;
