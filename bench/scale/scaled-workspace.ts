import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { importEditOf } from '../../main/analysis/import-edit.ts';
import { doingAs } from '../../main/store/fixtures/doing-as.ts';
import { Workspace } from '../../main/store/workspace.ts';
import type { Command } from '../../model/commands/command.ts';
import { type ArticleId, type EntityId, newId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { Random } from '../../scripts/train/random.ts';
import { inventedIssue } from './invented-issue.ts';

const folder = join(import.meta.dirname, '../../test-output/bench-scale');
const nativeBinding = process.env.KANWU_SQLITE_BINDING;

/** Of each article's 25 suggested mentions the first five are accepted, as one edit. */
const acceptedOfEach = 5;

/**
 * The path of a workspace of invented issues, made when it is not there yet or was made by another version of the schema:
 * its issues are imported and a fifth of its mentions accepted as a person would, so that journal and entities are real.
 */
export function scaledWorkspace(articles: number, articlesPerIssue: number): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${articles}-by-${articlesPerIssue}.kanwu`);
  if (existsSync(path) && isCurrent(path)) return path;
  const made = `${path}.making`;
  for (const ending of ['', '-wal', '-shm']) rmSync(made + ending, { force: true });
  const begun = performance.now();
  fill(made, articles, articlesPerIssue);
  rmSync(path, { force: true });
  renameSync(made, path);
  console.log(`made ${articles} articles in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return path;
}

function isCurrent(path: string): boolean {
  try {
    Workspace.open(path, { nativeBinding, readonly: true }).close();
    return true;
  } catch {
    return false;
  }
}

function fill(path: string, articles: number, articlesPerIssue: number): void {
  const workspace = Workspace.open(path, { nativeBinding });
  const random = new Random(articlesPerIssue);
  const entities = new Map<string, EntityId>();
  for (let place = 0; place * articlesPerIssue < articles; place++) {
    const issue = inventedIssue(random, place, Math.min(articlesPerIssue, articles - place * articlesPerIssue));
    // All are of one publication.
    const edit = importEditOf({ ...issue, publications: place === 0 ? issue.publications : [] });
    workspace.execute(edit, doingAs('档案员', place), [issue.source]);
    const each = issue.mentions.length / issue.articles.length;
    for (const [at, { id }] of issue.articles.entries()) {
      const mentions = issue.mentions.slice(at * each, at * each + acceptedOfEach);
      accept(workspace, id, mentions, issue.source.text, entities);
    }
  }
  // As at the end of `kanwu import`.
  workspace.pageFilling.fill();
  workspace.close();
}

function accept(
  workspace: Workspace,
  articleId: ArticleId,
  mentions: readonly Mention[],
  text: string,
  entities: Map<string, EntityId>,
): void {
  const commands: Command[] = [];
  const revisions = mentions.map(({ id, type, ranges: [range] }) => {
    const name = text.slice(range?.start, range?.end);
    const key = `${type} ${name}`;
    const entityId = entities.get(key) ?? newId<EntityId>();
    if (!entities.has(key)) {
      entities.set(key, entityId);
      const entity = { id: entityId, type, name, aliases: [], links: [], notInLists: [], note: '', joinedInto: null };
      commands.push({ name: 'entity.add', payload: { records: [entity] } });
    }
    return { id, changes: { status: 'accepted' as const, entityId } };
  });
  commands.push({ name: 'mention.revise', payload: { revisions } });
  workspace.execute({ action: 'mention-accept', articleId, summary: '', commands }, doingAs('档案员', Date.now()));
}
