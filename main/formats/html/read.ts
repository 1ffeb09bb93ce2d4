import { damagedBytes } from '../encoding/damage.ts';
import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { htmlBlocks } from './blocks.ts';
import { documentOfBlocks } from './document-of-blocks.ts';
import { hasHtmlTags, isHtml } from './probe.ts';

/** Web pages: what a browser would show, without what only looks. */
export const html: Importer = {
  probe({ text }) {
    if (text === null || !isHtml(text)) return null;
    return { format: 'html', version: null, sureness: sureness.likely, choices: ['encoding'] };
  },
  async read(input, _choices, work) {
    const { text, encoding, damage } = input.decoded();
    return readOutcome(documentOfBlocks(htmlBlocks(text, work), encoding, damagedBytes(damage)));
  },
};

/** Text with tags in it, as databases of newspapers hand it out: `<P>　　本报讯&nbsp;…</P>`. Its lines are its own. */
export const htmlFragments: Importer = {
  probe({ text }) {
    if (text === null || isHtml(text) || !hasHtmlTags(text)) return null;
    return { format: 'html-fragments', version: null, sureness: sureness.looks, choices: ['encoding'] };
  },
  async read(input, _choices, work) {
    const { text, encoding, damage } = input.decoded();
    return readOutcome(documentOfBlocks(htmlBlocks(text, work, true), encoding, damagedBytes(damage)));
  },
};
