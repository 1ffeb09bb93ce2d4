import type { DatasetArticle } from '../formats/dataset/dataset-article.ts';

/**
 * What `kanwu extract` says of an article. Nobody has decided anything of it yet, so it is the part of a dataset's article
 * that the program can know: no ids, statuses or notes. `start` and `end` count UTF-16 units: an entity's in `text`, those of
 * `source` and of corrections in the file's text. An interrupted name has its stretches as `ranges` besides. `subject` and
 * `object` of a relation are places in `entities`, from 0.
 */
export function extractLine(article: DatasetArticle): object {
  return {
    issue: { title: article.issue.title, date: article.issue.date },
    article: article.article,
    headline: article.headline,
    text: article.text,
    source: article.source,
    reporters: article.reporters,
    correspondents: article.correspondents,
    categories: article.categories.map(({ scheme, code, label, confidence }) => ({ scheme, code, label, confidence })),
    entities: article.entities.map(({ start, end, type, text, value, confidence, origin, ranges }) => ({
      ...{ start, end, type, text, value, confidence, origin },
      ...(ranges === undefined ? {} : { ranges }),
    })),
    corrections: article.corrections.map(({ start, end, was, now, kind, confidence }) => ({
      ...{ start, end, was, now, kind, confidence },
    })),
    relations: article.relations.map(({ type, subject, object, confidence }) => ({
      ...{ type, subject, object, confidence },
    })),
  };
}
