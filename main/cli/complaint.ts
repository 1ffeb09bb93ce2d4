import type { Failure } from '../../model/failure.ts';
import type { Language } from '../../model/language.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { describeError } from '../../resources/words/errors.ts';

/** The line that tells of a failure; for a file that could be read if a person said how, also with which option. */
export function complaintOf(failure: Failure, language: Language): string {
  const { code, detail } = failure;
  const { asPlainText, withEncoding, withSameText, withAnnotator, withOffsets } = commandLineWords[language];
  const isUnsure = code === 'encoding-unsure' || code === 'file-not-text';
  const hints = [
    ...(code === 'format-refused' && detail.hasText === true ? [asPlainText] : []),
    ...(isUnsure ? [withEncoding] : []),
    ...(code === 'annotator-unsure' ? [withAnnotator] : []),
    ...(code === 'offsets-unsure' ? [withOffsets] : []),
    ...(code === 'text-already-imported' ? [withSameText] : []),
  ];
  return [`kanwu: ${describeError(failure, language)}`, ...hints].join(' ');
}
