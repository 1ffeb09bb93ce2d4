import { type Importer, sureness } from '../importer.ts';
import type { ImportInput } from '../input.ts';
import { readOutcome } from '../read-outcome.ts';
import { documentOfPages } from '../recognised-page/document-of-pages.ts';
import { type LineToken, namelessImage, type PageLine, type RecognisedPage } from '../recognised-page/page.ts';
import { UnreadTally } from '../unread-tally.ts';
import { picturesIn, type RecognisedLine, type RecognisedPicture } from './recognised-lines.ts';

/**
 * What recognises Chinese and answers in JSON: PaddleOCR with PP-StructureV3 and PPOCRLabel, Umi-OCR, Baidu, TextIn. Most of them know of
 * lines alone, in an order of their own; each picture is a page.
 */
export const ocrJson: Importer = {
  probe({ json, text }) {
    const isLabelFile = json === null && text !== null && labelLine(firstLine(text)) !== null;
    if (!isLabelFile && (json === null || picturesIn(json.first) === null) && !isAnswer(json)) return null;
    return { format: 'ocr-json', version: null, sureness: sureness.likely, choices: ['encoding'] };
  },
  async read(input, _choices, work) {
    const { encoding } = input.decoded();
    work.progress(0.1);
    const pictures = picturesOf(input);
    const unread = new UnreadTally();
    for (const { pictures: count = 0 } of pictures) if (count > 0) unread.add('images', '', count);
    return readOutcome(documentOfPages(pictures.map(pageOf), encoding, unread.all()));
  },
};

/** Whether it is such an answer as a whole: a list of lines is told by all of it. */
function isAnswer(json: ImportInput['json']): boolean {
  return json !== null && json.layout === 'document' && picturesIn(json.values()) !== null;
}

function picturesOf({ json, text }: ImportInput): readonly RecognisedPicture[] {
  if (json === null) return (text ?? '').split(/\r?\n/).flatMap((line) => labelLine(line) ?? []);
  const values = json.values();
  const whole = json.layout === 'document' ? picturesIn(values) : null;
  return whole ?? values.flatMap((value) => picturesIn(value) ?? []);
}

/** A line of PPOCRLabel's Label.txt: a picture's path, a tab, and its lines as JSON. */
function labelLine(line: string): readonly RecognisedPicture[] | null {
  const tab = line.indexOf('\t');
  if (tab < 1 || line[tab + 1] !== '[') return null;
  try {
    const pictures = picturesIn(JSON.parse(line.slice(tab + 1)));
    return pictures?.map((picture) => ({ ...picture, name: line.slice(0, tab) })) ?? null;
  } catch {
    return null;
  }
}

function firstLine(text: string): string {
  return text.slice(0, 1 << 20).split(/\r?\n/, 1)[0] ?? '';
}

function pageOf({ lines, zones = [{ role: null, lines }], name, width, height }: RecognisedPicture): RecognisedPage {
  const image = { ...namelessImage, name, width, height };
  return { label: null, image, zones: zones.map((zone) => ({ role: zone.role, lines: zone.lines.map(pageLine) })) };
}

function pageLine(line: RecognisedLine): PageLine {
  return { text: line.text, box: line.box, isHyphenated: false, marks: [], tokens: tokensOf(line) };
}

/** A line is one token, whose characters share its length, unless the answer has each apart. */
function tokensOf({ text, box, confidence, characters }: RecognisedLine): readonly LineToken[] {
  const isSpelt = characters.length > 0 && characters.map((each) => each.text).join('') === text;
  if (!isSpelt) return [{ start: 0, end: text.length, box, confidence, alternatives: [], reference: '' }];
  let at = 0;
  return characters.map((each): LineToken => {
    const start = at;
    at += each.text.length;
    return {
      ...{ start, end: at, box: each.box, confidence: each.confidence ?? confidence },
      ...{ alternatives: each.alternatives ?? [], reference: '' },
    };
  });
}
