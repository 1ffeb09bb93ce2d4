import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readingOffset } from '../../model/offset.ts';
import type { ArticleText } from '../extract/recogniser.ts';
import { textInStretches } from './text-in-stretches.ts';

/** An article of blocks of this text. */
function articleOf(texts: readonly string[]): ArticleText {
  let at = 0;
  const blocks = texts.map((text) => {
    const start = at;
    at += text.length + 1;
    return { start: readingOffset(start), end: readingOffset(start + text.length), role: 'body' as const };
  });
  return { text: texts.join('\n'), blocks, issueDate: null };
}

it('is one stretch, the article itself, of any article that newspapers print', () => {
  const article = articleOf(['云溪大桥通车', '本报讯 林若溪昨日剪彩。'.repeat(2000)]);
  expect([...textInStretches(article)]).toEqual([{ at: 0, article }]);
});

it('is of whole blocks, and of a block that is too long of sentences', () => {
  const line = '青川区图书馆昨日开馆。'.repeat(500);
  const lines = [...textInStretches(articleOf(Array(60).fill(line)))];
  expect(lines.length).toBeGreaterThan(2);
  for (const { article } of lines) {
    for (const { start, end } of article.blocks) expect(article.text.slice(start, end)).toBe(line);
  }
  const sentences = [...textInStretches(articleOf([line.repeat(60)]))];
  expect(sentences.length).toBeGreaterThan(2);
  for (const { article } of sentences) expect(article.text.endsWith('。')).toBe(true);
});

it('is all of the text, each part once, and parts no character, whatever the text', () => {
  const piece = fc.constantFrom('字'.repeat(60_000), '𠮷'.repeat(40_000), '。', 'a', '好。'.repeat(30_000));
  fc.assert(
    fc.property(fc.array(fc.array(piece, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (texts) => {
      const whole = articleOf(texts.map((pieces) => pieces.join('')));
      const stretches = [...textInStretches(whole)];
      expect(stretches.map(({ article }) => article.text).join('') === whole.text).toBe(true);
      let at = 0;
      for (const { at: begins, article } of stretches) {
        expect(begins).toBe(at);
        expect(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(article.text)).toBe(false);
        for (const { start, end } of article.blocks) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(article.text.length);
        }
        at += article.text.length;
      }
    }),
    { numRuns: 30 },
  );
});
