import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleDocument } from '../../../model/document.ts';
import { nameVersion } from '../../../model/edits/version-edits.ts';
import type { ArticleId, EntryId } from '../../../model/ids.ts';
import { checkWorkspace } from '../check.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { step, work } from '../fixtures/random-work.ts';
import { libraryQueries } from '../lines/library-queries.ts';
import { PastWorkspace } from '../versions/past-workspace.ts';
import { Workspace } from '../workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-as-it-was-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const doing = doingAs('档案员');

/** Those whose issue is there. */
function articlesOf(workspace: Workspace): ArticleId[] {
  return libraryQueries['article-ids'](workspace, null);
}

let files = 0;
function open(): Workspace {
  files += 1;
  return Workspace.open(join(directory, `${files}.kanwu`), { nativeBinding });
}

/** What people decided in an article, but for relations of what is suggested: a past workspace does not have all of that. */
function decided({ article, corrections, mentions, relations, classifications, comments }: ArticleDocument): unknown {
  const isDecided = ({ status }: { readonly status: string }): boolean => status !== 'suggested';
  const { ordinal: _ordinal, issueId: _issueId, ...fields } = article;
  const marks = new Set(mentions.filter(isDecided).map(({ id }) => id));
  const sorted = <R extends { readonly id: string }>(records: readonly R[]): R[] =>
    records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    fields,
    corrections: sorted(corrections.filter(isDecided)),
    mentions: sorted(mentions.filter(isDecided)),
    relations: sorted(
      relations.filter((each) => isDecided(each) && marks.has(each.subjectId) && marks.has(each.objectId)),
    ),
    classifications: sorted(classifications.filter(isDecided)),
    comments: sorted(comments),
  };
}

function name(workspace: Workspace): EntryId {
  return workspace.execute(nameVersion({ name: '当时', note: '' }).edit, doing).entry.id;
}

describe('an article restored as it was', () => {
  it('is what people had decided of it then, as one edit; undone, it is what it was before', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 14 }),
        fc.array(step, { minLength: 1, maxLength: 14 }),
        (before, after) => {
          const workspace = open();
          const issues = work(workspace, before);
          const upTo = name(workspace);
          work(workspace, after, { issues });
          const past = PastWorkspace.at(workspace, upTo, mkdtempSync(join(directory, 'past-')));
          for (const articleId of articlesOf(workspace)) {
            const { edit, restoring } = workspace.articleAsItWas({ articleId, upTo });
            if (!articlesOf(past).includes(articleId)) continue;
            const [was, is] = [past.articles.read(articleId), workspace.articles.read(articleId)];
            const sameCut = JSON.stringify(was.blocks) === JSON.stringify(is.blocks);
            const entities = new Set(is.entities.map(({ id }) => id));
            const namesTheGone = was.mentions.some(({ entityId }) => entityId !== null && !entities.has(entityId));
            if (edit === null) {
              if (sameCut && !restoring.isCutOtherwise) expect(decided(is)).toEqual(decided(was));
              continue;
            }
            workspace.execute(edit, doing);
            expect(checkWorkspace(workspace).problems).toEqual([]);
            if (sameCut && !restoring.isCutOtherwise && !namesTheGone)
              expect(decided(workspace.articles.read(articleId))).toEqual(decided(was));
            expect(workspace.articleAsItWas({ articleId, upTo }).edit).toBeNull();
            workspace.undo(doing);
            expect(decided(workspace.articles.read(articleId))).toEqual(decided(is));
          }
          past.close();
          workspace.close();
        },
      ),
      { numRuns: 25 },
    );
  });
});
