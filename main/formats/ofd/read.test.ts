import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articlesOf, readFile, unreadOf } from '../fixtures/read-file.ts';

const spaced = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const document = (...objects: readonly string[]): Uint8Array =>
  zipSync({
    'OFD.xml': strToU8(
      `<ofd:OFD ${spaced} Version="1.1"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    'Doc_0/Document.xml': strToU8(
      `<ofd:Document ${spaced}><ofd:CommonData><ofd:TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>`,
    ),
    'Doc_0/Pages/Page_0/Content.xml': strToU8(
      `<ofd:Page ${spaced}><ofd:Template TemplateID="9"/><ofd:Content><ofd:Layer>${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
    ),
    'Doc_0/Tpls/Tpl_0/Content.xml': strToU8(
      `<ofd:Page ${spaced}><ofd:Content><ofd:Layer><ofd:ImageObject Boundary="0 0 9 9"/></ofd:Layer></ofd:Content></ofd:Page>`,
    ),
  });

/** A line of text, 4 mm high. */
const line = (left: number, top: number, text: string, size = 4): string =>
  `<ofd:TextObject Boundary="${left} ${top} 60 ${size}" Size="${size}"><ofd:TextCode X="0" Y="${size}" DeltaX="g ${text.length - 1} ${size}">${text}</ofd:TextCode></ofd:TextObject>`;

describe('OFD', () => {
  it('is read column by column, whatever the order of its objects', async () => {
    const read = await readFile(
      document(
        line(110, 30, '青芦湖水质持续改善，'),
        line(110, 35, '水鸟种类增至四十种。'),
        line(10, 30, '本报讯昨日云溪大桥通'),
        line(10, 35, '车，林若溪为其剪彩。'),
        line(10, 5, '青川报', 8),
      ),
      'page.ofd',
    );
    expect(read.format).toBe('ofd');
    expect(read.text.replaceAll(/\n+/g, '\n').trim()).toBe(
      '青川报\n本报讯昨日云溪大桥通车，林若溪为其剪彩。\n青芦湖水质持续改善，水鸟种类增至四十种。',
    );
    expect(unreadOf(read)).toEqual({ images: 1 });
    expect(articlesOf(read).flat(2).join()).toContain('林若溪');
  });

  it('is read from the right where its lines run downwards', async () => {
    const column = (left: number, text: string): string =>
      `<ofd:TextObject Boundary="${left} 10 4 100" Size="4"><ofd:TextCode X="0" Y="4" DeltaY="g ${text.length - 1} 4">${text}</ofd:TextCode></ofd:TextObject>`;
    const read = await readFile(
      document(column(100, '云溪大桥昨日通车林若'), column(106, '本报讯青川区消息，'), column(94, '溪剪彩。')),
      'page.ofd',
    );
    expect(read.text.replaceAll(/\s/g, '')).toBe('本报讯青川区消息，云溪大桥昨日通车林若溪剪彩。');
  });

  it('is refused where its pages are pictures, and told what is wrong where it names no document', async () => {
    await expect(readFile(document(), 'page.ofd')).rejects.toMatchObject({
      code: 'format-refused',
      detail: { format: 'ofd', advice: 'recognise' },
    });
    const broken = zipSync({ 'OFD.xml': strToU8(`<ofd:OFD ${spaced}/>`) });
    await expect(readFile(broken, 'page.ofd')).rejects.toMatchObject({ code: 'file-malformed' });
  });
});
