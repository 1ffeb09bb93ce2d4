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
import { labelForm } from '../../model/label-form.ts';
import { TypeName } from '../../model/type-name.ts';
import { type WeightSet, weightSets } from '../../model/weight-set.ts';
import type { ParsedLine } from './parse-line.ts';

/**
 * What `--as FORMAT`, `--encoding NAME`, `--columns NAME=FIELD,…`, `--labels LABEL=TYPE,…` and `--same-text` lay down for the files of a command line.
 *
 * @throws {KanwuError} `format-unknown`, `encoding-unknown`, `offsets-unknown`, `images-unknown`, `columns-unknown` and `labels-malformed`
 */
export function importChoices(line: ParsedLine): ImportChoices {
  return {
    ...formatChoice(line.valueOr('as', '')),
    ...encodingChoice(line.valueOr('encoding', '')),
    // Nobody is there to be asked: what a curator laid down goes first.
    ...(line.valueOr('annotator', '') === '' ? { takesCurated: true } : { annotator: line.value('annotator') }),
    ...offsetsChoice(line.valueOr('offsets', '')),
    ...columnsChoice(line.valueOr('columns', '')),
    ...labelsChoice(line.valueOr('labels', '')),
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
 * `Vessel=船只,Misc=-,*=-`: the type that marks and relations with a label come in as; `-` leaves them out, and `*` is all others that the
 * tag set does not know.
 */
function labelsChoice(wanted: string): ImportChoices {
  if (wanted === '') return {};
  const types: Record<string, TypeName | null> = {};
  let leavesOthers = false;
  for (const part of wanted.split(',').map((each) => each.trim())) {
    const [label = '', type = ''] = [part.slice(0, part.lastIndexOf('=')), part.slice(part.lastIndexOf('=') + 1)];
    const named = type === '-' ? null : TypeName.safeParse(type).data;
    if (label === '' || named === undefined || (label === '*' && named !== null))
      throw new KanwuError('labels-malformed', { part });
    if (label === '*') leavesOthers = true;
    else types[labelForm(label)] = named;
  }
  return { labels: { entity: types, relation: types, leavesOthers } };
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
