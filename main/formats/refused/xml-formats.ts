import { type Importer, sureness } from '../importer.ts';
import { refusing } from './refusing.ts';

/** XML formats, told by their root element. */
export const refusedXmlFormats: readonly Importer[] = [
  refusing('mets', 'choose-text-file', sureness.certain, ({ xml }) => xml?.name === 'mets'),
  refusing('uima-typesystem', 'choose-text-file', sureness.certain, ({ xml }) => xml?.name === 'typeSystemDescription'),
  refusing(
    'abbyy-xml',
    'export-otherwise',
    sureness.certain,
    ({ xml }) => xml?.name === 'document' && xml.namespace.includes('FineReader'),
  ),
  refusing('xml', 'export-otherwise', sureness.family, ({ xml }) => xml !== null),
];
