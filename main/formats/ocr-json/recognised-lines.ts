import type { BlockRole } from '../../../model/block.ts';
import { largestOf, smallestOf } from '../../../model/extremes.ts';
import type { Box } from '../../../model/recognition.ts';
import { hasFields, isObject, type JsonObject, listField, textField } from '../json/json-fields.ts';

/** A line as a recognition service answers with it. */
export interface RecognisedLine {
  readonly text: string;
  readonly box: Box | null;
  readonly confidence: number | null;
  /** Its characters where the answer has each apart; empty where it has not. */
  readonly characters: readonly {
    readonly text: string;
    readonly box: Box | null;
    readonly confidence: number | null;
    /** What else it may be, the likeliest first; left out where nothing is said. */
    readonly alternatives?: readonly string[];
  }[];
}

/** Lines that stand together: a paragraph, or a region of a layout. */
export interface RecognisedZone {
  /** Null where it is not said what it is. */
  readonly role: BlockRole | null;
  readonly lines: readonly RecognisedLine[];
}

/** What a service says of one picture. */
export interface RecognisedPicture {
  readonly lines: readonly RecognisedLine[];
  /** The same lines by what they belong to, in reading order; left out where the answer does not say that. */
  readonly zones?: readonly RecognisedZone[];
  /** How many pictures are on it; left out where none are said. */
  readonly pictures?: number;
  /** The picture's name; empty where the answer does not say it. */
  readonly name: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** A way in which services answer: null for an answer of another shape. */
type Shape = (value: unknown) => readonly RecognisedPicture[] | null;

/** The pictures of an answer; null for JSON of another kind. */
export function picturesIn(value: unknown): readonly RecognisedPicture[] | null {
  for (const shape of shapes) {
    const pictures = shape(value);
    if (pictures?.some(({ lines }) => lines.length > 0)) return pictures;
  }
  return null;
}

const ofLines = (lines: readonly RecognisedLine[], name = ''): readonly RecognisedPicture[] => [
  { lines, name, width: null, height: null },
];

/** What PP-StructureV3 calls parts of a page that are no running text; whatever it does not tell is body text. */
const layoutRoles: Readonly<Record<string, BlockRole>> = {
  doc_title: 'headline',
  paragraph_title: 'headline',
  header: 'furniture',
  footer: 'furniture',
  number: 'furniture',
  footnote: 'furniture',
  aside_text: 'furniture',
  figure_title: 'caption',
  table_title: 'caption',
  chart_title: 'caption',
};
const layoutPictures: ReadonlySet<string> = new Set(['image', 'chart', 'seal', 'header_image', 'footer_image']);

/** PP-StructureV3: the regions of a page's layout in reading order, and the lines of all of it beside them. */
const paddleStructure: Shape = (value) => {
  const own = isObject(value) && isObject(value.res) ? value.res : value;
  const regions = listField(own, 'parsing_res_list').filter(isObject);
  if (regions.length === 0 || !isObject(own)) return null;
  const left = new Set(paddleLists(own.overall_ocr_res)?.flatMap(({ lines }) => lines) ?? []);
  const zoned = regions.map((region) => {
    const label = textField(region, 'block_label') ?? '';
    const [box, order] = [boxOf(region.block_bbox), region.block_order];
    const inside = [...left].filter((line) => box !== null && line.box !== null && isCentreIn(line.box, box));
    for (const line of inside) left.delete(line);
    // Where no line stands in it, what it says of its own stands in its box.
    const said = (textField(region, 'block_content') ?? '').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
    const lines = inside.length > 0 || layoutPictures.has(label) ? inside : lineOf(said.trim(), box, null);
    return { label, order: typeof order === 'number' ? order : Number.POSITIVE_INFINITY, lines };
  });
  // A sort keeps what is alike in the order of the file.
  const inOrder = zoned.sort((a, b) => (a.order === b.order ? 0 : a.order - b.order));
  const zones = [
    ...inOrder.map(({ label, lines }): RecognisedZone => ({ role: layoutRoles[label] ?? 'body', lines })),
    { role: 'body' as const, lines: [...left] },
  ].filter(({ lines }) => lines.length > 0);
  const lines = zones.flatMap((zone) => zone.lines);
  const pictures = inOrder.filter(({ label }) => layoutPictures.has(label)).length;
  const name = textField(own, 'input_path') ?? '';
  return [{ lines, zones, pictures, name, width: positive(own.width), height: positive(own.height) }];
};

function isCentreIn(inner: Box, outer: Box): boolean {
  const [x, y] = [inner.left + inner.width / 2, inner.top + inner.height / 2];
  return x >= outer.left && x <= outer.left + outer.width && y >= outer.top && y <= outer.top + outer.height;
}

/** PaddleOCR 3 and PaddleX: `rec_texts`, `rec_scores`, `rec_polys`, in lists of one length. */
const paddleLists: Shape = (value) => {
  const own = isObject(value) && isObject(value.res) ? value.res : value;
  if (!hasFields(own, 'rec_texts')) return null;
  const [scores, polygons] = [listField(own, 'rec_scores'), firstOf(own, 'rec_polys', 'dt_polys', 'rec_boxes')];
  const lines = listField(own, 'rec_texts').flatMap((text, at) => lineOf(text, boxOf(polygons[at]), scores[at]));
  return ofLines(lines, textField(own, 'input_path') ?? '');
};

/** PaddleOCR 2: `[[corners], [text, score]]` for each line; several pictures as a list of such lists. */
const paddlePairs: Shape = (value) => {
  const pairs = pairsIn(value);
  if (pairs !== null || !Array.isArray(value)) return pairs;
  const pages = value.map((each) => pairsIn(each) ?? listOfOne(each).flatMap((only) => pairsIn(only) ?? []));
  return pages.every((each) => each.length > 0) ? pages.flat() : null;
};

function pairsIn(value: unknown): readonly RecognisedPicture[] | null {
  const isPair = (each: unknown): each is readonly [unknown, readonly unknown[]] =>
    Array.isArray(each) && each.length === 2 && boxOf(each[0]) !== null && Array.isArray(each[1]);
  if (!Array.isArray(value) || value.length === 0 || !value.every(isPair)) return null;
  return ofLines(value.flatMap(([corners, read]) => lineOf(read[0], boxOf(corners), read[1])));
}

/** A list of a single value, as some answers are wrapped. */
function listOfOne(value: unknown): readonly unknown[] {
  return Array.isArray(value) && value.length === 1 ? value : [];
}

/** PaddleOCR's service, PPOCRLabel and Umi-OCR: a list of lines, each with its text and corners; of several pictures a list of such. */
const lineObjects: Shape = (value) => {
  const list: readonly unknown[] = Array.isArray(value) ? value : firstOf(value, 'results', 'data', 'ocrResult');
  const lines = list.flatMap(objectLine);
  if (lines.length > 0) return ofLines(lines);
  const pages = list
    .map((each) => (Array.isArray(each) ? each.flatMap(objectLine) : []))
    .filter((page) => page.length > 0);
  return pages.length === 0 ? null : pages.flatMap((page) => ofLines(page));
};

function objectLine(value: unknown): readonly RecognisedLine[] {
  const text = textField(value, 'transcription') ?? textField(value, 'text');
  if (text === null || !isObject(value)) return [];
  const corners = value.points ?? value.text_region ?? value.box ?? value.position;
  const score = value.score ?? value.confidence;
  return boxOf(corners) === null ? [] : lineOf(text, boxOf(corners), score);
}

/** Baidu: `words_result`, with the place of each line and, when that was asked for, of each character, and the paragraphs that they make up. */
const baidu: Shape = (value) => {
  if (!hasFields(value, 'words_result')) return null;
  const read = listField(value, 'words_result').map((each) => {
    const text = textField(each, 'words');
    if (text === null || !isObject(each)) return [];
    const probability = isObject(each.probability) ? each.probability.average : null;
    const characters = listField(each, 'chars').map((character) => ({
      text: textField(character, 'char') ?? '',
      box: isObject(character) ? sidesOf(character.location) : null,
      confidence: null,
    }));
    return lineOf(text, sidesOf(each.location), probability, characters);
  });
  const lines = read.flat();
  // Paragraphs name lines by their places; those that none names come after.
  const paragraphs = listField(value, 'paragraphs_result').map((each) => listField(each, 'words_result_idx'));
  if (paragraphs.length === 0) return ofLines(lines);
  const placed = new Set(paragraphs.flat());
  const zones = [...paragraphs, [...read.keys()].filter((at) => !placed.has(at))]
    .map((places) => ({ role: null, lines: places.flatMap((at) => (typeof at === 'number' ? (read[at] ?? []) : [])) }))
    .filter((zone) => zone.lines.length > 0);
  return ofLines(lines).map((picture) => ({ ...picture, zones }));
};

/** TextIn: `result.pages`, whose lines have eight numbers for their corners, and their characters' likewise. */
const textIn: Shape = (value) => {
  const pages = isObject(value) ? listField(value.result, 'pages') : [];
  if (pages.length === 0) return null;
  return pages.map((page) => {
    const lines = firstOf(page, 'lines', 'content').flatMap((each) => {
      const text = textField(each, 'text');
      if (text === null || !isObject(each)) return [];
      const [places, scores] = [firstOf(each, 'char_positions', 'char_pos'), listField(each, 'char_scores')];
      const candidates = listField(each, 'char_candidates');
      const characters = [...text].map((character, at) => ({
        ...{ text: character, box: boxOf(places[at]), confidence: scoreOf(scores[at]) },
        alternatives: othersIn(candidates[at], character),
      }));
      const isSpelt = places.length === characters.length;
      return lineOf(text, boxOf(each.position ?? each.pos), each.score, isSpelt ? characters : []);
    });
    const sizeIn = (name: string): number | null => (isObject(page) ? positive(page[name]) : null);
    return { lines, name: '', width: sizeIn('width'), height: sizeIn('height') };
  });
};

/** What a character may be beside what it was read as. */
function othersIn(candidates: unknown, character: string): readonly string[] {
  if (!Array.isArray(candidates)) return [];
  return candidates.flatMap((each) => (typeof each === 'string' && each !== '' && each !== character ? [each] : []));
}

const shapes: readonly Shape[] = [paddleStructure, paddleLists, baidu, textIn, paddlePairs, lineObjects];

function lineOf(
  text: unknown,
  box: Box | null,
  score: unknown,
  characters: RecognisedLine['characters'] = [],
): readonly RecognisedLine[] {
  if (typeof text !== 'string' || text.trim() === '') return [];
  return [{ text, box, confidence: scoreOf(score), characters }];
}

function scoreOf(score: unknown): number | null {
  return typeof score === 'number' && score >= 0 && score <= 1 ? score : null;
}

function positive(value: unknown): number | null {
  return typeof value === 'number' && value > 0 ? value : null;
}

/** The first of some fields that is a list with anything in it. */
function firstOf(value: unknown, ...names: readonly string[]): readonly unknown[] {
  return names.map((name) => listField(value, name)).find((list) => list.length > 0) ?? [];
}

/** The box around corners, be they pairs or numbers one after another; of two corners the opposite ones. Null for anything else. */
function boxOf(corners: unknown): Box | null {
  if (!Array.isArray(corners)) return null;
  const numbers: readonly unknown[] = corners.flat();
  if (numbers.length < 4 || numbers.length % 2 !== 0) return null;
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [at, number] of numbers.entries()) {
    if (typeof number !== 'number' || !Number.isFinite(number)) return null;
    (at % 2 === 0 ? xs : ys).push(number);
  }
  const [left, top] = [smallestOf(xs), smallestOf(ys)];
  return { left, top, width: largestOf(xs) - left, height: largestOf(ys) - top };
}

function sidesOf(location: unknown): Box | null {
  if (!isObject(location)) return null;
  const side = (name: keyof Box): number => numberIn(location, name);
  const box = { left: side('left'), top: side('top'), width: side('width'), height: side('height') };
  return Object.values(box).every(Number.isFinite) ? box : null;
}

function numberIn(object: JsonObject, name: string): number {
  const value = object[name];
  return typeof value === 'number' ? value : Number.NaN;
}
