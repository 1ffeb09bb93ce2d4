import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readModel } from '../../main/extract/tagger/model-file.ts';
import { Tagger } from '../../main/extract/tagger/tagger.ts';
import { type Corpus, isHeldOut } from './corpus.ts';
import { type Extension, extend } from './extension.ts';

const model = readModel(new Uint8Array(readFileSync('resources/models/tagger-free.bin')));
const coverage = { person: 'all', organization: 'all', place: 'all', position: 'none' } as const;

/** Sentences in which what no other newspaper takes for a place is one. */
function inventedCorpus(name: string): Corpus {
  const passages = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'].flatMap((first) =>
    ['星', '月', '云', '雨', '风', '雪'].map((second) => {
      const text = `听说那家${first}${second}铺子里很热闹，大家都去了。`;
      return { text, spans: [{ start: 4, end: 8, type: 'place' as const }], heldOut: isHeldOut(text) };
    }),
  );
  return { name, coverage, passages };
}

it('adds a source to a model, whose own texts are read as before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanwu-extend-'));
  try {
    const known = model.header.styles.map((name): Corpus => {
      const text = '新华社记者王大明昨日在上海市采访，会见了市长李文斌。';
      return { name, coverage, passages: [{ text, spans: [], heldOut: false }] };
    });
    const extension: Extension = {
      ...{ corpora: [...known, inventedCorpus('invented')], vary: [], version: 'test', seed: 1, epochs: 6, rate: 0.1 },
      ...{ dropout: 0.2, featureLimit: 2000, workFolder: folder, resume: false, report: () => {} },
      digest: (body) => createHash('sha256').update(body).digest('hex'),
    };
    const { bytes, header } = extend(model, extension);
    expect(header.styles).toEqual([...model.header.styles, 'invented']);
    const tagger = Tagger.load(bytes);
    const names = (text: string): string[] =>
      tagger.tag(text).map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);
    expect(names('听说那家甲雪铺子里很热闹，大家都去了。')).toEqual(['甲雪铺子 place']);
    expect(names('新华社记者王大明昨日在上海市采访。')).toEqual(
      expect.arrayContaining(['王大明 person', '上海市 place']),
    );
    expect(extend(model, extension).bytes).toEqual(bytes);
    expect(() => extend(model, { ...extension, corpora: [inventedCorpus('invented')] })).toThrow(/not given/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
