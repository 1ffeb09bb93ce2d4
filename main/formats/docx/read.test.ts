import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articlesOf, readFile } from '../fixtures/read-file.ts';

const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])));

const expected = [
  [
    ['headline: 市府召开会议', 'body: 市长昨日召开会议。'],
    ['headline: 大桥通车', 'body: 大桥通车。'],
  ],
];

describe('a document of an office program', () => {
  it('is read from Word by its styles', async () => {
    const paragraph = (style: string, text: string): string =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const body = [
      paragraph('Heading1', '市府召开会议'),
      paragraph('Normal', '市长昨日召开会议。'),
      paragraph('Heading1', '大桥通车'),
      paragraph('Normal', '大桥通车。'),
    ];
    const read = await readFile(
      zip({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
        'word/styles.xml':
          '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
      }),
      'issue.docx',
    );
    expect(read.format).toBe('docx');
    expect(articlesOf(read)).toEqual(expected);
  });

  it('is read from OpenDocument by its outline', async () => {
    const content = `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h text:outline-level="1">市府召开会议</text:h><text:p>市长<text:span>昨日</text:span>召开会议。<office:annotation><text:p>查</text:p></office:annotation></text:p><text:h text:outline-level="1">大桥通车</text:h><text:p>大桥通车。</text:p></office:text></office:body></office:document-content>`;
    const read = await readFile(
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content }),
      'issue.odt',
    );
    expect(read.format).toBe('odt');
    expect(articlesOf(read)).toEqual(expected);
  });

  it('is read from OpenDocument with headings that have a style of their own', async () => {
    const style = (name: string, parent: string): string =>
      `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"/>`;
    const content = `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s"><office:automatic-styles>${style('P1', 'Heading_20_1')}${style('P2', 'Text_20_body')}</office:automatic-styles><office:body><office:text><text:p text:style-name="P1">市府召开会议</text:p><text:p text:style-name="P2">市长昨日召开会议。</text:p><text:p text:style-name="P1">大桥通车</text:p><text:p>大桥通车。</text:p></office:text></office:body></office:document-content>`;
    const mimetype = 'application/vnd.oasis.opendocument.text';
    expect(articlesOf(await readFile(zip({ mimetype, 'content.xml': content }), 'issue.odt'))).toEqual(expected);
  });

  it('is read from an e-book, chapter by chapter in the order of its spine', async () => {
    const chapter = (head: string, text: string): string =>
      `<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>${head}</h1><p>${text}</p></body></html>`;
    const read = await readFile(
      zip({
        mimetype: 'application/epub+zip',
        'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        'OPS/book.opf':
          '<package><manifest><item id="b" href="b.xhtml"/><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
        'OPS/a.xhtml': chapter('市府召开会议', '市长昨日召开会议。'),
        'OPS/b.xhtml': chapter('大桥通车', '大桥通车。'),
      }),
      'issue.epub',
    );
    expect(read.format).toBe('epub');
    expect(articlesOf(read)).toEqual(expected);
  });
});
