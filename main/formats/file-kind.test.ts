import { describe, expect, it } from 'vitest';
import { binaryKind } from './file-kind.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the kind of a binary file', () => {
  it.each([
    ['pdf', utf8('%PDF-1.7\n…')],
    ['png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52)],
    ['sqlite', utf8('SQLite format 3\0')],
    ['ofd', utf8('PK\u0003\u0004 … OFD.xml')],
    ['djvu', utf8('AT&TFORM\0\0\u0007\u0001DJVMDIRM')],
    ['zip', utf8(`PK\u0003\u0004${'\0'.repeat(60)}`)],
    ['rtf', utf8('{\\rtf1 text}')],
    ['cfb', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(80).fill(0))],
  ])('is told by its signature: %s', async (kind, bytes) => {
    expect(await binaryKind(bytes)).toBe(kind);
  });

  it.each([
    ['that begins like a bitmap', 'BM Industries opened its works in Qinghe yesterday.'],
    ['that begins like a program', 'MZ 航空公司昨日宣布开通新航线。'],
    ['in XML', '<?xml version="1.0"?><TEI/>'],
    ['that begins with a mark of its own', '\ufeff清河日报'],
    ['of newspapers', '清河日报\n2021年3月4日　第1版\n'],
  ])('is none for text %s', async (_, text) => {
    expect(await binaryKind(utf8(text))).toBeNull();
  });
});
