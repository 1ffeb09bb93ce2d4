import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { numberedIssueIdOf, publicationIdOf } from '../../model/derived-ids.ts';
import { joinPublications, revisePublication } from '../../model/edits/publication-edits.ts';
import type { Edit } from '../../model/journal.ts';
import { type Publication, publicationTitled } from '../../model/publication.ts';
import type { IssueAnalysis } from '../analysis/analyse-issue.ts';
import { importEditOf } from '../analysis/import-edit.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { onePage } from './fixtures/one-page.ts';
import { joinPages } from './join-pages.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员');
const other = doingAs('同事');

let workspace: Workspace;

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding });
});

afterEach(() => workspace.close());

function bring(page: IssueAnalysis, into = workspace, by = doing): void {
  into.execute(joinPages(into, importEditOf(page)), by, [page.source]);
}

function execute(edit: Edit | null): void {
  if (edit === null) throw new Error('there is no edit');
  workspace.execute(edit, doing);
}

/** A page whose title is printed, or was read, otherwise. */
function titled(page: IssueAnalysis, title: string): IssueAnalysis {
  const publication = publicationTitled(publicationIdOf(title), title);
  const issues = page.issues.map((issue) => ({ ...issue, publicationId: publication.id }));
  return { ...page, publications: [publication], issues };
}

function numbered(page: IssueAnalysis, number: string | null): IssueAnalysis {
  return { ...page, issues: page.issues.map((issue) => ({ ...issue, number })) };
}

function publication(title: string): Publication {
  const found = workspace.publications.find(title);
  if (found === null) throw new Error(`no publication is called ${title}`);
  return found;
}

const titlesListed = (): (string | null | undefined)[] =>
  workspace.issueIds().map((id) => workspace.lines.issue(id)?.title);

const first = onePage('1', ['桥梁通车', '本报讯 县长林若溪昨日剪彩。']);
const second = onePage('2', ['天气', '明日有雨。']);

describe('a publication', () => {
  it('is put right once, for every issue and for what is looked for', () => {
    bring(titled(first, '青川极'));
    execute(revisePublication(publication('青川极'), { title: '青川报', issn: '1000-1239' }));
    expect(titlesListed()).toEqual(['青川报']);
    expect(workspace.lines.find('青川报 通车', 9)).toMatchObject([{ place: '青川报' }]);
    expect(workspace.lines.find('青川极', 9)).toEqual([]);
    workspace.undo(doing);
    expect(titlesListed()).toEqual(['青川极']);
  });

  it('is known by the titles that it had: a page that is read so again comes to its issue', () => {
    bring(titled(first, '青川极'));
    execute(revisePublication(publication('青川极'), { title: '青川报' }));
    bring(titled(second, '青川极'));
    bring(titled(onePage('3', ['体育', '县队取胜。']), '青 川 报'));
    expect(workspace.lines.counts()).toEqual({ issues: 1, articles: 3 });
    expect(workspace.publications.lines()).toMatchObject([
      { publication: { title: '青川报' }, issues: 1, firstDate: '2020-05-07', lastDate: '2020-05-07' },
    ]);
    expect(workspace.journalProblems()).toEqual([]);
  });

  it('takes in another that turned out to be the same, with its issues, and lets go of it again', () => {
    bring(titled(first, '青川极'));
    bring(second);
    expect(workspace.publications.lines().map(({ issues }) => issues)).toEqual([1, 1]);
    execute(joinPublications(publication('青川极'), publication('青川报')));
    expect(workspace.publications.lines()).toMatchObject([{ publication: { title: '青川报' }, issues: 2 }]);
    expect(titlesListed()).toEqual(['青川报', '青川报']);
    expect(publication('青川极').title).toBe('青川报');
    workspace.undo(doing);
    expect(titlesListed().sort()).toEqual(['青川报', '青川极'].sort());
  });

  it('is one in two copies that each know it by another title, once they are joined in one', () => {
    const copy = Workspace.open(':memory:', { nativeBinding });
    bring(titled(first, '青川极'));
    bring(second, copy, other);
    workspace.merge(copy);
    execute(joinPublications(publication('青川极'), publication('青川报')));
    expect(copy.merge(workspace)).toMatchObject({ conflicts: 0 });
    expect(copy.dump()).toEqual(workspace.dump());
    expect(copy.publications.lines()).toEqual(workspace.publications.lines());
    copy.close();
  });

  it('stays with the pages of whoever else brought some in, when the first import is taken back', () => {
    bring(first);
    bring(second, workspace, other);
    workspace.undo(doing);
    expect(titlesListed()).toEqual(['青川报']);
    expect(workspace.lines.counts()).toEqual({ issues: 1, articles: 1 });
    workspace.undo(other);
    expect(workspace.lines.counts()).toEqual({ issues: 0, articles: 0 });
    expect(workspace.publications.lines()).toEqual([]);
    expect(workspace.journalProblems()).toEqual([]);
  });
});

describe('the issue that a page comes to', () => {
  it('has the number that some of its pages name', () => {
    for (const page of [second, numbered(first, '1024')]) bring(page);
    const [id] = workspace.issueIds();
    expect(workspace.lines.counts().issues).toBe(1);
    expect(id === undefined ? null : workspace.records.issue.get(id)?.number).toBe('1024');
  });

  it('is not one of the same date that has another number', () => {
    for (const page of [numbered(first, '1024'), numbered(second, '号外')]) bring(page);
    expect(workspace.issueIds()).toHaveLength(2);
    expect(workspace.issueIds()).toContain(numberedIssueIdOf(publication('青川报').id, '2020-05-07', '号外'));
  });

  it('is one whose date was put right', () => {
    const wrong = { ...first, issues: first.issues.map((issue) => ({ ...issue, date: '2020-05-01' })) };
    bring(wrong);
    const [id] = workspace.issueIds();
    if (id === undefined) throw new Error('there is no issue');
    const commands = [
      { name: 'issue.revise', payload: { revisions: [{ id, changes: { date: '2020-05-07' } }] } },
    ] as const;
    execute({ action: 'issue-revise', articleId: null, summary: '', commands: [...commands] });
    bring(second);
    expect(workspace.lines.counts()).toEqual({ issues: 1, articles: 2 });
  });
});
