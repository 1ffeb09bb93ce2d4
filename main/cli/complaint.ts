import type { Failure } from '../../model/failure.ts';
import type { Language } from '../../model/language.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { describeError } from '../../resources/words/errors.ts';

/** The line that tells of a failure; for a file that could be read if a person said how, also with which option. */
export function complaintOf(failure: Failure, language: Language): string {
  const { code, detail } = failure;
  const { asPlainText, withEncoding } = commandLineWords[language];
  const isUnsure = code === 'encoding-unsure' || code === 'file-not-text';
  const hint =
    code === 'format-refused' && detail.hasText === true ? ` ${asPlainText}` : isUnsure ? ` ${withEncoding}` : '';
  return `kanwu: ${describeError(failure, language)}${hint}`;
}
