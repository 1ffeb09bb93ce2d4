import type { FileFormat, RefusalAdvice } from '../../../model/import.ts';
import { type Importer, sureness } from '../importer.ts';
import { refusing } from './refusing.ts';
import { isBibliography, isCalendar, isLatex, isMail, isMarkdown, isSubtitles, isYaml } from './structured-text.ts';

/** So much of a text's beginning is looked at. */
const head = 1 << 16;

/** A format that is told by how a text begins. */
function told(format: FileFormat, advice: RefusalAdvice, sure: number, isIt: (beginning: string) => boolean): Importer {
  return refusing(format, advice, sure, ({ text }) => text !== null && isIt(beginningOf(text)));
}

/** Whole lines, as far as a text is looked at. */
function beginningOf(text: string): string {
  return text.length <= head ? text : text.slice(0, text.lastIndexOf('\n', head) + 1);
}

/** Text that is meant for programs, told by how its lines are made. */
export const refusedTextFormats: readonly Importer[] = [
  refusing(
    'webanno-tsv',
    'export-otherwise',
    sureness.likely,
    ({ text }) => text !== null && /^#FORMAT=WebAnno TSV|^# webanno\.custom|^ # de\.tudarmstadt/.test(text),
  ),
  refusing(
    'brat-configuration',
    'choose-text-file',
    sureness.likely,
    ({ text }) =>
      text !== null &&
      /^\[(?:entities|relations|events|attributes|spans|labels|drawing|options|search|annotators)\]\s*$/m.test(
        text.slice(0, head),
      ),
  ),
  refusing(
    'conll-labels',
    'choose-text-file',
    sureness.likely,
    ({ text }) => text !== null && /^(?:(?:O|[BIESL]-\S+)\r?\n)*[BIESL]-\S+\s*$/.test(text.slice(0, head)),
  ),
  refusing(
    'configuration',
    'none',
    sureness.looks,
    ({ text }) =>
      text !== null && /^(?:# -\*-|(?:\s*[#;].*\n|\s*\n)*\[[A-Za-z][\w .-]*\]\r?\n)/.test(text.slice(0, head)),
  ),
  refusing(
    'fasttext',
    'export-otherwise',
    sureness.certain,
    ({ text }) => text !== null && /^(?:__label__\S+[ \t].*\r?\n?){1,}/.test(text.slice(0, head)),
  ),
  told('subtitles', 'export-otherwise', sureness.certain, isSubtitles),
  told('calendar', 'export-otherwise', sureness.certain, isCalendar),
  told('bibliography', 'export-otherwise', sureness.certain, isBibliography),
  told('mail', 'save-as-text', sureness.certain, isMail),
  told('latex', 'convert', sureness.likely, isLatex),
  told('markdown', 'convert', sureness.likely, isMarkdown),
  told('yaml', 'export-otherwise', sureness.looks, isYaml),
];
