import { type Importer, sureness } from '../importer.ts';
import { refusing } from './refusing.ts';

/** XML formats, told by their root element. */
export const refusedXmlFormats: readonly Importer[] = [
  refusing('uima-typesystem', 'choose-text-file', sureness.certain, ({ xml }) => xml?.name === 'typeSystemDescription'),
  refusing('label-studio-configuration', 'choose-text-file', sureness.likely, ({ xml, text }) => {
    const isView = xml?.name === 'View' && text !== null;
    return isView && /<(?:Labels|Choices|Text)\b[^>]*\btoName|<Text\b[^>]*\bvalue=/.test(text);
  }),
  refusing('xml', 'export-otherwise', sureness.family, ({ xml }) => xml !== null),
];
