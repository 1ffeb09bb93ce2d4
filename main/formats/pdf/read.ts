import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { documentOfPages } from '../recognised-page/document-of-pages.ts';
import { pdfPages } from './pages.ts';

/** PDF (ISO 32000) with a text layer, also one that recognition put behind the picture of a page; one without is to be recognised first. */
export const pdf: Importer = {
  probe({ binaryKind }) {
    return binaryKind === 'pdf' ? { format: 'pdf', version: null, sureness: sureness.certain, choices: [] } : null;
  },
  async read(input, _choices, work) {
    const pages = await pdfPages(input.bytes, work);
    const document = documentOfPages(
      pages.map((zones) => ({ label: null, image: null, zones })),
      'utf-8',
      [],
    );
    return document === null ? { kind: 'refused', format: 'pdf', advice: 'recognise' } : readOutcome(document);
  },
};
