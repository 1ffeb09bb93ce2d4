import { damagedBytes } from '../encoding/damage.ts';
import { isHtml } from '../html/probe.ts';
import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { documentOfPages } from '../recognised-page/document-of-pages.ts';
import { hocrPages } from './pages.ts';

/** hOCR (http://kba.github.io/hocr-spec/1.2/): HTML whose classes say what was recognised, as Tesseract and OCRopus write it. */
export const hocr: Importer = {
  probe({ text }) {
    if (text === null || !isHtml(text) || !/\bclass\s*=\s*["'][^"']*\bocrx?_/.test(text.slice(0, 1 << 16))) return null;
    return { format: 'hocr', version: null, sureness: sureness.certain, choices: ['encoding'] };
  },
  async read(input, _choices, work) {
    const { text, encoding, damage } = input.decoded();
    const { pages, unread } = hocrPages(text, work);
    return readOutcome(documentOfPages(pages, encoding, [...damagedBytes(damage), ...unread.all()]));
  },
};
