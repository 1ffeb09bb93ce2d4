import { plainTextOf } from '../plain-article.ts';
import type { ArticleText } from '../recogniser.ts';
import type { Lexicon } from './lexicon.ts';
import { segmentWords, type Words } from './segment-words.ts';

/** An article's text as the lexicon reads it. */
export interface LexicalReading {
  /** The text in plain width and simplified characters; positions are those of the article's text. */
  readonly text: string;
  readonly words: Words;
}

/**
 * Reads articles by a lexicon. An article that is read again by another recogniser is not cut into words again.
 */
export class LexicalReader {
  readonly lexicon: Lexicon;
  readonly #readings = new WeakMap<ArticleText, LexicalReading>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  read(article: ArticleText): LexicalReading {
    const known = this.#readings.get(article);
    if (known !== undefined) return known;
    const text = plainTextOf(article);
    const reading = { text, words: segmentWords(text, this.lexicon) };
    this.#readings.set(article, reading);
    return reading;
  }
}
