import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const shipped = join(import.meta.dirname, '../../resources/lists');

/** Writes a word list: one entry a line, fields separated by tabs, after a line that says where it comes from. */
export function writeList(
  name: string,
  source: string,
  entries: Iterable<readonly (string | number)[]>,
  directory = shipped,
): void {
  const lines = [...entries].map((fields) => fields.join('\t'));
  writeFileSync(join(directory, name), `${[`# ${source}`, ...lines].join('\n')}\n`);
  process.stdout.write(`${name}: ${lines.length}\n`);
}
