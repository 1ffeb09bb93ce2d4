import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The texts of packages whose own archive leaves them out, by the packages' names; each as its repository or its read-me has it. */
const missingTexts: Readonly<Record<string, string>> = {
  saxes: 'saxes.txt',
  '@rubensworks/saxes': 'saxes.txt',
  isarray: 'isarray.txt',
  'worker-f': 'worker-f.txt',
  '@cornerstonejs/codec-openjpeg': 'cornerstone-codecs.txt',
};

/** What is inside a package beside its own code, with the texts that its archive only names. */
const furtherTexts: Readonly<Record<string, readonly string[]>> = {
  '@img/sharp-wasm32': ['sharp-wasm32.txt', 'lgpl-3.txt', 'gpl-3.txt'],
  '@cornerstonejs/codec-openjpeg': ['openjpeg.txt'],
  unpdf: ['pdfjs.txt', 'apache-2.txt'],
};

/** What Vite is made of is not shipped: only some lines of its own are. */
const bundledByTool = /^# Licenses of bundled dependencies\n[\s\S]*/m;

const texts = join(import.meta.dirname, 'texts');

/** The licence texts and notices that a package comes with; empty when none is known. */
export function licenceTextsOf(name: string, folder: string): readonly string[] {
  const own = licenceTextsIn(folder);
  const missing = missingTexts[name];
  const basic = own.length === 0 && missing !== undefined ? [licenceText(missing)] : own;
  return [...basic, ...(furtherTexts[name] ?? []).map(licenceText)];
}

/** The files of a folder that are called like licences, as text. */
export function licenceTextsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const isLicence = /^(third[-_]party[-_])?(un)?(licen[cs]es?|copying|copyright|notice)\b/i;
  const everyFile = /licen[cs]es?$/i.test(basename(folder));
  return readdirSync(folder)
    .filter((file) => (everyFile || isLicence.test(file)) && statSync(join(folder, file)).isFile())
    .sort()
    .map((file) => tidy(readFileSync(join(folder, file), 'utf8').replace(bundledByTool, '')));
}

/** A text of texts/, by its file's name. */
export const licenceText = (file: string): string => tidy(readFileSync(join(texts, file), 'utf8'));

/** Texts that differ in nothing but line endings and white space at ends are one. */
function tidy(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
}
