import { describe, expect, it } from 'vitest';
import { reuse, Utf8Pieces } from './utf8-pieces.ts';

/** What comes out, however it is cut, as bytes. */
function gathered(texts: readonly string[]): Buffer {
  const pieces = new Utf8Pieces();
  const written: Buffer[] = [];
  for (const text of texts) {
    if (!pieces.add(text)) continue;
    const taken = pieces.take();
    written.push(...taken.map((piece) => Buffer.from(piece)));
    reuse(taken);
  }
  return Buffer.concat([...written, ...pieces.take()]);
}

describe('text that is gathered as UTF-8', () => {
  it.each([
    ['nothing', []],
    ['a few words', ['青川', '区']],
    ['many short texts', Array.from({ length: 100_000 }, (_, at) => `招商局${at}，😀\n`)],
    [
      'long texts among short ones',
      ['短', '长'.repeat(300_000), '短', '長😀'.repeat(10_000), 'x'.repeat(500_000), '短'],
    ],
  ])('has the same bytes of %s', (_, texts) => {
    expect(gathered(texts).equals(Buffer.from(texts.join('')))).toBe(true);
  });

  it('is taken once', () => {
    const pieces = new Utf8Pieces();
    pieces.add('青川区'.repeat(10_000));
    expect(Buffer.concat(pieces.take()).toString()).toBe('青川区'.repeat(10_000));
    expect(Buffer.concat(pieces.take())).toHaveLength(0);
  });

  it('keeps what was taken as it is until it is given back', () => {
    const pieces = new Utf8Pieces();
    pieces.add('青'.repeat(20_000));
    const taken = pieces.take();
    pieces.add('川'.repeat(20_000));
    pieces.take();
    expect(Buffer.concat(taken).toString()).toBe('青'.repeat(20_000));
  });
});
