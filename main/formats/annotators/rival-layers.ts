import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { append } from '../../../model/append.ts';
import type { FileFormat } from '../../../model/import.ts';
import { checkStop, type Stop } from '../../../model/stop.ts';
import { readIssueFile } from '../issue-file.ts';
import type { ListedFile } from '../list-files.ts';
import { readDocument } from '../read-document.ts';
import { type LayerName, layerName } from './layer-name.ts';

/** A file that one of several people made of the same text. */
export interface RivalLayer {
  /** Its place among the files. */
  readonly place: number;
  /** The same for all that are of one text. */
  readonly text: string;
  readonly annotator: string;
  readonly isCurated: boolean;
  /** How much is marked in it; null in what goes along with another file. */
  readonly marks: number | null;
}

const annotated: ReadonlySet<FileFormat> = new Set(['webanno-tsv', 'uima-xmi', 'uima-json', 'brat', 'doccano']);

/**
 * Finds the files of several annotators that are of the same text, among which a person has to choose: in exports of INCEpTION and WebAnno,
 * in folders of brat and of doccano. Files that lie so and differ in their text are none.
 *
 * @throws {KanwuError} `cancelled`
 */
export async function rivalLayers(
  files: readonly Pick<ListedFile, 'path' | 'entry' | 'at' | 'failure'>[],
  stop: Stop,
): Promise<readonly RivalLayer[]> {
  const groups = new Map<string, { readonly place: number; readonly name: LayerName }[]>();
  for (const [place, { path, entry, failure }] of files.entries()) {
    const name = failure === null ? layerName(pathOf({ path, entry })) : null;
    if (name === null) continue;
    const group = groups.get(name.key);
    if (group === undefined) groups.set(name.key, [{ place, name }]);
    else group.push({ place, name });
  }
  const rivals: RivalLayer[] = [];
  for (const group of groups.values()) {
    checkStop(stop);
    if (new Set(group.map(({ name }) => name.annotator)).size > 1) append(rivals, await ofOneText(group, files, stop));
  }
  return rivals.sort((a, b) => a.place - b.place);
}

async function ofOneText(
  group: readonly { readonly place: number; readonly name: LayerName }[],
  files: readonly Pick<ListedFile, 'path' | 'entry' | 'at'>[],
  stop: Stop,
): Promise<readonly RivalLayer[]> {
  const byText = new Map<string, RivalLayer[]>();
  for (const { place, name } of group) {
    const { at = '', path = '', entry = null } = files[place] ?? {};
    if (/\.txt$/i.test(at) || /\.txt$/i.test(entry ?? path)) continue;
    const layer = await lookAt(at, basename(entry ?? path), stop);
    if (layer === null) continue;
    const { annotator, isCurated } = name;
    const text = `${name.key} ${layer.text}`;
    const found = { place, text, annotator, isCurated, marks: layer.marks };
    byText.set(text, [...(byText.get(text) ?? []), found]);
  }
  return [...byText.values()].flatMap((layers) => {
    const people = new Map(layers.map((layer) => [layer.annotator, layer]));
    if (people.size < 2) return [];
    // The text of a brat document goes with whose annotations are read.
    const along = group.flatMap(({ place, name }): RivalLayer[] => {
      const own = people.get(name.annotator);
      const isText = /\.txt$/i.test(files[place]?.entry ?? files[place]?.path ?? '');
      return own === undefined || !isText ? [] : [{ ...own, place, marks: null }];
    });
    return [...layers, ...along];
  });
}

/** What a file marks in which text; null for what does not come in, or marks nothing as such files do. */
async function lookAt(
  at: string,
  fileName: string,
  stop: Stop,
): Promise<{ readonly text: string; readonly marks: number } | null> {
  try {
    const file = await readIssueFile(at, fileName);
    const read = await readDocument(file, { offsets: 'utf-16' }, { progress: () => checkStop(stop) });
    if (!annotated.has(read.format)) return null;
    return { text: createHash('sha256').update(read.text).digest('hex'), marks: read.marks.length };
  } catch {
    checkStop(stop);
    return null;
  }
}

function pathOf({ path, entry }: Pick<ListedFile, 'path' | 'entry'>): string {
  return (entry === null ? path : `${path}/${entry}`).replaceAll('\\', '/');
}
