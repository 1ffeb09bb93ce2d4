import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { documentOfPages } from '../recognised-page/document-of-pages.ts';
import { ofdPages } from './pages.ts';

/** OFD (GB/T 33190): the text of its pages by where it stands; one of pictures alone is to be recognised first. */
export const ofd: Importer = {
  probe({ binaryKind }) {
    return binaryKind === 'ofd' ? { format: 'ofd', version: null, sureness: sureness.certain, choices: [] } : null;
  },
  async read(input, _choices, work) {
    const { pages, images } = ofdPages(input.bytes, work);
    const unread = images === 0 ? [] : [{ what: 'images', count: images, example: '' } as const];
    const document = documentOfPages(
      pages.map((zones) => ({ label: null, image: null, zones })),
      'utf-8',
      unread,
    );
    return document === null ? { kind: 'refused', format: 'ofd', advice: 'recognise' } : readOutcome(document);
  },
};
