import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tagger } from './tagger.ts';

const tagger = Tagger.load(readFileSync(new URL('../../../resources/models/tagger.bin', import.meta.url)));

function namesIn(text: string): string[] {
  return tagger.tag(text).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
}

/** Chinese news-like text mixed with anything that Unicode has, lone surrogates included. */
const anyText = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
    fc.constantFrom(
      '王建国',
      '河南省',
      '有限公司',
      '记者',
      '，',
      '。',
      '\n',
      '𠮷',
      '2020年',
      '·',
      'IBM',
      '〇',
      '　',
      '”',
    ),
  ),
  { maxLength: 40 },
);

describe('what may be a name', () => {
  const text =
    '本报讯 记者赵文斌报道：昨日，北京市教育委员会主任陈立群到河南考察。\n中央党校培训部进修班在沈阳监狱开课。';
  const readings = tagger.readings(text, 0.05);

  it('is in the order of the text, what was found among it, as probable as when asked about', () => {
    const called = readings.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
    for (const name of namesIn(text)) expect(called).toContain(name);
    expect(readings.map(({ start }) => start)).toEqual(readings.map(({ start }) => start).sort((a, b) => a - b));
    const { probabilities } = tagger.review(text, readings);
    for (const [place, { confidence }] of readings.entries())
      expect(confidence).toBeCloseTo(probabilities[place] ?? 0, 6);
  });

  it('has other edges and other types than what was found', () => {
    const found = tagger.tag(text);
    const others = readings.filter((reading) =>
      found.some(({ start, end }) => start < reading.end && reading.start < end),
    );
    expect(others.length).toBeGreaterThan(found.length);
    expect(readings.every(({ confidence }) => confidence >= 0.05)).toBe(true);
  });
});

describe('the tagger on a news text', () => {
  it('finds people, organisations, places and positions', () => {
    const names = namesIn('本报讯 记者赵文斌报道：昨日，北京市教育委员会主任陈立群到河南考察，中国农业银行行长陪同。');
    expect(names).toContain('person 赵文斌');
    expect(names).toContain('person 陈立群');
    expect(names).toContain('place 河南');
    expect(names).toContain('organization 北京市教育委员会');
    expect(names).toContain('organization 中国农业银行');
    expect(names).toContain('position 主任');
  });

  it('reads traditional characters and half-width punctuation as it reads the simplified, full-width text', () => {
    const simplified = '新华社记者赵文斌报道,陈立群日前到广东省考察。';
    const traditional = '新華社記者趙文斌報道，陳立群日前到廣東省考察。';
    expect(tagger.tag(traditional)).toEqual(tagger.tag(simplified));
  });

  it('ends at the next sentence once it is stopped', () => {
    let looks = 0;
    const stop = {
      get isWanted() {
        looks++;
        return looks > 3;
      },
    };
    expect(() => tagger.tag('记者赵文斌在广州报道。'.repeat(100), { stop })).toThrow(/cancelled/);
    expect(looks).toBe(4);
  });

  it('says how probable it holds spans that it is asked about, wherever they stand', () => {
    const text = '记者赵文斌在广州报道。\n白银价格下跌。广州天气晴。';
    const span = (name: string, type: 'person' | 'place', from = 0) => {
      const start = text.indexOf(name, from);
      return { start, end: start + name.length, type };
    };
    const { found, probabilities } = tagger.review(text, [
      span('广州', 'place', 12),
      span('白银', 'place'),
      span('赵文斌', 'person'),
      span('赵文斌', 'place'),
      span('报道。\n白银', 'place'),
    ]);
    const [city = 0, metal = 1, reporter = 0, other = 1, across = 1] = probabilities;
    expect(found).toEqual(tagger.tag(text));
    expect(reporter).toBeCloseTo(found.find(({ type }) => type === 'person')?.confidence ?? 0, 6);
    expect(city).toBeGreaterThan(0.5);
    expect(metal).toBeLessThan(0.1);
    expect(other).toBeLessThan(0.1);
    expect(across).toBe(0);
  });

  it('gives offsets in the whole text, line after line', () => {
    const line = '记者赵文斌在广州报道。\n';
    const first = tagger.tag(line);
    expect(first.length).toBeGreaterThan(0);
    const second = tagger.tag(line + line).slice(first.length);
    expect(second.map(({ start, type }) => [start - line.length, type])).toEqual(
      first.map(({ start, type }) => [start, type]),
    );
  });

  it('answers the same for the same text', () => {
    const text = '广东省佛山市顺德区人民政府副区长陈立群会见了赵文斌一行。';
    expect(tagger.tag(text)).toEqual(tagger.tag(text));
  });
});

describe('the tagger on any text', () => {
  it('returns sorted, disjoint spans inside the text that keep surrogate pairs whole', () => {
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, confidence } of tagger.tag(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing in nothing', () => {
    expect(tagger.tag('')).toEqual([]);
  });

  it.each([
    ['digits', '0123456789'],
    ['brackets', '（（【《'],
    ['repeated names', '王建国'],
    ['repeated places', '河南省'],
    ['nested prefixes', '中华人民共和国中华人民共和'],
    ['lone surrogates', '\ud840'],
    ['combining marks', 'a\u0301\u0302'],
  ])('reads no character more often when a line of %s is longer', (_what, unit) => {
    const counts = [1000, 2000, 4000].map((size) => {
      const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
      const before = tagger.scorer.charactersScored;
      tagger.tag(text);
      return (tagger.scorer.charactersScored - before) / size;
    });
    for (const count of counts) expect(count).toBeLessThanOrEqual(2);
  });
});

function splitsPair(text: string, offset: number): boolean {
  const isHigh = (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
  return offset > 0 && offset < text.length && isHigh && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
}
