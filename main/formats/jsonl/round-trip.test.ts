import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { usualChoice } from '../../../model/dataset-export.ts';
import { analyseIssue } from '../../analysis/analyse-issue.ts';
import { importEditOf } from '../../analysis/import-edit.ts';
import { loadAnalyst } from '../../analysis/load-analyst.ts';
import { doingAs } from '../../store/fixtures/doing-as.ts';
import { step, work } from '../../store/fixtures/random-work.ts';
import { StoreHere } from '../../store/open-store.ts';
import { Workspace } from '../../store/workspace.ts';
import { correctionsIn } from '../dataset/block-ranges.ts';
import type { DatasetArticle, DatasetEntity, DatasetRejected } from '../dataset/dataset-article.ts';
import { exportWorkspace } from '../dataset/export-workspace.ts';
import { readIssueFile } from '../issue-file.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const resourcesDirectory = join(import.meta.dirname, '../../../resources');
const analyst = loadAnalyst(resourcesDirectory);
const doing = doingAs('档案员', 1_700_000_000_000);
const directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
let made = 0;

afterAll(() => rmSync(directory, { recursive: true }));

function newWorkspace(): Workspace {
  made += 1;
  return Workspace.open(join(directory, `${made}.kanwu`), { nativeBinding });
}

interface Exported {
  readonly path: string;
  readonly articles: readonly DatasetArticle[];
  readonly description: { readonly rulings: readonly unknown[]; readonly entityTypes: readonly unknown[] };
}

async function exported(workspace: Workspace): Promise<Exported> {
  const wish = { ...usualChoice('jsonl'), directory: join(directory, `out-${made}`) };
  const store = new StoreHere(workspace);
  const { files } = await exportWorkspace(store, { ...wish, resourcesDirectory });
  const [articles, description] = files.map(({ path }) => readFileSync(path, 'utf8'));
  const lines = (articles ?? '').split('\n').filter((line) => line !== '');
  return {
    path: files[0]?.path ?? '',
    articles: lines.map((line) => JSON.parse(line)),
    description: JSON.parse(description ?? ''),
  };
}

/** What a dataset's file brings into a fresh workspace. */
async function readBack({ path }: Exported): Promise<Workspace> {
  const workspace = newWorkspace();
  const analysis = await analyseIssue(await readIssueFile(path), analyst);
  const issue = { edit: importEditOf(analysis), source: analysis.source };
  await new StoreHere(workspace).write('import', { path, doing, issue });
  return workspace;
}

/** What stands somewhere without where exactly in which file, ids, and who did it: whoever reads it in did that. */
function contentOf(article: DatasetArticle): unknown {
  const { issue, headline, subhead, text, sources, blocks, struck, comments = [] } = article;
  const { reporters, correspondents, photographers } = article;
  const nameless = ({ id: _id, decisions: _decisions, entity: _entity, ...rest }: DatasetEntity) => rest;
  const marks = ({ categories, entities, relations, corrections }: DatasetRejected) => ({
    categories: onceEach(categories).map(({ id: _id, decisions: _decisions, ...rest }) => rest),
    entities: entities.map(nameless),
    relations: relations.map(({ id: _id, decisions: _decisions, ...rest }) => rest),
    corrections: withinText(corrections).map(
      ({ was, now, kind, certainty, status, origin, confidence, note, applied }) => ({
        ...{ was, now, kind, certainty, status, origin, confidence, note, applied },
      }),
    ),
  });
  // Those that go over the edge of a block change nothing, and say something of text that the article does not have.
  const withinText = (corrections: DatasetArticle['corrections']): DatasetArticle['corrections'] =>
    sources.flatMap(({ ranges }, place) => {
      const own = corrections
        .filter(({ source }) => source === place)
        .sort((a, b) => a.start - b.start || a.end - b.end);
      return ranges.flatMap(([start, end]) => correctionsIn(own, start, end));
    });
  const { title, issn, cn, language, date, number, note } = issue;
  return {
    ...{ issue: { title, issn, cn, language, date, number, note }, headline, subhead, text, blocks, reporters },
    ...{ correspondents, photographers, state: article.state, note: article.note, pages: sources[0]?.page },
    printed: sources.flatMap(({ printed = [] }) => printed).sort(),
    comments: comments
      .filter(({ source, start, end }) => isOnText(sources[source]?.ranges ?? [], start, end))
      .map(({ text, state, answer }) => ({ text, state, answer })),
    struck: struck?.map(({ was, role, before }) => ({ was, role, before })),
    ...marks(article),
    rejected: marks({
      ...(article.rejected ?? { entities: [], relations: [], corrections: [] }),
      categories: onceEach([...article.categories, ...(article.rejected?.categories ?? [])]).filter(
        ({ status }) => status === 'rejected',
      ),
    }),
  };
}

/** An article is filed under a term once; what random work filed again under another id does not come back. */
function onceEach(categories: DatasetArticle['categories']): DatasetArticle['categories'] {
  const found = new Map(categories.toReversed().map((each) => [`${each.scheme} ${each.code}`, each]));
  return categories.filter((each) => found.get(`${each.scheme} ${each.code}`) === each);
}

/** Whether a comment is on some of the article, not only on what stands between two paragraphs. */
function isOnText(ranges: readonly (readonly [number, number])[], start: number, end: number): boolean {
  return ranges.some(([from, to]) => from < end && start < to);
}

/** What mentions name, each by its place. */
function namedIn(articles: readonly DatasetArticle[]): string[] {
  return articles.flatMap(({ text, entities, rejected }) =>
    [...entities, ...(rejected?.entities ?? [])].flatMap(({ start, end, type, entity }) => {
      if (entity === null) return [];
      const { id: _id, decisions: _decisions, ...named } = entity;
      return [JSON.stringify([text, start, end, type, named])];
    }),
  );
}

/** What the format carries whole: no article without text, and none of which a paragraph was lost and supplied. */
function isCarried({ text, sources }: DatasetArticle): boolean {
  return text !== '' && sources.every(({ restored }) => restored === undefined);
}

describe('a dataset in JSON Lines that is read into a fresh workspace', () => {
  it('gives the same content, whatever people did: corrections, rejections, names, relations, categories, comments', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (taken) => {
        const before = newWorkspace();
        work(before, taken, { doing });
        const first = await exported(before);
        before.close();
        fc.pre(first.articles.some(isCarried));
        const after = await readBack(first);
        const second = await exported(after);
        after.close();
        const carried = first.articles.filter(isCarried);
        const found = second.articles.filter(({ text }) => carried.some((each) => each.text === text));
        const inOrder = (articles: readonly DatasetArticle[]): unknown =>
          articles.map(contentOf).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
        expect(inOrder(found)).toEqual(inOrder(carried));
        // What is decided and names nothing yet is given an entity when it comes in.
        const named = namedIn(carried);
        expect(
          namedIn(found)
            .filter((each) => named.includes(each))
            .sort(),
        ).toEqual(named.sort());
        expect(second.description.rulings).toEqual(first.description.rulings);
        expect(second.description.entityTypes).toEqual(first.description.entityTypes);
      }),
      { numRuns: 25 },
    );
  });
});
