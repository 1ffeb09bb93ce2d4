import { basename } from 'node:path';
import { type LearningId, newId } from '../../model/ids.ts';
import type { EditAction } from '../../model/journal.ts';
import type { Learning, LearningDescription } from '../../model/learning.ts';
import { parseLearned } from '../analysis/learned-data.ts';
import type { LearnedData } from '../analysis/learning.ts';
import { writeWhole } from '../formats/write-whole.ts';
import { readLearned } from '../learn/learned-file.ts';
import type { OpenWorkspace } from './open-workspace.ts';

export async function describeLearning(open: OpenWorkspace): Promise<LearningDescription> {
  const { names, categories } = await learned(open);
  const start = await open.store.read('learning-start', null);
  const brought = modelBrought(start);
  return {
    ...{ model: names.model, passages: names.lessons, features: names.rows.length },
    ...{ filedArticles: categories.articles, categories: categories.categories.length },
    start,
    otherModel: brought === names.model ? null : brought,
  };
}

export function resetLearning(open: OpenWorkspace): Promise<LearningDescription> {
  return startFrom(open, null, 'learning-reset', '');
}

/** Writes what was learned to a file. @throws {KanwuError} what {@link writeWhole} throws */
export async function exportLearning(open: OpenWorkspace, path: string): Promise<void> {
  await writeWhole(path, JSON.stringify(await learned(open)));
}

/** Starts learning from what was learned elsewhere. @throws {KanwuError} `learning-unreadable`, `learning-other-model` */
export async function importLearning(open: OpenWorkspace, path: string): Promise<LearningDescription> {
  const { names } = await open.reader.ask('give-learned', null);
  const base = await readLearned(path, names.model);
  return startFrom(open, JSON.stringify(base), 'learning-import', basename(path));
}

async function startFrom(
  open: OpenWorkspace,
  base: string | null,
  action: EditAction,
  summary: string,
): Promise<LearningDescription> {
  const start = { id: newId<LearningId>(), since: Date.now(), base };
  await open.execute({
    ...{ action, articleId: null, summary: summary.slice(0, 200) },
    commands: [{ name: 'learning.add', payload: { records: [start] } }],
  });
  await open.refresh.settled();
  return describeLearning(open);
}

/** What has been learned from all that is decided. */
async function learned({ reader, refresh }: OpenWorkspace): Promise<LearnedData> {
  await refresh.learned();
  return reader.ask('give-learned', null);
}

/** The version of the weights that what was brought here belongs to; null when nothing was brought. */
function modelBrought(start: Learning | null): string | null {
  return start?.base == null ? null : parseLearned(start.base).names.model;
}
