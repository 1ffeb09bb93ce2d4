import { encodingNamed, encodings } from '../../model/encoding.ts';
import { KanwuError } from '../../model/error.ts';
import { FileFormat, fileFormats, type ImportChoices } from '../../model/import.ts';
import type { ParsedLine } from './parse-line.ts';

/**
 * What `--as FORMAT` and `--encoding NAME` lay down for the files of a command line.
 *
 * @throws {KanwuError} `format-unknown` and `encoding-unknown`
 */
export function importChoices(line: ParsedLine): ImportChoices {
  return { ...formatChoice(line.valueOr('as', '')), ...encodingChoice(line.valueOr('encoding', '')) };
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
