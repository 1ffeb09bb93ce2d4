import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Tagger } from '../../main/extract/tagger/tagger.ts';
import type { Corpus, GoldSpan, Passage } from './corpus.ts';
import { isHeldOut } from './corpus.ts';
import { readWordNetwork } from './sources.ts';
import type { Training } from './training.ts';
import { train } from './training.ts';

const people = ['赵文斌', '钱立群', '孙晓梅', '李大成', '周海燕', '吴国强'];
const places = ['青石镇', '白沙县', '云岭市', '红河村'];

/** Sentences of invented people in invented places. */
function inventedCorpus(): Corpus {
  const passages: Passage[] = [];
  for (const person of people) {
    for (const place of places) {
      for (const [before, between] of [
        ['记者', '在'],
        ['日前，', '来到'],
      ] as const) {
        const text = `${before}${person}${between}${place}采访。`;
        const spans: GoldSpan[] = [
          { start: before.length, end: before.length + 3, type: 'person' },
          { start: before.length + 3 + between.length, end: before.length + 6 + between.length, type: 'place' },
        ];
        passages.push({ text, spans, heldOut: isHeldOut(text) });
      }
    }
  }
  return {
    name: 'invented',
    coverage: { person: 'all', organization: 'all', place: 'all', position: 'none' },
    passages,
  };
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kanwu-train-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function training(changes: Partial<Training> = {}): Training {
  return {
    corpora: [inventedCorpus()],
    words: [
      { word: '记者', frequency: 500, tag: 'n' },
      { word: '采访', frequency: 300, tag: 'v' },
      { word: '王大力', frequency: 3, tag: 'nr' },
    ],
    lists: {
      places: new Set(['云岭市']),
      organisations: new Map([['云岭人大', null]]),
      organisationEndings: new Map(),
      bareOrganisations: new Set(),
      positions: new Map(),
      knownPeople: new Set(),
      wordsAfterNames: new Set(),
      wordsBeforeNames: new Set(['记者']),
    },
    gazetteers: [{ name: '白沙县', tag: 'ns', doubtful: false }],
    wordClasses: new Map([['采访', 3]]),
    characterClasses: {
      classes: new Map([
        ['赵', 1],
        ['钱', 1],
      ]),
      groups: new Uint8Array(0x100),
    },
    network: readWordNetwork(),
    simplified: '記记',
    version: 'test',
    vary: ['invented'],
    seed: 7,
    epochs: 4,
    rate: 0.1,
    dropout: 0.1,
    featureLimit: 5000,
    workFolder: folder,
    resume: false,
    digest: (body) => createHash('sha256').update(body).digest('hex'),
    report: () => {},
    ...changes,
  };
}

describe('training', () => {
  it('teaches the names of a tiny corpus', () => {
    const tagger = Tagger.load(train(training()).bytes);
    const text = '记者钱立群在云岭市采访。';
    expect(tagger.tag(text).map(({ start, end, type }) => [text.slice(start, end), type])).toEqual([
      ['钱立群', 'person'],
      ['云岭市', 'place'],
    ]);
  });

  it('gives the same bytes for the same seed, and others for another', () => {
    const { bytes } = train(training());
    expect(train(training()).bytes).toEqual(bytes);
    expect(train(training({ seed: 8 })).bytes).not.toEqual(bytes);
  });

  it('gives the same bytes when it was broken off and resumed', () => {
    const { bytes } = train(training());
    rmSync(folder, { recursive: true });
    const breakOff = (): never => {
      throw new Error('power cut');
    };
    const report = (line: string): void => (line.startsWith('final: epoch 3') ? breakOff() : undefined);
    expect(() => train(training({ report }))).toThrow('power cut');
    const lines: string[] = [];
    const resumed = train(training({ resume: true, report: (line) => lines.push(line) }));
    expect(resumed.bytes).toEqual(bytes);
    expect(lines.some((line) => line.startsWith('final: epoch 1'))).toBe(false);
  });

  it('scores only passages that it was not trained on', () => {
    const { heldOut } = train(training());
    const gold = inventedCorpus().passages.filter((passage) => passage.heldOut).length;
    expect(heldOut.get('invented')?.counts(['person']).gold).toBe(gold);
  });
});
