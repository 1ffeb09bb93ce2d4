import type { HtmlBlock, HtmlContent } from '../html/blocks.ts';
import type { ImportWork } from '../importer.ts';
import { parseXml } from '../xml/parse-xml.ts';

/** What is in the content of an OpenDocument text, but not of its running text. */
const leftOut: ReadonlySet<string> = new Set(['annotation', 'note', 'tracked-changes', 'forms', 'sequence-decls']);

/** The headings and paragraphs of an OpenDocument's content.xml. @throws {KanwuError} `file-malformed` and `cancelled` */
export function odtBlocks(xml: string, work: ImportWork): HtmlContent {
  const blocks: HtmlBlock[] = [];
  let images = 0;
  let skipped = 0;
  /** Paragraphs stand in paragraphs, where one holds a frame with text. */
  const open: { readonly level: number; text: string }[] = [];
  const styles = new HeadingStyles();
  const append = (text: string): void => {
    const block = open.at(-1);
    if (block !== undefined && skipped === 0) block.text += text;
  };
  parseXml(
    xml,
    {
      open({ name, attributes }) {
        if (skipped > 0 || leftOut.has(name)) skipped += 1;
        else if (name === 'h') open.push({ level: Math.max(1, Number(attributes['outline-level'] ?? 1)), text: '' });
        else if (name === 'p') open.push({ level: styles.levelOf(attributes['style-name'] ?? ''), text: '' });
        else if (name === 'style') styles.note(attributes);
        else if (name === 's') append(' '.repeat(Math.min(80, Number(attributes.c ?? 1))));
        else if (name === 'tab') append(' ');
        else if (name === 'line-break') append('\n');
        else if (name === 'image') images += 1;
      },
      text: append,
      close(name) {
        if (skipped > 0) {
          skipped -= 1;
          return;
        }
        if (name !== 'h' && name !== 'p') return;
        const block = open.pop();
        for (const line of (block?.text ?? '').split('\n')) {
          if (line.trim() !== '') blocks.push({ level: block?.level ?? 0, text: line.trim(), isAfterGap: false });
        }
      },
    },
    work,
  );
  return { title: '', blocks, images };
}

/** Styles of paragraphs that are headings: programs write a heading whose looks were changed as a paragraph with a style of its own. */
class HeadingStyles {
  readonly #parents = new Map<string, string>();

  note({ name, family, 'parent-style-name': parent }: Readonly<Record<string, string>>): void {
    if (family === 'paragraph' && name !== undefined && parent !== undefined) this.#parents.set(name, parent);
  }

  /** The level of the heading that a style is made of; 0 for none. */
  levelOf(style: string): number {
    let name = style;
    for (let steps = 0; steps < 10; steps += 1) {
      // `Heading_20_1`, as OpenDocument writes “Heading 1”.
      const level = /^(?:Heading|标题)(?:_20_|\s)?(\d)$/u.exec(name)?.[1];
      if (level !== undefined) return Math.max(1, Number(level));
      if (name === 'Title') return 1;
      name = this.#parents.get(name) ?? '';
    }
    return 0;
  }
}
