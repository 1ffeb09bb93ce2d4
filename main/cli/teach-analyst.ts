import { rememberedNames } from '../../model/memory.ts';
import type { LearningAnalyst } from '../analysis/load-analyst.ts';
import { DecidedArticles } from '../learning/decided-articles.ts';
import { allLessons } from '../learning/lessons.ts';
import type { Workspace } from '../store/workspace.ts';

/** Has an analyst remember and learn what a workspace's people decided, as the window has when it opens the workspace. */
export function teachAnalyst(analyst: LearningAnalyst, workspace: Workspace): void {
  const decided = new DecidedArticles();
  for (const issueId of workspace.issueIds()) {
    for (const { id } of workspace.records.article.where('issueId', issueId)) decided.note(workspace.article(id));
  }
  analyst.remember(rememberedNames(decided.decisions(), workspace.rulings()));
  analyst.learn(allLessons(workspace, decided));
}
