import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articlesOf, readFile, unreadOf } from '../fixtures/read-file.ts';
import { document, line, spaced } from './fixtures/made-ofd.ts';

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
