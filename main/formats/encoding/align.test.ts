import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { type Encoding, encodings } from '../../../model/encoding.ts';
import { followStretch, type TextStretch } from '../../../model/followed-stretch.ts';
import { alignDecodings } from './align.ts';
import { textIn } from './encodings.ts';

const decoding = (encoding: Encoding, bytes: Uint8Array) => ({ encoding, text: textIn(encoding, bytes) });

const following = (...how: Parameters<typeof alignDecodings>) => {
  const map = alignDecodings(...how);
  return (stretch: TextStretch) => followStretch(map, stretch);
};

it('finds what stands in a wrong decoding in the right one', () => {
  const bytes = iconv.encode('清河日报\r\n市长王大明昨日在清河市出席会议。\n', 'gb18030');
  const [wrong, right] = [decoding('windows-1252', bytes), decoding('gb18030', bytes)];
  const follow = following(bytes, wrong, right);
  // Each byte is a character there.
  const at = textIn('windows-1252', iconv.encode('清河日报\r\n市长', 'gb18030')).length;
  const length = textIn('windows-1252', iconv.encode('王大明', 'gb18030')).length;
  const found = follow({ start: at, end: at + length });
  expect(found && right.text.slice(found.start, found.end)).toBe('王大明');
});

it('takes all of a character that a stretch cuts', () => {
  const bytes = iconv.encode('王大明', 'utf8');
  const follow = following(bytes, decoding('windows-1252', bytes), decoding('utf-8', bytes));
  expect(follow({ start: 1, end: 4 })).toEqual({ start: 0, end: 2 });
  expect(follow({ start: 4, end: 4 })).toEqual({ start: 1, end: 1 });
});

it.each(encodings)(
  'keeps stretches in order, within the text, and all of it as all of it: from and to %s',
  (encoding) => {
    const text = fc.string({
      unit: fc.constantFrom('清', '河', '臺', 'ｱ', '한', 'é', 'a', '~', ' ', '\n', '\r\n', '😀'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.constantFrom(...encodings), fc.nat(), fc.nat(), (written, other, a, b) => {
        const bytes = Buffer.from(iconv.encode(written, 'gb18030'));
        const [from, to] = [decoding(encoding, bytes), decoding(other, bytes)];
        const follow = following(bytes, from, to);
        const [start = 0, end = 0] = [a % (from.text.length + 1), b % (from.text.length + 1)].sort((x, y) => x - y);
        const found = follow({ start, end });
        if (found !== null) {
          expect(found.start).toBeLessThanOrEqual(found.end);
          expect(found.end).toBeLessThanOrEqual(to.text.length);
          const further = follow({ start, end: from.text.length });
          expect(further === null || further.end >= found.end).toBe(true);
        }
        if (encoding === other && start < end) {
          // What a cut takes goes to the whole of what a byte gives at once: at most a few characters that are none.
          expect(found).not.toBeNull();
          expect(found?.start).toBeLessThanOrEqual(start);
          expect(found?.end).toBeGreaterThanOrEqual(end);
          expect((found?.end ?? 0) - (found?.start ?? 0)).toBeLessThanOrEqual(end - start + 6);
        }
      }),
      { numRuns: 60 },
    );
  },
);
