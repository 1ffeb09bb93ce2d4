import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser, Store } from 'n3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noCitation } from '../../../model/citation.ts';
import { type ExportChoice, usualChoice } from '../../../model/dataset-export.ts';
import { doingAs } from '../../store/fixtures/doing-as.ts';
import { importEdit, smallIssue } from '../../store/fixtures/small-issue.ts';
import { StoreHere } from '../../store/open-store.ts';
import { Workspace } from '../../store/workspace.ts';
import { complaints, isInstalled, itWhere } from '../fixtures/checkers.ts';
import { breaches } from '../fixtures/shapes.ts';
import { exportWorkspace } from './export-workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const resourcesDirectory = join(import.meta.dirname, '../../../resources');
const prov = 'http://www.w3.org/ns/prov#';
const label = 'http://www.w3.org/2000/01/rdf-schema#label';
const issue = smallIssue();

let directory: string;
let workspace: Workspace;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  workspace = Workspace.open(join(directory, '青川.kanwu'), { nativeBinding });
  workspace.execute(importEdit(issue), doingAs('档案员', 1_700_000_000_000), [issue.source]);
  const revisions = [{ id: issue.mentions[0].id, changes: { status: 'accepted' as const } }];
  const commands = [{ name: 'mention.revise' as const, payload: { revisions } }];
  const edit = { action: 'mention-accept' as const, articleId: issue.articles[0].id, summary: '林若溪', commands };
  workspace.execute(edit, doingAs('周 "亦舟"', 1_700_000_001_000));
  workspace.undo(doingAs('周 "亦舟"', 1_700_000_002_000));
});
afterEach(() => {
  workspace.close();
  rmSync(directory, { recursive: true });
});

/** The path of the provenance in a package. */
async function packed(changes: Partial<ExportChoice> = {}): Promise<string> {
  const wish = { ...usualChoice('jsonl'), packed: true, ...changes, directory: join(directory, 'out') };
  const citation = { ...noCitation, baseIri: 'https://data.example.org/' };
  const { files } = await exportWorkspace(new StoreHere(workspace), { ...wish, resourcesDirectory, citation });
  return join(files[0]?.path ?? '', 'data/provenance.ttl');
}

describe('the provenance in a package', () => {
  it('tells who did what in which article and when, of what it was made, and what was taken back', async () => {
    const graph = new Store(new Parser().parse(readFileSync(await packed(), 'utf8')));
    const [article] = issue.articles.map(({ id }) => `https://data.example.org/${id}`);
    const one = (subject: string, name: string): string =>
      graph
        .getObjects(subject, name, null)
        .map(({ value }) => value)
        .join(' ');
    const acts = graph.getObjects(article ?? '', `${prov}wasInfluencedBy`, null).map(({ value }) => value);
    const told = acts.map((act) => {
      const [agent = ''] = graph.getObjects(act, `${prov}wasAssociatedWith`, null).map(({ value }) => value);
      return `${one(act, `${prov}endedAtTime`)} ${one(agent, label)}: ${one(act, label)}`;
    });
    expect(told.sort()).toEqual([
      '2023-11-14T22:13:21.000Z 周 "亦舟": mention-accept',
      '2023-11-14T22:13:22.000Z 周 "亦舟": undo mention-accept',
    ]);
    const undone = acts.find((act) => one(act, label).startsWith('undo')) ?? '';
    expect(acts).toContain(one(undone, `${prov}wasInformedBy`));
    expect(one(article ?? '', `${prov}wasDerivedFrom`)).toBe(`urn:kanwu:file:${issue.source.sha256}`);
  });

  it('quotes nothing of the text, and nothing of what was done in articles that are not in it', async () => {
    const [, second] = issue.articles;
    const text = readFileSync(await packed({ scope: { kind: 'articles', ids: [second.id] } }), 'utf8');
    expect(text).not.toContain('林若溪');
    expect(text).not.toContain('mention-accept');
    expect(text).toContain('"档案员"');
  });

  it('is as the published shapes want it (by rdf-validate-shacl)', async () => {
    expect(await breaches(readFileSync(await packed(), 'utf8'), 'kanwu-provenance.shacl.ttl')).toEqual([]);
  });

  itWhere({ rapper: isInstalled('rapper') }, 'is Turtle', async () => {
    expect(complaints('rapper', ['-q', '-c', '-i', 'turtle', await packed()])).toBe('');
  });
});
