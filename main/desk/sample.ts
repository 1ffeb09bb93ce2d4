import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The sample issue that comes with Kanwu: the one text file of its folder. Its name tells its newspaper and date. */
export function samplePath(directory: string): string {
  const [file] = readdirSync(directory).filter((name) => name.endsWith('.txt'));
  if (file === undefined) throw new Error(`no sample issue in ${directory}`);
  return join(directory, file);
}
