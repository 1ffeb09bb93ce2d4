import { describe, expect, it } from 'vitest';
import { articlesOf, readFile, unreadOf } from '../fixtures/read-file.ts';

describe('a web page', () => {
  it('is what a browser would show of it, an article from each of its highest headings on', async () => {
    const read = await readFile(
      `<!doctype html><html><head><title>清河日报</title><style>p { color: red }</style></head><body><script>alert("x")</script>
       <h1>市府召开会议</h1><h3>部署春耕</h3><p>市长&nbsp;王大明<b>昨日</b>
       召开会议。<br>赵海陪同。</p><img src="x.png"><h1>大桥通车</h1><div>大桥昨日通车。<table><tr><td>全长</td><td>三百米</td></tr></table></div></body></html>`,
      'page.html',
    );
    expect(read.format).toBe('html');
    expect(articlesOf(read)).toEqual([
      [
        ['headline: 市府召开会议', 'subhead: 部署春耕', 'body: 市长\u00a0王大明昨日 召开会议。', 'body: 赵海陪同。'],
        ['headline: 大桥通车', 'body: 大桥昨日通车。', 'body: 全长', 'body: 三百米'],
      ],
    ]);
    expect(unreadOf(read)).toEqual({ images: 1 });
  });

  it('is cut like any text where it has no headings', async () => {
    const read = await readFile(
      '<html><body><p>市府召开会议</p><p>本报讯（记者 王芳）市长昨日召开会议。</p></body></html>',
    );
    expect(articlesOf(read)).toEqual([[['headline: 市府召开会议', 'body: 本报讯（记者 王芳）市长昨日召开会议。']]]);
  });
});

describe('text with tags in it', () => {
  it('keeps its own lines and loses the tags', async () => {
    const read = await readFile(
      '清河日报\n2021年3月4日　第1版\n\n市府召开会议\n\n<P>　　本报讯&nbsp;（记者王芳）市长昨日召开会议。</P><P>　　赵海陪同。</P>\n',
    );
    expect(read.format).toBe('html-fragments');
    expect(read.text).toBe(
      '清河日报\n2021年3月4日　第1版\n\n市府召开会议\n\n本报讯\u00a0（记者王芳）市长昨日召开会议。\n赵海陪同。\n\n',
    );
  });
});
