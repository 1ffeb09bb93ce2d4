import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Encoding, encodingNamed } from '../../../model/encoding.ts';
import { KanwuError } from '../../../model/error.ts';
import { decode } from './decode.ts';
import { detectEncoding } from './detect.ts';
import { encode } from './fixtures/encode.ts';
import { inventedTexts } from './fixtures/invented-texts.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => encode(text, 'utf-8');
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const mark = '\ufeff';

/** The error that decoding ends with. */
function failure(input: Uint8Array): KanwuError {
  try {
    decode(input);
  } catch (error) {
    if (error instanceof KanwuError) return error;
    throw error;
  }
  throw new Error('decoded');
}

describe('decoding', () => {
  it('reads UTF-8 and drops nothing but the byte order mark', () => {
    const text = '\r\n 市人大\u3000𠮷\ufffd\n';
    expect(decode(utf8(text))).toEqual({ text, encoding: 'utf-8', damage: null });
    expect(decode(utf8(mark + text))).toEqual({ text, encoding: 'utf-8', damage: null });
  });

  it.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'] as const)(
    'reads %s with its mark and without',
    (encoding) => {
      for (const text of ['本报讯\r\n𠮷野家', 'The ferry\nis open.', '清河']) {
        expect(decode(encode(mark + text, encoding))).toMatchObject({ text, encoding });
      }
      const text = '本报讯（记者 王芳）清河市召开会议。\n\n市长王大明出席。\n';
      for (const unmarked of [text, 'The ferry is open.\n']) {
        expect(decode(encode(unmarked, encoding))).toMatchObject({ text: unmarked, encoding });
      }
      expect(decode(encode('市长王大明出席会议并讲话', encoding))).toMatchObject({ encoding });
    },
  );

  it('reads English with typographic quotes of old Windows', () => {
    const text = utf8('It is the end of the ferry as we knew it, said the mayor of the town.');
    expect(decode(joined(bytes(0x93), text, bytes(0x94)))).toMatchObject({ encoding: 'windows-1252' });
  });

  it('reads the characters that Hong Kong added to Big5', () => {
    const text = inventedTexts[1]?.text ?? '';
    const decoded = decode(joined(encode(text, 'big5'), bytes(0xfa, 0x40, 0x88, 0x62)));
    expect(decoded).toEqual({ text: `${text}\u{20547}\u00ca\u0304`, encoding: 'big5', damage: null });
  });

  it('reads a file in the encoding that a person says', () => {
    const gb = encode('市府', 'gb18030');
    expect(decode(gb, 'gb18030')).toMatchObject({ text: '市府', encoding: 'gb18030' });
    expect(decode(gb, 'windows-1252')).toMatchObject({ text: 'ÊÐ¸®', encoding: 'windows-1252' });
  });

  it('knows encodings by all their usual names', () => {
    const names = {
      GBK: 'gb18030',
      gb2312: 'gb18030',
      'Big5-HKSCS': 'big5',
      sjis: 'shift_jis',
      HZ: 'hz-gb-2312',
      latin1: 'windows-1252',
    };
    for (const [name, encoding] of Object.entries(names)) expect([name, encodingNamed(name)]).toEqual([name, encoding]);
    expect(encodingNamed('klingon')).toBeNull();
  });
});

const cases = inventedTexts.flatMap(({ text, encodings }) => encodings.map((encoding) => ({ text, encoding })));
const pairs: readonly Encoding[] = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'hz-gb-2312', 'iso-2022-jp'];

describe('telling the encoding by what the text is made of', () => {
  it.each(cases)('$encoding: $text', ({ text, encoding }) => {
    expect(decode(encode(text, encoding))).toEqual({ text, encoding, damage: null });
  });

  it('takes a passage of any length for no encoding but its own, and asks when it cannot tell', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.nat(),
        fc.integer({ min: 4, max: 60 }),
        ({ text, encoding }, at, length) => {
          const start = at % text.length;
          const passage = text.slice(start, start + length);
          // Of a few letters in another alphabet nothing can be told, and of ASCII there is nothing to tell.
          const isEnough = passage.length >= (pairs.includes(encoding) ? 4 : 24);
          if (!isEnough || !/[^\0-\x7f]/.test(passage)) return;
          const { candidates, isSure } = detectEncoding(encode(passage, encoding));
          if (isSure) expect(candidates[0]?.encoding).toBe(encoding);
          if (passage.length >= 12 && pairs.includes(encoding))
            expect(candidates.map((each) => each.encoding)).toContain(encoding);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is sure of twenty characters and more of Chinese, Japanese and Korean', () => {
    for (const { text, encoding } of cases.filter((each) => pairs.includes(each.encoding))) {
      for (let start = 0; start + 20 <= text.length; start += 20) {
        const passage = text.slice(start, start + 20);
        const { candidates, isSure } = detectEncoding(encode(passage, encoding));
        expect([passage, isSure, candidates[0]?.encoding]).toEqual([passage, true, encoding]);
      }
    }
  });

  it('looks beyond a beginning that is ASCII', () => {
    const text = `${'Vol. 3, No. 21\n'.repeat(10_000)}${inventedTexts[0]?.text}`;
    expect(decode(encode(text, 'gb18030'))).toMatchObject({ encoding: 'gb18030', text });
  });

  it('names what it may be when two are as likely', () => {
    const error = failure(bytes(0xb0, 0xa1, 0xb0, 0xa2));
    expect(error.code).toBe('encoding-unsure');
    expect(String(error.detail.candidates).split(' ').length).toBeGreaterThan(1);
  });
});

describe('a stray bad byte', () => {
  it.each(['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-kr'] as const)(
    'is shown where it stands, and keeps nothing out: %s',
    (encoding) => {
      const text = cases.find((each) => each.encoding === encoding)?.text ?? inventedTexts[0]?.text ?? '';
      const [before, after] = [encode(`${text}\n${text}`, encoding), encode(`\n${text}`, encoding)];
      const decoded = decode(joined(before, bytes(0xff), after));
      expect(decoded.encoding).toBe(encoding);
      expect(decoded.text).toBe(`${text}\n${text}\ufffd\n${text}`);
      expect(decoded.damage).toEqual({ places: 1, line: 2 });
    },
  );
});

describe('what is no text', () => {
  it('is binary at its first NUL', () => {
    expect(failure(utf8('text\0text'))).toMatchObject({ code: 'file-binary', detail: { byteOffset: 4 } });
  });

  it('is told with the offset of the first byte that does not decode', () => {
    const broken = joined(utf8('本报讯 高新区'), bytes(0xff, 0xff, 0x81), utf8('召开会议'));
    expect(failure(broken)).toMatchObject({ code: 'file-not-text', detail: { encoding: 'utf-8', byteOffset: 19 } });
  });

  it('is told for UTF-16 of which a good part is broken', () => {
    expect(failure(joined(encode(`${mark}报\ud800\ud800`, 'utf-16le'), bytes(0x20)))).toMatchObject({
      code: 'file-not-text',
    });
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \r\n\u3000'],
    ['a byte order mark', '\ufeff'],
  ])('is empty when %s is in it', (_, text) => {
    expect(failure(utf8(text))).toMatchObject({ code: 'file-empty' });
  });
});
