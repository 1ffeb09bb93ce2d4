import type { PageLine } from './page.ts';

/**
 * The paragraphs of a zone, each as its lines: a line that is indented begins one, and so does the line after a much shorter one, one
 * whose letters are of another size, and an item of a list. A zone without boxes is one paragraph.
 */
export function paragraphsOf(lines: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const inked = lines.filter(({ text }) => text.trim() !== '');
  const frame = frameOf(inked);
  const paragraphs: PageLine[][] = [];
  for (const line of inked) {
    const last = paragraphs.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before === undefined || (frame !== null && isBreak(before, line, frame)))
      paragraphs.push([line]);
    else last.push(line);
  }
  return paragraphs;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** Where the lines of a zone begin and end, and how high they are, as most of them do; null where too few have boxes. */
function frameOf(lines: readonly PageLine[]): Frame | null {
  const boxes = lines.flatMap(({ box }) => (box !== null && box.width > 0 && box.height > 0 ? [box] : []));
  if (boxes.length < lines.length || boxes.length < 2) return null;
  // Columns of vertical text are as high as these are wide: their indents are not told by the left edge.
  if (boxes.filter(({ width, height }) => height > width * 2).length > boxes.length / 2) return null;
  return {
    left: quantile(
      boxes.map(({ left }) => left),
      0.25,
    ),
    right: quantile(
      boxes.map(({ left, width }) => left + width),
      0.75,
    ),
    height: quantile(
      boxes.map(({ height }) => height),
      0.5,
    ),
  };
}

function isBreak(before: PageLine, line: PageLine, frame: Frame): boolean {
  if (before.box === null || line.box === null || before.isHyphenated) return false;
  const indent = line.box.left - frame.left;
  const short = frame.right - (before.box.left + before.box.width);
  const width = frame.right - frame.left;
  const isIndented =
    indent > frame.height * 0.8 && indent < width / 2 && before.box.left - frame.left < frame.height * 0.8;
  const isAfterShort = short > width * 0.2 && /[.。!！?？”"』」:：]\s*$/.test(before.text);
  const [smaller, larger] = [
    Math.min(before.box.height, line.box.height),
    Math.max(before.box.height, line.box.height),
  ];
  return isIndented || isAfterShort || larger > smaller * 1.6 || listed.test(line.text);
}

/** Signs that an item of a list begins with. */
const listed = /^\s*[•●▪■◆◇○]/u;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
