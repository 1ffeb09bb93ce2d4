import type { FileFormat } from '../../model/import.ts';
import type { ImportedCategory } from './importer.ts';

/**
 * What another tool files a text as a whole under, as a category that Kanwu knows of: a term of a vocabulary that is called like the tool,
 * or like the question that the tool's people answered.
 */
export function textCategory(
  format: FileFormat,
  label: string,
  {
    scheme = format,
    isDecided = true,
    confidence = 1,
  }: { readonly scheme?: string; readonly isDecided?: boolean; readonly confidence?: number } = {},
): readonly ImportedCategory[] {
  const code = label.trim();
  if (code === '') return [];
  const status = isDecided ? 'accepted' : 'suggested';
  return [{ scheme, code, judgement: { status, origin: format, confidence } }];
}
