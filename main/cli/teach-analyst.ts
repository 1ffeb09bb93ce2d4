import { rememberedNames } from '../../model/memory.ts';
import type { LearningAnalyst } from '../analysis/load-analyst.ts';
import { DecidedArticles } from '../learn/decided-articles.ts';
import { FiledArticles } from '../learn/filed-articles.ts';
import { lessonsAfresh } from '../learn/lessons.ts';
import type { Workspace } from '../store/workspace.ts';

/** Has an analyst remember and learn what a workspace's people decided, as the window has when it opens the workspace. */
export function teachAnalyst(analyst: LearningAnalyst, workspace: Workspace): void {
  const decided = new DecidedArticles();
  const filed = new FiledArticles();
  for (const issueId of workspace.issueIds()) {
    for (const { id } of workspace.records.article.where('issueId', issueId)) {
      const document = workspace.article(id);
      decided.note(document);
      filed.note(document);
    }
  }
  analyst.remember(rememberedNames(decided.decisions(), workspace.rulings()));
  const lessons = lessonsAfresh(workspace, decided, filed);
  analyst.learn(lessons.names);
  analyst.adoptVocabularies(workspace.vocabularies());
  analyst.learnCategories(lessons.categories);
}
