import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Workspace } from '../store/workspace.ts';
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

/** A text in brat's files, in which 林若溪 is a person with these links. */
function linked(name: string, text: string, ...links: readonly string[]): string {
  const at = text.indexOf('林若溪');
  const normalised = links.map((link, place) => `N${place + 1}\tReference T1 ${link}\t林若溪\n`);
  writeFileSync(join(directory, `${name}.txt`), text);
  writeFileSync(join(directory, `${name}.ann`), `T1\tPerson ${at} ${at + 3}\t林若溪\n${normalised.join('')}`);
  return join(directory, `${name}.ann`);
}

it('a link comes to the entity that is there without one; one that contradicts is told, and none is lost in silence', async () => {
  const given = [
    linked('a', '林若溪昨日到芦岭。'),
    linked('b', '林若溪今日离开芦岭。', 'Wikidata:Q700', 'VIAF:12'),
    linked('c', '林若溪明日再到芦岭。', 'Wikidata:Q700', 'VIAF:13'),
  ];
  const { items } = await becameOf(desk, await desk.importFiles(v4(), given));
  expect(items.map(({ imported }) => imported?.report.unread)).toEqual([
    [],
    [],
    [{ what: 'contradicting-links', count: 1, example: 'viaf:13' }],
  ]);
  await desk.closeWorkspace();
  const file = Workspace.open(join(directory, 'w.kanwu'), {
    nativeBinding: process.env.KANWU_SQLITE_BINDING,
    readonly: true,
  });
  const links = file.entities.find('person', '林若溪')?.links;
  file.close();
  expect(links).toEqual([
    { authority: 'wikidata', identifier: 'Q700' },
    { authority: 'viaf', identifier: '12' },
  ]);
});
