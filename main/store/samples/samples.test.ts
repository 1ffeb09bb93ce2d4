import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../../model/commands/command.ts';
import {
  MarkToJudge,
  PassageToRead,
  Sample,
  type SampleId,
  type SampleWish,
  sampleResult,
} from '../../../model/sample.ts';
import { bringIn } from '../fixtures/bring-in.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { newMention, type SmallIssue } from '../fixtures/small-issue.ts';
import { queries } from '../queries.ts';
import { Workspace } from '../workspace.ts';
import { writes } from '../writes.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员');
const passage = '昨日林若溪与何晚晴出席青川区图书馆开馆仪式并致辞祝贺。';

let workspace: Workspace;
let issue: SmallIssue;

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding });
  issue = bringIn(workspace, [
    ['甲', passage],
    ['乙', '短'],
  ]);
  const mark = (name: string, type: 'person' | 'organization') => {
    const start = issue.source.text.indexOf(name);
    return { ...newMention(issue, start, start + name.length, type), status: 'accepted' as const };
  };
  execute({
    name: 'mention.add',
    payload: { records: [mark('林若溪', 'person'), mark('青川区图书馆', 'organization')] },
  });
});
afterEach(() => workspace.close());

function execute(...commands: readonly Command[]): void {
  workspace.execute({ action: 'article-revise', articleId: null, summary: '', commands }, doing);
}

function draw(wish: Partial<SampleWish> = {}): Sample {
  const id = crypto.randomUUID() as SampleId;
  const full: SampleWish = { seed: 7, status: 'accepted', marks: 10, passages: 10, ...wish };
  const sample = writes['draw-sample'](workspace, { wish: full, id, doing });
  // It goes over the bridge.
  expect(Sample.parse(sample)).toEqual(sample);
  return sample;
}

describe('a sample', () => {
  it('has marks of the status that is wanted, and paragraphs, without a word of the text', () => {
    const sample = draw();
    expect(sample).toMatchObject({ of: { marks: 2, passages: 1 }, actor: '档案员', seed: 7 });
    expect(sample.marks.map(({ type }) => type).sort()).toEqual(['organization', 'person']);
    expect(sample.passages).toHaveLength(1);
    expect(JSON.stringify(sample)).not.toContain('林');
    expect(draw({ status: 'suggested' }).marks).toEqual([]);
    expect(draw({ marks: 1 }).marks).toEqual(sample.marks.slice(0, 1));
    expect(queries.samples(workspace)).toHaveLength(3);
  });

  it('shows a mark in its paragraph with its type alone, and a paragraph with what is marked in it', () => {
    const { id, marks } = draw();
    const person = marks.findIndex(({ type }) => type === 'person');
    const shown = MarkToJudge.parse(queries['sample-mark'](workspace, { id, number: person }));
    expect(shown).toEqual({ before: '昨日', name: '林若溪', after: passage.slice(5), type: 'person' });
    const read = PassageToRead.parse(queries['sample-passage'](workspace, { id, number: 0 }));
    expect(read.text).toBe(passage);
    expect(read.marks.map(({ start, end }) => passage.slice(start, end)).sort()).toEqual(['林若溪', '青川区图书馆']);
    expect(queries['sample-mark'](workspace, { id, number: 99 })).toBeNull();
  });

  it('says how many marks are wrong and how many names are missing, by type, with intervals', () => {
    const { id, marks } = draw();
    expect(sampleResult(queries.sample(workspace, id)).findings[0]).toMatchObject({ wrong: { all: 0 }, missing: null });
    const person = marks.findIndex(({ type }) => type === 'person');
    writes['judge-sample-mark'](workspace, { id, number: person, verdict: 'edges' });
    writes['judge-sample-mark'](workspace, { id, number: 1 - person, verdict: 'right' });
    const start = passage.indexOf('何晚晴');
    const missing = [{ start, end: start + 3, type: 'person' }];
    const sample = writes['read-sample-passage'](workspace, { id, number: 0, missing, isRead: true });
    const { judged, read, findings } = sampleResult(sample);
    expect([judged, read]).toEqual([2, 1]);
    expect(
      findings.map(({ type, wrong, missing }) => [type, wrong.some, wrong.all, missing?.some, missing?.all]),
    ).toEqual([
      [null, 1, 2, 1, 3],
      ['organization', 0, 1, 0, 1],
      ['person', 1, 1, 1, 2],
    ]);
    expect(findings[0]?.wrong.interval.low).toBeCloseTo(0.095, 2);
    const unclear = writes['judge-sample-mark'](workspace, { id, number: person, verdict: 'unclear' });
    expect(sampleResult(unclear).findings[0]?.wrong).toMatchObject({ some: 0, all: 1 });
  });

  it('tells what is there no more, and has nothing of issues that were removed', () => {
    const { id, marks } = draw();
    const [first] = marks;
    if (first === undefined) throw new Error('a mark is expected');
    execute({ name: 'mention.remove', payload: { ids: [first.mention] } });
    expect(queries['sample-mark'](workspace, { id, number: 0 })).toBeNull();
    execute({ name: 'issue.remove', payload: { ids: [issue.issue.id] } });
    expect(draw()).toMatchObject({ of: { marks: 0, passages: 0 }, marks: [], passages: [] });
    writes['remove-sample'](workspace, id);
    expect(() => queries.sample(workspace, id)).toThrow(/record-not-found/);
  });
});
