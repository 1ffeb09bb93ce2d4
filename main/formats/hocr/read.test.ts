import { describe, expect, it } from 'vitest';
import { articlesOf, readFile, unreadOf } from '../fixtures/read-file.ts';

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
    expect(unreadOf(document)).toEqual({ boxes: 6, confidences: 6 });
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
});
