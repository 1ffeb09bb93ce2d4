/**
 * Which files of other people's tools come in, and whether the spans and words that each says are there: one line a file. Exits with 1
 * where a span or a word is lost, or something structured is taken for prose.
 *
 * `npm run bench -- formats [--files FOLDER…]`; without files those of `../shared` are taken, and nothing where that is not there.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readIssueFile } from '../main/formats/issue-file.ts';
import { type ReadDocument, readDocument } from '../main/formats/read-document.ts';
import { failureOf } from '../model/failure.ts';
import { saidSpans, saidWords, tight } from './formats/said-spans.ts';
import { filesOfThisCall } from './given-files.ts';

const shared = join(import.meta.dirname, '../../shared');
const given = filesOfThisCall({ files: { files: [''] } }).files('files');
const files = given.length > 0 ? given : filesBeside();
if (files.length === 0) console.log('no files were given, and ../shared is not there: nothing was tried');

let wrong = 0;
for (const path of files) console.log(await outcomeOf(path));
console.log(`${files.length} files, ${wrong} with something lost or wrong`);
process.exitCode = wrong > 0 ? 1 : 0;

function filesBeside(): readonly string[] {
  return ['cases', 'samples/formats', 'suites']
    .map((name) => join(shared, name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .filter((path) => statSync(path).isFile() && !/README\.md$|index\.tsv$/.test(path))
        .sort(),
    );
}

async function outcomeOf(path: string): Promise<string> {
  const name = given.length > 0 ? relative(dirname(path), path) : relative(shared, path);
  try {
    const file = await readIssueFile(path);
    const read = await readDocument(file, {}, { progress: () => undefined });
    return `${name}\t${described(read, new TextDecoder().decode(file.bytes))}`;
  } catch (error) {
    const { code, detail } = failureOf(error);
    if (code === 'internal') wrong += 1;
    return `${name}\t${['refused', code, detail.format, detail.advice].filter((part) => part !== undefined).join(' ')}`;
  }
}

function described(read: ReadDocument, source: string): string {
  const { format, marks, relations, issues, unread, encoding } = read;
  const articles = issues.reduce((sum, each) => sum + each.articles.length, 0);
  const said = saidSpans(format, source)?.filter((each) => each !== '') ?? null;
  const lost = said === null ? [] : without(said, wordsOf(read));
  const more = said === null ? [] : without(wordsOf(read), said);
  const printed = saidWords(format, source);
  const missing =
    printed === null ? [] : printed.filter((word) => !tight(read.text).includes(word.replace(/[-¬⸗]$/u, '')));
  const isProse = format === 'plain-text' && /^\s*(?:<\?xml|<[a-z]+[ >]|\{"|\[\{)/i.test(source);
  if (lost.length > 0 || missing.length > 0 || isProse) wrong += 1;
  const left = unread.map(({ what, count, example }) => `${what} ${count}${example === '' ? '' : ` (${example})`}`);
  return [
    `${format}, ${encoding}`,
    `${issues.length} issues, ${articles} articles known, ${marks.length} marks, ${relations.length} relations`,
    ...(isProse ? ['TAKEN FOR PROSE'] : []),
    ...(said === null ? [] : [`spans said ${said.length}, lost ${some(lost)}, more ${some(more)}`]),
    ...(printed === null ? [] : [`words ${printed.length}, missing ${some(missing)}`]),
    ...(left.length === 0 ? [] : [`left: ${left.join(', ')}`]),
  ].join('\t');
}

function some(words: readonly string[]): string {
  return words.length === 0 ? '0' : `${words.length} (${words.slice(0, 3).join(' | ').slice(0, 120)})`;
}

function wordsOf({ text, marks }: ReadDocument): string[] {
  return marks.map(({ ranges }) => tight(ranges.map(({ start, end }) => text.slice(start, end)).join('')));
}

/** What of one list is not in another, each as often as it is there more often. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
