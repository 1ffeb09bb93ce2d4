import { RecordField, recordFields } from '../../model/column-mapping.ts';
import { encodingNamed, encodings } from '../../model/encoding.ts';
import { KanwuError } from '../../model/error.ts';
import {
  FileFormat,
  fileFormats,
  ImageKeeping,
  type ImportChoices,
  imageKeepings,
  OffsetUnit,
  offsetUnits,
} from '../../model/import.ts';
import { type WeightSet, weightSets } from '../../model/weight-set.ts';
import type { ParsedLine } from './parse-line.ts';

/**
 * What `--as FORMAT`, `--encoding NAME`, `--columns NAME=FIELD,…` and `--same-text` lay down for the files of a command line.
 *
 * @throws {KanwuError} `format-unknown`, `encoding-unknown`, `offsets-unknown`, `images-unknown` and `columns-unknown`
 */
export function importChoices(line: ParsedLine): ImportChoices {
  return {
    ...formatChoice(line.valueOr('as', '')),
    ...encodingChoice(line.valueOr('encoding', '')),
    // Nobody is there to be asked: what a curator laid down goes first.
    ...(line.valueOr('annotator', '') === '' ? { takesCurated: true } : { annotator: line.value('annotator') }),
    ...offsetsChoice(line.valueOr('offsets', '')),
    ...columnsChoice(line.valueOr('columns', '')),
    ...imagesChoice(line.valueOr('images', '')),
    ...(line.has('same-text') ? { admitSameText: true } : {}),
  };
}

function formatChoice(wanted: string): ImportChoices {
  if (wanted === '') return {};
  const as = FileFormat.safeParse(wanted);
  if (!as.success) throw new KanwuError('format-unknown', { format: wanted, known: fileFormats.join(', ') });
  return { as: as.data };
}

function encodingChoice(wanted: string): ImportChoices {
  if (wanted === '') return {};
  const encoding = encodingNamed(wanted);
  if (encoding === null) throw new KanwuError('encoding-unknown', { encoding: wanted, known: encodings.join(', ') });
  return { encoding };
}

function offsetsChoice(wanted: string): ImportChoices {
  if (wanted === '') return {};
  const offsets = OffsetUnit.safeParse(wanted);
  if (!offsets.success) throw new KanwuError('offsets-unknown', { offsets: wanted, known: offsetUnits.join(', ') });
  return { offsets: offsets.data };
}

function imagesChoice(wanted: string): ImportChoices {
  if (wanted === '') return {};
  const images = ImageKeeping.safeParse(wanted);
  if (!images.success) throw new KanwuError('images-unknown', { images: wanted, known: imageKeepings.join(', ') });
  return { images: images.data };
}

/** `标题=title,3=text`: columns by their names or numbers; `no-names` where the first row is an article. */
function columnsChoice(wanted: string): ImportChoices {
  if (wanted === '') return {};
  const parts = wanted.split(',').map((part) => part.trim());
  const fields: Record<string, RecordField> = {};
  for (const part of parts.filter((each) => each !== 'no-names')) {
    const [name = '', field] = [part.slice(0, part.lastIndexOf('=')), part.slice(part.lastIndexOf('=') + 1)];
    const known = RecordField.safeParse(field);
    if (name === '' || !known.success)
      throw new KanwuError('columns-unknown', { part, known: recordFields.join(', ') });
    fields[name] = known.data;
  }
  return { columns: { hasNames: !parts.includes('no-names'), fields } };
}

/**
 * What `--weights SET` lays down; all sources when it is not given.
 *
 * @throws {KanwuError} `weights-unknown`
 */
export function weightsChosen(line: ParsedLine): WeightSet {
  const wanted = line.valueOr('weights', 'all-sources');
  const weights = weightSets.find((each) => each === wanted);
  if (weights === undefined) throw new KanwuError('weights-unknown', { weights: wanted, known: weightSets.join(', ') });
  return weights;
}
