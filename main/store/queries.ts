import { articleQueries } from './article-queries.ts';
import { authorityQueries } from './authorities/authority-queries.ts';
import { datasetQueries } from './dataset-queries.ts';
import { figureQueries } from './figures/figure-queries.ts';
import { fileQueries } from './file-queries.ts';
import { importQueries } from './imports/import-queries.ts';
import { journalQueries } from './journal/journal-queries.ts';
import { lessonQueries } from './lessons/lesson-queries.ts';
import { libraryQueries } from './lines/library-queries.ts';
import { nameQueries } from './name-queries.ts';
import { pageQueries } from './page-queries.ts';
import { replacementQueries } from './replacing/replacement-queries.ts';
import { sampleQueries } from './samples/sample-queries.ts';
import { searchQueries } from './search/search-queries.ts';
import { servedQueries } from './served/served-queries.ts';
import { suggestionQueries } from './suggestion-queries.ts';
import { tagSetQueries } from './tag-set-queries.ts';
import { versionQueries } from './versions/version-queries.ts';

/**
 * What can be read of an open workspace, by name. A query sees the workspace as it is at one moment; its input and output are
 * plain data, for it may run in another thread than who asks.
 */
export const queries = {
  ...articleQueries,
  ...pageQueries,
  ...libraryQueries,
  ...datasetQueries,
  ...tagSetQueries,
  ...journalQueries,
  ...authorityQueries,
  ...importQueries,
  ...nameQueries,
  ...lessonQueries,
  ...suggestionQueries,
  ...fileQueries,
  ...searchQueries,
  ...replacementQueries,
  ...figureQueries,
  ...sampleQueries,
  ...servedQueries,
  ...versionQueries,
} as const;
