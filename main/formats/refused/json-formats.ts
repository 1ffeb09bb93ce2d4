import { type Importer, sureness } from '../importer.ts';
import { refusing } from './refusing.ts';

/** JSON formats that are told by the names in their first record. */
export const refusedJsonFormats: readonly Importer[] = [
  refusing('json', 'export-otherwise', sureness.family, ({ json }) => json !== null),
];
