import { dateGrammar } from './grammars/dates/dates.ts';
import { identifierGrammar } from './grammars/identifiers.ts';
import { moneyGrammar } from './grammars/money.ts';
import { quantityGrammar } from './grammars/quantity.ts';
import { workGrammar } from './grammars/works.ts';
import { Lexicon } from './lexicon/lexicon.ts';
import { LexicalReader } from './lexicon/reading.ts';
import type { WordLists } from './lists/word-lists.ts';
import type { ArticleText, MentionProposal, Recogniser, RelationProposal } from './recogniser.ts';
import { createEventRecogniser } from './recognisers/events.ts';
import { createOrganisationRecogniser } from './recognisers/organisations.ts';
import { createPersonRecogniser } from './recognisers/people.ts';
import { createPlaceRecogniser } from './recognisers/places.ts';
import { createPositionRecogniser } from './recognisers/positions.ts';
import { findRepeats } from './repeats.ts';
import { inTextOrder, resolve } from './resolve.ts';
import { tieAbbreviations } from './structure/abbreviations.ts';
import { relate } from './structure/relate.ts';
import { dropUnsupported } from './structure/support.ts';

export interface Extraction {
  /** In the order of the text, outer mentions before those nested in them. */
  readonly mentions: readonly MentionProposal[];
  /** Relations between mentions, by their place in `mentions`. */
  readonly relations: readonly RelationProposal[];
}

export interface Extractor {
  /** Changes whenever the extractor would answer differently. */
  readonly version: string;
  extract(article: ArticleText): Extraction;
}

export interface ExtractorParts {
  readonly lists: WordLists;
  /** Recognisers that join those of the rules, e.g. a statistical tagger. */
  readonly recognisers?: readonly Recogniser[];
}

/**
 * The extractor: runs every recogniser on an article, settles what overlaps (`resolve`), proposes the names found surely wherever else
 * they occur in the article, ties abbreviations to full names, drops positions that nobody holds, and relates people, positions
 * and organisations.
 */
export function createExtractor({ lists, recognisers: others = [] }: ExtractorParts): Extractor {
  const reader = new LexicalReader(new Lexicon(lists));
  const recognisers: readonly Recogniser[] = [
    dateGrammar,
    moneyGrammar,
    quantityGrammar,
    identifierGrammar,
    workGrammar,
    createPersonRecogniser(reader),
    createOrganisationRecogniser(reader),
    createPlaceRecogniser(reader),
    createPositionRecogniser(reader),
    createEventRecogniser(reader),
    ...others,
  ];
  return {
    version: recognisers.map(({ name, version }) => `${name}@${version}`).join(' '),
    extract: (article) => {
      const proposals = recognisers.flatMap((recogniser) => recogniser.recognise(article));
      const first = resolve(proposals);
      const repeats = findRepeats(reader.read(article), first);
      const settled = repeats.length === 0 ? first : resolve([...proposals, ...repeats]);
      const supported = dropUnsupported(settled, article.text);
      const mentions = inTextOrder(tieAbbreviations(supported, article.text));
      return { mentions, relations: relate(mentions, reader.read(article).text) };
    },
  };
}
