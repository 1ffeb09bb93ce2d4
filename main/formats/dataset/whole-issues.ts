import type { DatasetArticle } from './dataset-article.ts';
import type { DatasetWriter } from './exporter.ts';
import { issueKey } from './file-names.ts';

/** What writes a dataset an issue at a time, for formats that need all articles of one at once: those of one issue are held. */
export function wholeIssues(write: (articles: readonly DatasetArticle[]) => Promise<void>): DatasetWriter {
  let issue: { readonly key: string; readonly articles: DatasetArticle[] } | null = null;
  const end = async (): Promise<void> => {
    if (issue !== null) await write(issue.articles);
  };
  return {
    head: async () => {},
    async article(article) {
      const key = issueKey(article);
      if (issue?.key !== key) {
        await end();
        issue = { key, articles: [] };
      }
      issue.articles.push(article);
    },
    foot: end,
  };
}
