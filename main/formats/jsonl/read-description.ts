import { vocabularyIdOf } from '../../../model/derived-ids.ts';
import { DatasetDescription } from '../dataset/dataset-description.ts';
import type { LaidDown } from '../importer.ts';
import type { ImportInput } from '../input.ts';

/** What was laid down where a dataset comes from, as the file beside its articles says it; null where there is none of its name. */
export async function readDescription(input: ImportInput): Promise<LaidDown | null> {
  const name = /^(.*)-articles(-\d+)?\.jsonl$/u.exec(input.fileName);
  const bytes = name === null ? null : await input.entry(`${name[1]}-dataset${name[2] ?? ''}.json`);
  const description = bytes === null ? null : parsed(Buffer.from(bytes).toString('utf8'));
  if (description === null) return null;
  const { entityTypes: types, attributeTypes, relationTypes, vocabularies, rulings } = description;
  // Whatever it was called there: a workspace has one for a scheme.
  const own = new Map(vocabularies.map((each) => [each.scheme, { ...each, id: vocabularyIdOf(each.scheme) }]));
  return { types, attributeTypes, relationTypes, vocabularies: [...own.values()], rulings };
}

function parsed(text: string): DatasetDescription | null {
  try {
    return DatasetDescription.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
