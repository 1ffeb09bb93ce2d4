import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { exporters } from '../../main/formats/dataset/exporters.ts';
import { richArticles } from '../../main/formats/dataset/fixtures/rich-articles.ts';
import { written } from '../../main/formats/dataset/fixtures/written.ts';
import { compound, word } from '../../main/formats/doc/fixtures/made-doc.ts';
import { workbook } from '../../main/formats/fixtures/workbook.ts';
import { importers } from '../../main/formats/importers.ts';
import { openInput } from '../../main/formats/input.ts';
import { document as ofd, line as ofdLine } from '../../main/formats/ofd/fixtures/made-ofd.ts';
import { pdfOf } from '../../main/formats/pdf/fixtures/made-pdf.ts';
import { recognise } from '../../main/formats/read-document.ts';
import { type FileFormat, fileFormats } from '../../model/import.ts';
import type { SeedFile } from './seed-file.ts';
import { smallFiles } from './small-files.ts';

const project = join(import.meta.dirname, '../..');
/** Larger files are cut to this, in bytes: many are tried. */
const largest = 60_000;

/**
 * Files of every format that is told, read or refused, and for every importer.
 *
 * @param folder with more files
 * @throws where a format or an importer has none
 */
export async function seedFiles(folder?: string): Promise<readonly SeedFile[]> {
  const seeds = [...smallFiles, ...madeFiles(), ...(await writtenFiles()), ...filesOfProject()];
  const told = seeds.map(({ name, bytes }) => openInput({ bytes: Buffer.from(bytes), fileName: name }).then(recognise));
  const choices = await Promise.all(told);
  const formats = new Set<FileFormat>(choices.map(({ format }) => format));
  // That a table is one of Kanwu's own, and not of articles, is found out when it is read.
  const without = fileFormats.filter((format) => !formats.has(format) && format !== 'kanwu-csv');
  if (without.length > 0) throw new Error(`No file to change is of: ${without.join(', ')}`);
  const reached = new Set(choices.map(({ importer }) => importer));
  const unreached = importers.flatMap((importer, place) => (reached.has(importer) ? [] : [place]));
  if (unreached.length > 0)
    throw new Error(`No file to change is for the importers at ${unreached.join(', ')} of the list`);
  return [...seeds, ...(folder === undefined ? [] : filesIn(folder))];
}

/** What Kanwu itself writes, in every format. */
async function writtenFiles(): Promise<SeedFile[]> {
  const all = await Promise.all(
    exporters.map(async (exporter) => {
      const files = Object.entries(await written(exporter, richArticles));
      return files.map(([ending, { bytes }]) => ({ name: `w${ending.replaceAll('/', '-')}`, bytes }));
    }),
  );
  return all.flat();
}

/** Files that are archives of others. */
function madeFiles(): SeedFile[] {
  const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
  const paragraph = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>云溪大桥通车</w:t></w:r></w:p>';
  return [
    {
      name: 'a.docx',
      bytes: zip({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph}<w:p><w:r><w:t>本报讯 林若溪昨日剪彩。</w:t></w:r></w:p></w:body></w:document>`,
        'word/styles.xml':
          '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
      }),
    },
    {
      name: 'a.odt',
      bytes: zip({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml':
          '<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h text:outline-level="1">云溪大桥通车</text:h><text:p>林若溪<text:span>昨日</text:span>剪彩。</text:p></office:text></office:body></office:document-content>',
      }),
    },
    {
      name: 'a.epub',
      bytes: zip({
        mimetype: 'application/epub+zip',
        'META-INF/container.xml':
          '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
        'a.opf':
          '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
        'a.xhtml':
          '<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>云溪大桥通车</h1><p>林若溪剪彩。</p></body></html>',
      }),
    },
    {
      name: 'a.pptx',
      bytes: zip({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
        'ppt/presentation.xml': '<p:presentation/>',
      }),
    },
    ...[
      ['a.dotx', 'word/document.xml', 'wordprocessingml.template'],
      ['a.xltx', 'xl/workbook.xml', 'spreadsheetml.template'],
    ].map(([name = '', part = '', kind]) => ({
      name,
      bytes: zip({
        '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`,
        [part]: '<a/>',
      }),
    })),
    {
      name: 'a.ott',
      bytes: zip({ mimetype: 'application/vnd.oasis.opendocument.text-template', 'content.xml': '<a/>' }),
    },
    { name: 'a.xls', bytes: compound({ Workbook: new Uint8Array(4096) }) },
    { name: 'a.ppt', bytes: compound({ 'PowerPoint Document': new Uint8Array(4096) }) },
    { name: 'a.ofd', bytes: ofd(ofdLine(10, 5, '青川报', 8), ofdLine(10, 30, '本报讯昨日云溪大桥通')) },
    { name: 'a.doc', bytes: word(['云溪大桥通车\r本报讯 林若溪剪彩。\r'], { styles: [1, 0] }) },
    {
      name: 'a.xlsx',
      bytes: workbook([
        ['日期', '题名', '全文'],
        ['2020-05-07', '云溪大桥通车', '林若溪昨日剪彩。'],
      ]),
    },
    {
      name: 'a.pdf',
      bytes: pdfOf([
        [
          { text: '云溪大桥通车', left: 50, baseline: 700, size: 20 },
          { text: '林若溪昨日剪彩。', left: 50, baseline: 660, size: 10 },
        ],
      ]),
    },
  ];
}

function filesOfProject(): SeedFile[] {
  return globSync(['main/formats/*/fixtures/*', 'e2e/fixtures/*', 'resources/sample/*'], { cwd: project })
    .filter((file) => !file.endsWith('.ts'))
    .map((file) => seedOf(join(project, file)));
}

function filesIn(folder: string): SeedFile[] {
  return globSync('**/*.*', { cwd: folder }).map((file) => seedOf(join(folder, file)));
}

function seedOf(path: string): SeedFile {
  return { name: basename(path).replace(/\.txt$/, ''), bytes: readFileSync(path).subarray(0, largest) };
}
