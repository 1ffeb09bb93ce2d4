import type { ImportWork } from '../importer.ts';
import { parseHtml } from './parse-html.ts';

/** A block of a document that is written as HTML. */
export interface HtmlBlock {
  /** 1 to 6 for a heading, 0 for a paragraph. */
  readonly level: number;
  readonly text: string;
  /** Whether an empty line stands before it. */
  readonly isAfterGap: boolean;
}

export interface HtmlContent {
  readonly title: string;
  readonly blocks: readonly HtmlBlock[];
  readonly images: number;
}

/** Elements that do not break a line; every other one does. */
const inline =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)$/;
const skipped = /^(?:script|style|template|noscript|svg|rt|rp)$/;

/**
 * The headings and paragraphs of HTML, in order, with white space as a browser would show it.
 *
 * @param keepsLines whether line ends in the text are line ends, as in text that only has some tags in it
 * @throws {KanwuError} `cancelled`
 */
export function htmlBlocks(html: string, work: ImportWork, keepsLines = false): HtmlContent {
  const blocks: HtmlBlock[] = [];
  let [text, title] = ['', ''];
  let level = 0;
  let isAfterGap = false;
  let images = 0;
  let isInTitle = false;
  let skip = 0;
  let pre = 0;
  const end = (): void => {
    const lines = text.split('\n');
    for (const [place, line] of lines.entries()) {
      const shown = line.replaceAll(/[ \t\f\r]+/g, ' ').trim();
      if (shown !== '') blocks.push({ level, text: shown, isAfterGap });
      // The pieces before the first and after the last line end go on in what stands beside them.
      if (shown !== '') isAfterGap = false;
      else if (keepsLines && place > 0 && place < lines.length - 1) isAfterGap = true;
    }
    text = '';
  };
  parseHtml(
    html,
    {
      open(name) {
        if (skipped.test(name)) skip += 1;
        if (name === 'title') isInTitle = true;
        if (name === 'img' || name === 'image') images += 1;
        if (inline.test(name)) return;
        end();
        if (name === 'pre' || name === 'textarea') pre += 1;
        level = Number(/^h([1-6])$/.exec(name)?.[1] ?? 0);
      },
      text(data) {
        if (skip > 0) return;
        if (isInTitle) title += data;
        else text += keepsLines || pre > 0 ? data : data.replaceAll(/[\r\n]+/g, ' ');
      },
      close(name) {
        if (skipped.test(name)) skip -= 1;
        if (name === 'title') isInTitle = false;
        if (inline.test(name)) return;
        end();
        if (name === 'pre' || name === 'textarea') pre -= 1;
        level = 0;
      },
    },
    work,
  );
  end();
  return { title: title.trim(), blocks, images };
}
