import { describe, expect, it } from 'vitest';
import { articlesOf, readFile, tokensOf, unreadOf } from '../fixtures/read-file.ts';

const page = (content: string): string =>
  `<!DOCTYPE html><html><head><title>x</title><meta name="ocr-system" content="tesseract"/></head><body><div class="ocr_page">${content}</div></body></html>`;
const words = (...all: string[]): string =>
  `<span class="ocr_line" title="bbox 0 0 9 9">${all.map((word) => `<span class="ocrx_word" title="bbox 0 0 4 4; x_wconf 92">${word}</span>`).join(' ')}</span>\n`;

describe('hOCR', () => {
  it('is read paragraph by paragraph, ideographs without the spaces of the markup', async () => {
    const document = await readFile(
      page(
        `<p class="ocr_par">${words('清河市', '昨日')}${words('开会。')}</p><p class="ocr_par">${words('Mr &amp; Mrs', 'Wang')}${words('came.')}</p>`,
      ),
      'page.hocr',
    );
    expect(document).toMatchObject({ format: 'hocr', text: '清河市昨日开会。\n\nMr & Mrs Wang came.\n\n' });
    expect(unreadOf(document)).toEqual({});
    expect(tokensOf(document)[1]).toBe('昨日: 0,0 4×4 0.92');
  });

  it('knows where each word stands, on the picture of each page, and each character where the file has them apart', async () => {
    const first = `<div class="ocr_page" title='image "/scans/a b.tif"; bbox 0 0 2480 3508; ppageno 0; scan_res 300 300'><span class="ocr_line" title="bbox 10 10 90 40"><span class="ocrx_word" id="word_1" title="bbox 10 10 50 40; x_wconf 96">Mr</span> <span class="ocrx_word" title="bbox 60 10 90 40; x_wconf 31">Li</span></span></div>`;
    const second = `<div class="ocr_page" title='image "/scans/a b.tif"; bbox 0 0 2480 3508; ppageno 1'><span class="ocr_line"><span class="ocrx_word" title="bbox 5 5 45 25"><span class="ocrx_cinfo" title="x_bboxes 5 5 24 25; x_conf 99">开</span><span class="ocrx_cinfo" title="x_bboxes 26 5 45 25; x_conf 47.5">会</span></span></span></div>`;
    const document = await readFile(`<!DOCTYPE html><html><body>${first}${second}</body></html>`);
    expect(document.recognition?.images).toEqual([
      { name: '/scans/a b.tif', frame: 0, width: 2480, height: 3508, dpi: 300 },
      { name: '/scans/a b.tif', frame: 1, width: 2480, height: 3508, dpi: null },
    ]);
    expect(tokensOf(document)).toEqual([
      'Mr: 10,10 40×30 0.96',
      'Li: 60,10 30×30 0.31',
      '1/开: 5,5 19×20 0.99',
      '1/会: 26,5 19×20 0.475',
    ]);
  });

  it('takes titles for headings and page headers for furniture', async () => {
    const document = await readFile(
      page(
        `<div class="ocr_header">${words('清河日报')}</div><p class="ocr_title">${words('大桥通车')}</p><p class="ocr_par">${words('大桥昨日通车。')}</p>`,
      ),
    );
    expect(articlesOf(document)).toEqual([[['headline: 大桥通车', 'body: 大桥昨日通车。']]]);
    expect(document.issues[0]?.furniture).toHaveLength(1);
  });

  it('puts words together that a hyphen parts at the end of a line', async () => {
    const document = await readFile(
      page(`<p class="ocr_par">${words('Der', 'Gemein-')}${words('derat', 'von', 'Basel-')}${words('Stadt')}</p>`),
    );
    expect(document.text.trim()).toBe('Der Gemeinderat von Basel- Stadt');
  });

  it('reads what was chosen of several readings; the others are those of the word that they are in', async () => {
    const word = '<span class="ocrx_word" title="bbox 0 0 4 4; x_wconf 61">';
    const choice = '<span class="alternatives"><ins class="alt">大桥</ins><del class="alt">大侨</del></span>';
    const lineOf = (content: string, title = ''): string => `<span class="ocr_line" title="${title}">${content}</span>`;
    const documents = await Promise.all(
      [
        lineOf(`${word}新${choice}头</span>`),
        lineOf(`昨日${choice}通车`),
        lineOf(`昨日${choice}`, 'bbox 0 0 9 9'),
        lineOf(
          `<span class="alternatives"><ins>${word}大</span>${word}桥</span></ins><del>${word}太侨</span></del></span>`,
        ),
      ].map((line) => readFile(page(`<p class="ocr_par">${line}</p>`))),
    );
    expect(documents.map(({ text }) => text.trim())).toEqual(['新大桥头', '昨日大桥通车', '昨日大桥', '大桥']);
    expect(documents.map(tokensOf)).toEqual([
      ['新大桥头: 0,0 4×4 0.61 (新大侨头)'],
      ['大桥: (大侨)'],
      ['昨日大桥: 0,0 9×9 (昨日大侨)'],
      ['大: 0,0 4×4 0.61', '桥: 0,0 4×4 0.61'],
    ]);
    expect(documents.map(unreadOf)).toEqual([{}, {}, {}, { alternatives: 1 }]);
  });

  it('keeps the choices of Tesseract, by character or by step, out of the text', async () => {
    const group = (...choices: string[]): string =>
      `\n<span class="ocrx_cinfo" id="lstm_choices_1">${choices.map((text) => `<span class="ocrx_cinfo" title="x_confs 80">${text}</span>`).join('')}</span>`;
    const characters = ['大', '桥'].map(
      (text, at) => `<span class="ocrx_cinfo" title="x_bboxes ${at} 0 ${at + 1} 1; x_conf 90">${text}</span>`,
    );
    const wordOf = (content: string): string =>
      page(`<span class="ocr_line"><span class="ocrx_word" title="bbox 0 0 4 4; x_wconf 61">${content}</span></span>`);
    const documents = await Promise.all(
      [
        wordOf(`大桥${group('大', '犬')}${group('桥', '侨')}`),
        wordOf(`大桥${group('大')}${group('犬', '大')}${group(' ', '太')}${group('桥', '侨', '挢')}`),
        wordOf(`${characters.join('')}${group('大', '犬')}${group('桥')}`),
        wordOf(`${group('大', '犬')}${group('桥')}`),
      ].map((html) => readFile(html)),
    );
    expect(documents.map(({ text }) => text.trim())).toEqual(['大桥', '大桥', '大桥', '大桥']);
    expect(documents.map(tokensOf)).toEqual([
      ['大桥: 0,0 4×4 0.61 (犬桥, 大侨)'],
      ['大桥: 0,0 4×4 0.61 (犬桥, 大侨, 大挢)'],
      ['大: 0,0 1×1 0.9 (犬)', '桥: 1,0 1×1 0.9'],
      ['大桥: 0,0 4×4 0.61 (犬桥)'],
    ]);
  });
});
