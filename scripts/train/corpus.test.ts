import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isHeldOut, readCorpus } from './corpus.ts';

let file = '';
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'kanwu-corpus-')), 'invented.jsonl');
});
afterEach(() => rmSync(join(file, '..'), { recursive: true }));

describe('reading a corpus', () => {
  it('takes the types that it is said to mark and drops the rest', () => {
    writeFileSync(
      file,
      `${JSON.stringify({
        text: '钱立群在云岭市',
        spans: [
          [0, 3, 'PER'],
          [4, 7, 'LOC'],
          [3, 4, 'DATE'],
        ],
      })}\n`,
    );
    const { name, coverage, passages } = readCorpus(`${file}=PER,LOC?`);
    expect(name).toBe('invented');
    expect(coverage).toEqual({ person: 'all', organization: 'none', place: 'some', position: 'none' });
    expect(passages[0]?.spans).toEqual([
      { start: 0, end: 3, type: 'person' },
      { start: 4, end: 7, type: 'place' },
    ]);
  });

  it('says which line it cannot read', () => {
    writeFileSync(file, '{"text": "好", "spans": []}\nnot json\n');
    expect(() => readCorpus(`${file}=PER`)).toThrow(/line 2/);
  });

  it('refuses types that it does not know', () => {
    expect(() => readCorpus(`${file}=PERSON`)).toThrow(/PERSON/);
  });
});

describe('the held-out part', () => {
  it('is about a tenth, decided by the text alone', () => {
    const texts = Array.from({ length: 2000 }, (_, index) => `第${index}段`);
    const share = texts.filter(isHeldOut).length / texts.length;
    expect(share).toBeGreaterThan(0.07);
    expect(share).toBeLessThan(0.13);
    expect(texts.map(isHeldOut)).toEqual(texts.map(isHeldOut));
  });
});
