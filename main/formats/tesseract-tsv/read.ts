import { damagedBytes } from '../encoding/damage.ts';
import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { documentOfPages } from '../recognised-page/document-of-pages.ts';
import { columns, tesseractPages } from './pages.ts';

/** The table of words that Tesseract writes (`tesseract page.png page tsv`), and pytesseract's `image_to_data` beside it. */
export const tesseractTsv: Importer = {
  probe({ text }) {
    const [first = ''] =
      text
        ?.trimStart()
        .slice(0, 1000)
        .split(/\r\n|[\r\n]/, 1) ?? [];
    if (first.trimEnd() !== columns.join('\t')) return null;
    return { format: 'tesseract-tsv', version: null, sureness: sureness.certain, choices: ['encoding'] };
  },
  async read(input, _choices, work) {
    const { text, encoding, damage } = input.decoded();
    const { pages, unread } = tesseractPages(text, work);
    return readOutcome(documentOfPages(pages, encoding, [...damagedBytes(damage), ...unread.all()]));
  },
};
