import type { AnnotatedText, TextMark } from '../annotated-text/annotated-text.ts';
import { documentOfTexts } from '../annotated-text/document-of-texts.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { isConll, isConllU, tagIn } from './probe.ts';
import { tokenStandsTight } from './spacing.ts';

/**
 * Tagged corpora with a token a line: CoNLL-2003 and its kin in BIO, BIOES and BILOU, and the text of CoNLL-U. A sentence is a paragraph,
 * `-DOCSTART-` begins an article.
 */
export const conll: Importer = {
  probe({ text }) {
    if (text === null || !isConll(text.slice(0, 1 << 16))) return null;
    return {
      format: 'conll',
      version: isConllU(text.slice(0, 1 << 16)) ? 'U' : null,
      sureness: sureness.likely,
      choices: ['encoding'],
    };
  },
  async read(input, _choices, work) {
    const { text, encoding } = input.decoded();
    const builder = new DocumentBuilder();
    const lines = text.split(/\r?\n/);
    const isTagged = !isConllU(text.slice(0, 1 << 16));
    const tokenColumn = isTagged ? 0 : 1;
    const texts: TaggedText[] = [new TaggedText()];
    for (const [place, line] of lines.entries()) {
      if (place % 10_000 === 0) work.progress(place / lines.length);
      const current = texts.at(-1);
      if (line.startsWith('-DOCSTART-')) texts.push(new TaggedText());
      else if (line.trim() === '') current?.endSentence();
      else if (!isComment(line)) {
        const columns = line.trimEnd().split(/\t| +/);
        const tag = columns.length < 2 ? null : tagIn(columns);
        if (columns.length < 2 || (tag === null && isTagged)) builder.unread.add('damaged-records', String(place + 1));
        else if (columns.length > 2) builder.unread.add('grammar', '', columns.length - 2);
        if (columns.length >= 2) current?.add(columns[tokenColumn] ?? '', tag ?? 'O');
      }
    }
    const read = texts.map((each) => each.read()).filter((each) => each.text.trim() !== '');
    return readOutcome(documentOfTexts(read, ['utf-16'], encoding, builder));
  },
};

/** Whether a line is a remark; a number sign may be a token, too. */
function isComment(line: string): boolean {
  return /^#\s/.test(line) && !/^#\s\S+$/.test(line.trimEnd());
}

/** A text as its tokens come, with the marks that their tags make. */
class TaggedText {
  #text = '';
  readonly #marks: TextMark[] = [];
  #open: { readonly label: string; readonly start: number; end: number } | null = null;

  add(token: string, tag: string): void {
    const [position, label] = [tag.charAt(0), tag.slice(2).trim()];
    const goesOn = this.#open !== null && this.#open.label === label && 'IMELm'.includes(position) && tag !== 'O';
    if (!goesOn) this.#close();
    const isTight = this.#text.endsWith('\n') || tokenStandsTight(this.#text, token);
    this.#text += isTight ? token : ` ${token}`;
    const end = this.#text.length;
    if (tag === 'O' || tag === '_' || label === '') return;
    if (this.#open === null) this.#open = { label, start: end - token.length, end };
    else this.#open.end = end;
    if ('SU'.includes(position) || (goesOn && 'EL'.includes(position))) this.#close();
  }

  endSentence(): void {
    this.#close();
    if (this.#text !== '' && !this.#text.endsWith('\n')) this.#text += '\n';
  }

  read(): AnnotatedText {
    this.#close();
    return { text: this.#text.trimEnd(), marks: this.#marks };
  }

  #close(): void {
    if (this.#open === null) return;
    const { start, end, label } = this.#open;
    this.#marks.push({ spans: [{ start, end, quote: null }], label, isDecided: true, note: '' });
    this.#open = null;
  }
}
