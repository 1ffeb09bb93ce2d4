import { type Importer, sureness } from '../importer.ts';
import { refusing } from './refusing.ts';

/** So much of a text's beginning is looked at. */
const head = 1 << 16;

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
];
