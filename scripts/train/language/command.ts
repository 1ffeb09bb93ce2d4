import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { writeLanguageModel } from '../../../main/repair/language-model/model-file.ts';
import { readParagraphs } from './paragraphs.ts';
import { languageDefaults, trainLanguage } from './train-language.ts';

const usage = `npm run train -- language --text FILE.txt.gz … --out FILE [--version NAME]
  --text     texts, a paragraph a line, gzipped or not; one in fifty paragraphs is held out
`;

/** Trains the language model that misread characters are found by, and writes its file. */
export function trainLanguageModel(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: {
      text: { type: 'string', multiple: true },
      out: { type: 'string' },
      version: { type: 'string', default: '1' },
    },
  });
  if (values.text === undefined || values.out === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  const paragraphs = values.text.flatMap((path) => readParagraphs(path).trained);
  const model = trainLanguage(paragraphs, { ...languageDefaults, version: values.version });
  const characters = paragraphs.reduce((sum, { length }) => sum + length, 0);
  const bytes = writeLanguageModel(model, {
    ...{ sources: values.text.map((path) => basename(path)), characters, ...languageDefaults },
  });
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, bytes);
  process.stdout.write(
    `${values.out}: ${bytes.length} bytes, ${model.pairs.length} pairs, ${model.triples.length} triples\n`,
  );
  return 0;
}
