import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LabelDecisions } from '../../model/label-decisions.ts';
import type { Desk } from './desk.ts';
import { becameOf } from './fixtures/became-of.ts';
import { testDesk } from './fixtures/test-desk.ts';

let directory: string;
let desk: Desk;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  desk = testDesk();
  await desk.openWorkspace(join(directory, 'w.kanwu'));
});
afterEach(async () => {
  await desk.closeWorkspace();
  rmSync(directory, { recursive: true });
});

/** Texts in doccano's lines, in which these words have these labels. */
function labelled(name: string, text: string, labels: Readonly<Record<string, string>>): string {
  const label = Object.entries(labels).map(([words, of]) => [
    text.indexOf(words),
    text.indexOf(words) + words.length,
    of,
  ]);
  const path = join(directory, name);
  writeFileSync(path, `${JSON.stringify({ text, label })}\n`);
  return path;
}

const asking = { asksForLabels: true };
const decisions: LabelDecisions = {
  entity: { schiff: 'event', crew: null, boat: 'vessel' },
  relation: {},
  leavesOthers: false,
};
const typesOf = async (): Promise<readonly string[]> => desk.open().store.read('entity-types', null);

it('labels that the tag set does not know are asked about once for all files, and again for none after that', async () => {
  const first = await desk.importFiles(
    v4(),
    [
      labelled('a.jsonl', '长江轮昨日到港，林若溪迎接。', { 长江轮: 'Schiff', 林若溪: 'PER' }),
      labelled('b.jsonl', '长江轮明日离港，船员送行。', { 长江轮: 'Schiff', 船员: 'Crew' }),
      labelled('c.jsonl', '林若溪昨日到芦岭。', { 林若溪: 'PER' }),
    ],
    asking,
  );
  expect((await becameOf(desk, first)).items.map(({ state }) => state)).toEqual(['failed', 'failed', 'imported']);
  expect(first.labels.map(({ label, count }) => [label, count])).toEqual([
    ['Schiff', 2],
    ['Crew', 1],
  ]);
  const decided = await desk.importWithLabels(v4(), { id: first.batch.id, labels: decisions });
  expect(decided.labels).toEqual([]);
  const { items } = await becameOf(desk, decided);
  expect(items.map(({ state }) => state)).toEqual(['imported', 'imported', 'imported']);
  expect(items[1]?.imported?.report.unread).toEqual([{ what: 'labels', count: 1, example: 'Crew' }]);
  expect(await typesOf()).toContain('event');
  expect(await typesOf()).not.toContain('schiff');

  const later = [labelled('d.jsonl', '长江轮今日检修，船员休息。', { 长江轮: 'schiff', 船员: 'crew' })];
  const again = await desk.importFiles(v4(), later, asking);
  expect([again.labels, again.batch.counts.imported]).toEqual([[], 1]);
});

it('what was said is forgotten with the import that is undone', async () => {
  const path = labelled('a.jsonl', '小船昨日到港，林若溪迎接。', { 小船: 'boat' });
  const { batch } = await desk.importFiles(v4(), [path], asking);
  await desk.importWithLabels(v4(), { id: batch.id, labels: decisions });
  expect(await typesOf()).toContain('vessel');
  await desk.open().undo();
  expect((await desk.importFiles(v4(), [path], asking)).labels).toMatchObject([{ label: 'boat' }]);
});
