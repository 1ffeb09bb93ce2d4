import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { neverStop } from '../../../model/stop.ts';
import { type ListedFile, listFiles } from '../list-files.ts';
import { chooseLayers } from './choose-layers.ts';
import { layerName } from './layer-name.ts';
import { rivalLayers } from './rival-layers.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A text of two words in WebAnno's TSV, with as many of them marked. */
const tsv = (marked: number, text = '王明 出席'): string =>
  [
    '#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Name|value\n\n',
    `#Text=${text}\n`,
    ...text.split(' ').map((word, at) => {
      const start = text.indexOf(word);
      return `1-${at + 1}\t${start}-${start + word.length}\t${word}\t${at < marked ? 'PER' : '_'}\t\n`;
    }),
  ].join('');
const brat = (marks: readonly string[]): string => marks.map((mark, at) => `T${at + 1}\t${mark}\n`).join('');

function put(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), content);
  }
  return join(folder, name);
}

/** What is found in what is given, and what becomes of each file by the choices: read, left, or asked for. */
async function chosen(
  given: string,
  choices: { readonly annotator?: string; readonly takesCurated?: boolean } = {},
): Promise<Readonly<Record<string, string>>> {
  const files: ListedFile[] = [];
  for await (const file of listFiles([given], { unpackInto: join(folder, 'unpacked', given.split('/').at(-1) ?? '') }))
    files.push(file);
  const nameAt = (place: number): string => files[place]?.entry ?? (files[place]?.path ?? '').slice(given.length + 1);
  const layers = await rivalLayers(files, neverStop);
  return Object.fromEntries(
    [...chooseLayers(layers, choices, nameAt)].map(([place, choice]) => [
      nameAt(place),
      'failure' in choice
        ? `${choice.failure.code} ${String(choice.failure.detail.annotators).split('\n').join(',')} ${String(choice.failure.detail.marks).split('\n').join(',')}`
        : `read ${choice.choices.annotator}, left ${choice.choices.leftAnnotators?.join(',')}`,
    ]),
  );
}

describe('files of several annotators', () => {
  it('are told in an export of INCEpTION, what was curated first, each with how much is marked', async () => {
    const given = put('project', {
      'annotation/a.txt/alice.tsv': tsv(1),
      'annotation/a.txt/bob.tsv': tsv(2),
      'curation/a.txt/CURATION_USER.tsv': tsv(2),
      'annotation/b.txt/alice.tsv': tsv(1, '李立 来访'),
    });
    const asked = 'annotator-unsure CURATION_USER,bob,alice 2,2,1';
    expect(await chosen(given)).toEqual({
      'annotation/a.txt/alice.tsv': asked,
      'annotation/a.txt/bob.tsv': asked,
      'curation/a.txt/CURATION_USER.tsv': asked,
    });
    const left = 'annotator-left CURATION_USER,bob,alice 2,2,1';
    expect(await chosen(given, { annotator: 'bob' })).toEqual({
      'annotation/a.txt/alice.tsv': left,
      'annotation/a.txt/bob.tsv': 'read bob, left CURATION_USER,alice',
      'curation/a.txt/CURATION_USER.tsv': left,
    });
    expect(await chosen(given, { takesCurated: true })).toMatchObject({
      'curation/a.txt/CURATION_USER.tsv': 'read CURATION_USER, left alice,bob',
    });
    expect(await chosen(given, { annotator: 'carol' })).toMatchObject({ 'annotation/a.txt/bob.tsv': asked });
  });

  it('are told in an archive, where each lies in an archive of its own', async () => {
    const xmi = (end: number): Uint8Array =>
      strToU8(
        `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:t="http:///t.ecore" xmi:version="2.0"><cas:Sofa xmi:id="1" sofaString="王明出席。"/><t:Name xmi:id="2" sofa="1" begin="0" end="${end}" value="PER"/></xmi:XMI>`,
      );
    const path = join(folder, 'project.zip');
    writeFileSync(
      path,
      zipSync({
        'annotation/a.txt/alice.zip': zipSync({
          'alice.xmi': xmi(2),
          'TypeSystem.xml': strToU8('<typeSystemDescription/>'),
        }),
        'annotation/a.txt/bob.zip': zipSync({ 'bob.xmi': xmi(1) }),
      }),
    );
    expect(await chosen(path, { annotator: 'alice' })).toEqual({
      'annotation/a.txt/alice.zip/alice.xmi': 'read alice, left bob',
      'annotation/a.txt/bob.zip/bob.xmi': 'annotator-left alice,bob 1,1',
    });
  });

  it('are told in folders of brat of the same text, with the text of each, and not where the texts differ', async () => {
    const given = put('brat', {
      'alice/1.txt': '王明出席。',
      'alice/1.ann': brat(['PER 0 2\t王明']),
      'gold/1.txt': '王明出席。',
      'gold/1.ann': brat(['PER 0 2\t王明', 'ACT 2 4\t出席']),
      'alice/2.txt': '李立来访。',
      'alice/2.ann': brat(['PER 0 2\t李立']),
      'gold/2.txt': '别的文字。',
      'gold/2.ann': brat(['X 0 2\t别的']),
    });
    expect(await chosen(given, { takesCurated: true })).toEqual({
      'alice/1.ann': 'annotator-left gold,alice 2,1',
      'alice/1.txt': 'annotator-left gold,alice 2,1',
      'gold/1.ann': 'read gold, left alice',
      'gold/1.txt': 'read gold, left alice',
    });
  });

  it('are told among files of doccano that have the same texts', async () => {
    const line = (label: unknown): string => `${JSON.stringify({ text: '王明出席。', label })}\n`;
    const given = put('doccano', {
      'alice.jsonl': line([[0, 2, 'PER']]),
      'bob.jsonl': line([]),
      'other.jsonl': `${JSON.stringify({ text: '李立来访。', label: [[0, 2, 'PER']] })}\n`,
    });
    expect(await chosen(given, { annotator: 'alice' })).toEqual({
      'alice.jsonl': 'read alice, left bob',
      'bob.jsonl': 'annotator-left alice,bob 1,0',
    });
  });

  it('are not told by files that lie otherwise', () => {
    expect(layerName('/data/issue/page.xml')).toBeNull();
    expect(layerName('1958.tsv')).toBeNull();
    expect(layerName('p/curation/a.txt/CURATION_USER.json')).toEqual({
      key: 'p/a.txt json',
      ...{ annotator: 'CURATION_USER', isCurated: true },
    });
  });
});
