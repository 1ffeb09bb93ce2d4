import { describe, expect, it } from 'vitest';
import { KanwuError } from '../../../model/error.ts';
import { decode } from './decode.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
};

// “本报讯 高新区召开会议。” and “本報訊 高新區召開會議。” as their encodings' own tables give them.
const gb = bytes(
  0xb1,
  0xbe,
  0xb1,
  0xa8,
  0xd1,
  0xb6,
  0x20,
  0xb8,
  0xdf,
  0xd0,
  0xc2,
  0xc7,
  0xf8,
  0xd5,
  0xd9,
  0xbf,
  0xaa,
  0xbb,
  0xe1,
  0xd2,
  0xe9,
  0xa1,
  0xa3,
);
const big5 = bytes(
  0xa5,
  0xbb,
  0xb3,
  0xf8,
  0xb0,
  0x54,
  0x20,
  0xb0,
  0xaa,
  0xb7,
  0x73,
  0xb0,
  0xcf,
  0xa5,
  0x6c,
  0xb6,
  0x7d,
  0xb7,
  0x7c,
  0xc4,
  0xb3,
  0xa1,
  0x43,
);

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
    expect(decode(utf8(text))).toEqual({ text, encoding: 'utf-8' });
    expect(decode(joined(bytes(0xef, 0xbb, 0xbf), utf8(text)))).toEqual({ text, encoding: 'utf-8' });
  });

  it('reads UTF-16 of either order by its byte order mark', () => {
    expect(decode(joined(bytes(0xff, 0xfe), utf16('本报讯\r\n', true)))).toEqual({
      text: '本报讯\r\n',
      encoding: 'utf-16le',
    });
    expect(decode(joined(bytes(0xfe, 0xff), utf16('本报讯\r\n', false)))).toEqual({
      text: '本报讯\r\n',
      encoding: 'utf-16be',
    });
  });

  it('tells GB18030 and Big5 apart by what text in them is made of', () => {
    expect(decode(gb)).toEqual({ text: '本报讯 高新区召开会议。', encoding: 'gb18030' });
    expect(decode(big5)).toEqual({ text: '本報訊 高新區召開會議。', encoding: 'big5' });
  });

  it('reads English with typographic quotes of old Windows', () => {
    const text = utf8('It is the end of the ferry as we knew it, said the mayor of the town.');
    expect(decode(joined(bytes(0x93), text, bytes(0x94)))).toMatchObject({ encoding: 'windows-1252' });
  });
});

describe('what is no text', () => {
  it.each([
    ['pdf', utf8('%PDF-1.7\n…')],
    ['png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['sqlite', utf8('SQLite format 3\0')],
    ['docx', utf8('PK\u0003\u0004 … word/document.xml')],
    ['zip', utf8('PK\u0003\u0004 … photo.jpg')],
    ['rtf', utf8('{\\rtf1 text}')],
  ])('is told to be %s', (kind, input) => {
    expect(failure(input)).toMatchObject({ code: 'file-binary', detail: { kind } });
  });

  it('is binary at its first NUL', () => {
    expect(failure(utf8('text\0text'))).toMatchObject({ code: 'file-binary', detail: { byteOffset: 4 } });
  });

  it('is told with the offset of the first byte that does not decode', () => {
    const broken = joined(utf8('本报讯 高新区'), bytes(0xff, 0xff, 0x81), utf8('召开会议'));
    expect(failure(broken)).toMatchObject({ code: 'file-not-text', detail: { encoding: 'utf-8', byteOffset: 19 } });
  });

  it('is told for UTF-16 that is cut inside a character', () => {
    expect(failure(joined(bytes(0xff, 0xfe), utf16('报', true), bytes(0x20)))).toMatchObject({ code: 'file-not-text' });
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \r\n\u3000'],
    ['a byte order mark', '\ufeff'],
  ])('is empty when %s is in it', (_, text) => {
    expect(failure(utf8(text))).toMatchObject({ code: 'file-empty' });
  });
});
