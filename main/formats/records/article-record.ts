import type { RecordField } from '../../../model/column-mapping.ts';

/** One article of a database: what its fields say, as they are written. */
export type ArticleRecord = Readonly<Partial<Record<RecordField, string>>>;
