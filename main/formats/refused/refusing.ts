import type { FileFormat, RefusalAdvice } from '../../../model/import.ts';
import type { Importer } from '../importer.ts';
import type { ImportInput } from '../input.ts';

/**
 * A format that is told, so that it is never taken for prose, and refused with what to do.
 *
 * @param versionOf the format's version in the file; null for a file of another format, and empty where none is said
 */
export function refusing(
  format: FileFormat,
  advice: RefusalAdvice,
  sure: number,
  versionOf: (input: ImportInput) => string | boolean | null,
): Importer {
  return {
    probe(input) {
      const version = versionOf(input);
      if (version === null || version === false) return null;
      return {
        format,
        version: typeof version === 'string' && version !== '' ? version : null,
        sureness: sure,
        choices: [],
      };
    },
    read: () => Promise.resolve({ kind: 'refused', format, advice }),
  };
}
