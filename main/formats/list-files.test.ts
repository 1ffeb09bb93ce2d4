import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tarLink, tarOf, zipOf } from './archive/fixtures/made-archives.ts';
import { type ListedFile, listFiles } from './list-files.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kanwu-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array = '澄江市召开会议'): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function listed(...paths: string[]): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  for await (const found of listFiles(paths, { unpackInto: join(folder, '.unpacked') })) files.push(found);
  return files;
}

/** Each file by its name in the archive, or below the folder. */
const names = (files: readonly ListedFile[]): (string | undefined)[] =>
  files.map(({ path, entry }) => entry ?? path.slice(folder.length + 1));

const codes = (files: readonly ListedFile[]): (string | undefined)[] => files.map(({ failure }) => failure?.code);

describe('a folder', () => {
  it('stands for all files in it and below, its own before those of its folders, pages in the order of their numbers', async () => {
    for (const name of ['报/10版.txt', '报/2版.txt', '报/一月/1版.txt', '报/META.xml']) file(name);
    expect(names(await listed(join(folder, '报')))).toEqual([
      '报/2版.txt',
      '报/10版.txt',
      '报/META.xml',
      '报/一月/1版.txt',
    ]);
  });

  it('has what a curator made before what annotators did, as an archive has, too', async () => {
    for (const name of ['报/annotation/a.txt/王.tsv', '报/curation/a.txt/CURATION_USER.tsv']) file(name);
    expect(names(await listed(join(folder, '报')))).toEqual([
      '报/curation/a.txt/CURATION_USER.tsv',
      '报/annotation/a.txt/王.tsv',
    ]);
    const entries = ['annotation/a.txt/王.tsv', 'curation/a.txt/CURATION_USER.tsv'];
    const exported = zipSync(Object.fromEntries(entries.map((name) => [name, strToU8('清河')])));
    expect(names(await listed(file('export.zip', exported)))).toEqual(entries.toReversed());
  });

  it('has no files that systems and Kanwu itself leave there', async () => {
    for (const name of [
      '.DS_Store',
      'Thumbs.db',
      '~$稿.docx',
      '__MACOSX/a.txt',
      'Kanwu.kanwu',
      'Kanwu.kanwu-wal',
      '稿.txt',
    ])
      file(join('报', name));
    expect(names(await listed(join(folder, '报')))).toEqual(['报/稿.txt']);
  });

  it('is not followed round in circles', async () => {
    file('报/1.txt');
    symlinkSync(join(folder, '报'), join(folder, '报/again'));
    symlinkSync(join(folder, '报/1.txt'), join(folder, '报/2.txt'));
    expect(names(await listed(join(folder, '报')))).toEqual(['报/1.txt', '报/2.txt']);
  });

  it('without files is said to have none, and keeps nothing else out', async () => {
    mkdirSync(join(folder, '空'));
    const found = await listed(join(folder, '空'), file('a.txt'));
    expect([names(found), codes(found)]).toEqual([
      ['空', 'a.txt'],
      ['nothing-to-import', undefined],
    ]);
  });
});

describe('an archive', () => {
  it('stands for the files in it, with the names that Chinese Windows wrote', async () => {
    // 青川报/第1版.txt and 青川报/第2版.txt in GBK.
    const first = Buffer.from('c7e0b4a8b1a82fb5da31b0e62e747874', 'hex');
    const second = Buffer.from('c7e0b4a8b1a82fb5da32b0e62e747874', 'hex');
    const zip = file(
      '报.zip',
      zipOf([
        [first, '甲'],
        [second, '乙'],
      ]),
    );
    const found = await listed(zip);
    expect(names(found)).toEqual(['青川报/第1版.txt', '青川报/第2版.txt']);
    expect(found.map(({ at }) => readFileSync(at, 'utf8'))).toEqual(['甲', '乙']);
    expect(found.every(({ path }) => path === zip)).toBe(true);
  });

  it.each([
    ['a zip', 'zip', (files: Parameters<typeof zipOf>[0]) => zipOf(files)],
    ['a tar', 'tar', (files: Parameters<typeof zipOf>[0]) => tarOf(files)],
    ['a packed tar', 'tar.gz', (files: Parameters<typeof zipOf>[0]) => gzipSync(tarOf(files))],
  ])('may be %s', async (_, ending, made) => {
    const long = `${'很长的文件夹名'.repeat(4)}/${'很长的文件名'.repeat(6)}.txt`;
    const found = await listed(
      file(
        `报.${ending}`,
        made([
          ['一.txt', '甲'],
          [long, '乙'],
          ['空.txt', ''],
        ]),
      ),
    );
    expect(names(found)).toEqual(['一.txt', long, '空.txt']);
    expect(found.map(({ at }) => readFileSync(at, 'utf8'))).toEqual(['甲', '乙', '']);
  });

  it('may be a single file that was packed', async () => {
    const [found] = await listed(file('稿.txt.gz', gzipSync('甲')));
    expect([found?.entry, readFileSync(found?.at ?? '', 'utf8')]).toEqual(['稿.txt', '甲']);
  });

  it('may hold archives, up to a depth', async () => {
    const inner = zipSync({ 'a.txt': strToU8('甲') });
    const middle = zipSync({ '1.zip': inner });
    expect(names(await listed(file('o.zip', zipSync({ '2.zip': middle }))))).toEqual(['2.zip/1.zip/a.txt']);
    const deep = await listed(
      file('p.zip', zipSync({ '3.zip': zipSync({ '2.zip': middle }), 'b.txt': strToU8('乙') })),
    );
    expect(codes(deep)).toEqual(['archive-nested', undefined]);
  });

  it('is no document that is a zip inside', async () => {
    const docx = { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') };
    const epub = { mimetype: strToU8('application/epub+zip'), 'META-INF/container.xml': strToU8('<c/>') };
    const paths = [
      file('a.docx', zipSync(docx)),
      file('b.epub', zipSync(epub)),
      file('c.ofd', zipSync({ 'OFD.xml': strToU8('<o/>') })),
    ];
    expect((await listed(...paths)).map(({ entry }) => entry)).toEqual([null, null, null]);
  });

  it('leaves entries out that lead out of it, and takes the others', async () => {
    const files = [
      ['../../x.txt', '甲'],
      ['/etc/x.txt', '乙'],
      ['C:\\x.txt', '丙'],
      ['a.txt', '丁'],
    ] as const;
    const found = [...(await listed(file('a.zip', zipOf(files)))), ...(await listed(file('a.tar', tarOf(files))))];
    const refused = ['entry-name-refused', 'entry-name-refused', 'entry-name-refused', undefined];
    expect(codes(found)).toEqual([...refused, ...refused]);
  });

  it('keeps files of the same name apart, and links out', async () => {
    const tar = Buffer.concat([
      tarLink('link.txt'),
      tarOf([
        ['a.txt', '甲'],
        ['a.txt', '乙'],
      ]),
    ]);
    const found = await listed(file('a.tar', tar));
    expect(found.map(({ at }) => readFileSync(at, 'utf8'))).toEqual(['甲', '乙']);
  });

  it('that would come to far more than text does is refused before it fills the disk', async () => {
    const bomb = zipSync({
      'zeros.txt': new Uint8Array(63 * 1024 * 1024),
      'more.txt': new Uint8Array(63 * 1024 * 1024),
    });
    const packed = gzipSync(new Uint8Array(130 * 1024 * 1024));
    expect(codes(await listed(file('b.zip', bomb), file('c.gz', packed), file('d.txt')))).toEqual([
      'archive-too-large',
      'archive-too-large',
      undefined,
    ]);
  });

  it('that is damaged or empty is said to be, in its own name', async () => {
    const whole = zipOf([['a.txt', '甲'.repeat(500)]]);
    const tar = tarOf([['a.txt', '甲'.repeat(500)]]);
    const found = await listed(
      ...[file('cut.zip', whole.subarray(0, whole.length - 40)), file('cut.tar', tar.subarray(0, 700))],
      ...[file('cut.gz', gzipSync('甲'.repeat(500)).subarray(0, 30)), file('empty.zip', zipSync({}))],
    );
    expect(found.map(({ failure }) => [failure?.code, failure?.detail.fileName])).toEqual([
      ['file-malformed', 'cut.zip'],
      ['file-malformed', 'cut.tar'],
      ['file-malformed', 'cut.gz'],
      ['nothing-to-import', 'empty.zip'],
    ]);
  });
});
