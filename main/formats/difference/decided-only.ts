import type { DatasetArticle } from '../dataset/dataset-article.ts';
import type { Comparable } from './comparable.ts';

interface Judged {
  readonly status: string;
}

const isDecided = ({ status }: Judged): boolean => status !== 'suggested';

/** Articles without what is only suggested in them. */
export function decidedOnly(articles: Comparable): Comparable {
  return {
    get keys() {
      return articles.keys;
    },
    whole: articles.whole,
    has: (key) => articles.has(key),
    async article(key) {
      const article = await articles.article(key);
      return article === null ? null : withoutSuggestions(article);
    },
  };
}

function withoutSuggestions(article: DatasetArticle): DatasetArticle {
  const place = new Map<number, number>();
  for (const [at, entity] of article.entities.entries()) if (isDecided(entity)) place.set(at, place.size);
  return {
    ...article,
    entities: article.entities.filter(isDecided),
    corrections: article.corrections.filter(isDecided),
    categories: article.categories.filter(isDecided),
    relations: article.relations.filter(isDecided).flatMap((relation) => {
      const [subject, object] = [place.get(relation.subject), place.get(relation.object)];
      return subject === undefined || object === undefined ? [] : [{ ...relation, subject, object }];
    }),
  };
}
