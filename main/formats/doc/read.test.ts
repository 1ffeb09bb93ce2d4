import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesOf, readFile, unreadOf } from '../fixtures/read-file.ts';
import { openCompoundFile } from './compound-file.ts';

const sector = 512;
const free = 0xffff_ffff;
const end = 0xffff_fffe;

/** A compound file of streams of at least 4,096 bytes. */
function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(streams);
  const table: number[] = [0xffff_fffd, end];
  const starts = names.map((name) => {
    const start = table.length;
    const count = Math.ceil((streams[name]?.length ?? 0) / sector);
    for (let place = 1; place <= count; place += 1) table.push(place === count ? end : start + place);
    return start;
  });
  const file = Buffer.alloc((table.length + 1) * sector);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(4096, 56);
  for (const at of [60, 68]) file.writeUInt32LE(end, at);
  for (let place = 0; place < 109; place += 1) file.writeUInt32LE(place === 0 ? 0 : free, 76 + 4 * place);
  for (let place = 0; place < 128; place += 1) file.writeUInt32LE(table[place] ?? free, sector + 4 * place);
  for (const [place, name] of ['Root Entry', ...names].entries()) {
    const at = 2 * sector + 128 * place;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE(2 * name.length + 2, at + 64);
    file.writeUInt8(place === 0 ? 5 : 2, at + 66);
    file.writeUInt32LE(place === 0 ? end : (starts[place - 1] ?? end), at + 116);
    file.writeUInt32LE(streams[name]?.length ?? 0, at + 120);
  }
  for (const [place, name] of names.entries())
    Buffer.from(streams[name] ?? []).copy(file, ((starts[place] ?? 0) + 1) * sector);
  return file;
}

/** A Word document whose text is in pieces, those of ASCII compressed. */
function word(
  pieces: readonly string[],
  { version = 0xc1, flags = 0x0200, styles = [] as readonly number[] } = {},
): Uint8Array {
  const main = Buffer.alloc(8192);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(version, 2);
  main.writeUInt16LE(flags, 10);
  main.writeUInt32LE(pieces.join('').length, 0x4c);
  const clx = Buffer.alloc(5 + 4 + 12 * pieces.length);
  clx.writeUInt8(2, 0);
  clx.writeUInt32LE(4 + 12 * pieces.length, 1);
  let [at, count] = [1024, 0];
  for (const [place, piece] of pieces.entries()) {
    const isPlain = Buffer.byteLength(piece) === piece.length;
    Buffer.from(piece, isPlain ? 'latin1' : 'utf16le').copy(main, at);
    clx.writeUInt32LE(isPlain ? (2 * at + 0x4000_0000) >>> 0 : at, 5 + 4 * (pieces.length + 1) + 8 * place + 2);
    at += piece.length * (isPlain ? 1 : 2) + (piece.length % 2);
    count += piece.length;
    clx.writeUInt32LE(count, 5 + 4 * (place + 1));
  }
  main.writeUInt32LE(16, 0x1a2);
  main.writeUInt32LE(clx.length, 0x1a6);
  const table = Buffer.alloc(4096);
  clx.copy(table, 16);
  if (styles.length > 0) {
    sayStyles(main, pieces.join(''), styles);
    main.writeUInt32LE(2048, 0x102);
    main.writeUInt32LE(12, 0x106);
    for (const [place, number] of [1024, 4096, 8].entries()) table.writeUInt32LE(number, 2048 + 4 * place);
  }
  return compound({ WordDocument: main, '1Table': table });
}

/** Says in the ninth page of a document which style each of its paragraphs has, where its text is one piece that is not compressed. */
function sayStyles(main: Buffer, text: string, styles: readonly number[]): void {
  const page = main.subarray(8 * 512, 9 * 512);
  page.writeUInt8(styles.length, 511);
  let at = 1024;
  page.writeUInt32LE(at, 0);
  for (const [place, style] of styles.entries()) {
    at += 2 * ((text.split('\r')[place] ?? '').length + 1);
    page.writeUInt32LE(at, 4 * (place + 1));
    const said = 400 + 8 * place;
    page.writeUInt8(said / 2, 4 * (styles.length + 1) + 13 * place);
    // Word writes either: a length, or 0 and the length after it.
    if (place % 2 === 0) page.writeUInt8(2, said);
    page.writeUInt16LE(style, said + (place % 2 === 0 ? 1 : 2));
  }
}

describe('a Word document of 1997 to 2003', () => {
  it('is read from its pieces, tables cell by cell, fields by their outcome', async () => {
    const file = word([
      '云溪大桥通车\r',
      'Qingchuan, May 7\r',
      '本报讯 昨日\x13HYPERLINK "x"\x14云溪大桥\x15通车。\x01\r甲\x07乙\x07\x07\r',
    ]);
    const read = await readFile(file, 'issue.doc');
    expect(read.format).toBe('doc');
    expect(read.text.trim().split('\n')).toEqual([
      ...['云溪大桥通车', 'Qingchuan, May 7', '本报讯 昨日云溪大桥通车。', '甲', '乙'],
    ]);
    expect(unreadOf(read)).toEqual({ images: 1 });
  });

  it('begins articles with its highest headings', async () => {
    const file = word(['大桥通车\r本报讯 大桥通车。\r图书馆开馆\r昨日开馆。\r'], { styles: [1, 0, 1, 17] });
    expect(articlesOf(await readFile(file, 'issue.doc'))).toEqual([
      [
        ['headline: 大桥通车', 'body: 本报讯 大桥通车。'],
        ['headline: 图书馆开馆', 'body: 昨日开馆。'],
      ],
    ]);
  });

  it.each([
    ['has a password', word(['x'], { flags: 0x0300 })],
    ['is older', word(['x'], { version: 0x65 })],
  ])('that %s is for Word to open', async (_, file) => {
    await expect(readFile(file, 'a.doc')).rejects.toMatchObject({
      code: 'format-refused',
      detail: { format: 'doc', advice: 'save-as-text' },
    });
  });

  it.each([
    ['Workbook', 'spreadsheet'],
    ['PowerPoint Document', 'presentation'],
  ])('is none where there is a stream called %s', async (stream, format) => {
    const file = compound({ [stream]: new Uint8Array(4096) });
    await expect(readFile(file, 'a.xls')).rejects.toMatchObject({ code: 'format-refused', detail: { format } });
  });

  it('may be damaged anywhere: then it is read or refused in words', async () => {
    const whole = word(['云溪大桥通车\r'], { styles: [1] });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
        async (changes) => {
          const file = Uint8Array.from(whole);
          for (const [at, byte] of changes) file[at] = byte;
          openCompoundFile(file);
          const outcome = await readFile(file, 'a.doc').catch((error: unknown) => error);
          expect(outcome).toMatchObject(
            outcome instanceof Error ? { name: 'KanwuError' } : { issues: expect.anything() },
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
