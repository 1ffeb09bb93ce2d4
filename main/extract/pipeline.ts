import { placedForm } from '../../model/names/name-form.ts';
import { checkStop, neverStop, type Stop } from '../../model/stop.ts';
import { agree } from './agree.ts';
import { dateGrammar } from './grammars/dates/dates.ts';
import { identifierGrammar } from './grammars/identifiers.ts';
import { moneyGrammar } from './grammars/money.ts';
import { quantityGrammar } from './grammars/quantity.ts';
import { workGrammar } from './grammars/works.ts';
import { Lexicon } from './lexicon/lexicon.ts';
import { LexicalReader } from './lexicon/reading.ts';
import type { WordLists } from './lists/word-lists.ts';
import { type ApartFromMemory, apartFromMemory, type Memory, memoryOrigin, proposedByMemory } from './memory.ts';
import { Opinions } from './opinions.ts';
import { keyOf } from './overlap.ts';
import { plainTextOf } from './plain-article.ts';
import {
  type ArticleText,
  type MentionProposal,
  originOf,
  type Recogniser,
  type RelationProposal,
  type Reviewer,
} from './recogniser.ts';
import { createEventRecogniser } from './recognisers/events.ts';
import { createOrganisationRecogniser } from './recognisers/organisations.ts';
import { createPersonRecogniser } from './recognisers/people.ts';
import { createPlaceRecogniser } from './recognisers/places.ts';
import { createPositionRecogniser } from './recognisers/positions.ts';
import { findRepeats } from './repeats.ts';
import { inTextOrder, resolve } from './resolve.ts';
import { credibleRepeats, reviewedBy } from './reviewed.ts';
import { apartIfRunTogether } from './run-together.ts';
import { outsideSetPhrasesOf } from './set-phrases.ts';
import { withStatedConfidence } from './stated-confidence.ts';
import { dropInsideShortForms, findShortForms, tieAbbreviations } from './structure/abbreviations.ts';
import { tieBareBodies } from './structure/bare-bodies.ts';
import { withPlacesInside } from './structure/places-inside.ts';
import { relate } from './structure/relate.ts';
import { dropUnsupported } from './structure/support.ts';
import { yieldToLonger } from './yield-to-longer.ts';

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
  /** May be wanted while it is made, which reads the lists; not afterwards. */
  readonly stop?: Stop;
  /** Recognisers that join those of the rules, and are trusted over them: a statistical tagger. */
  readonly recognisers?: readonly (Recogniser | Reviewer)[];
  /** Gives what people decided of names before, as it is now. It counts beside what is found, but for parts of longer names. */
  readonly memory?: () => Memory | null;
  /** Tells proposals that are not wanted; they are left out before anything is settled. */
  readonly isUnwanted?: (text: string, proposal: MentionProposal) => boolean;
}

/**
 * The extractor: runs every recogniser on an article (a trained one is asked what it holds of what rules found), brings
 * together where they agree and differ (`agree`), settles what overlaps (`resolve`), proposes the names found surely, and
 * their short forms, wherever else they occur in the article (a trained one is asked again) and settles again, ties
 * abbreviations to full names, drops positions that nobody holds, says how sure each is, and relates people, positions and
 * organisations.
 */
export function createExtractor({
  lists,
  stop,
  recognisers: others = [],
  memory: memoryNow = () => null,
  isUnwanted,
}: ExtractorParts): Extractor {
  const reader = new LexicalReader(new Lexicon(lists, stop));
  const rules: readonly Recogniser[] = [
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
  ];
  const trusted = new Set([...others.map(originOf), memoryOrigin]);
  const isTrusted = (origin: string): boolean => trusted.has(origin);
  return {
    version: [...[...rules, ...others].map(originOf), memoryOrigin].join(' '),
    extract: (article) => {
      const look = (): void => checkStop(article.stop ?? neverStop);
      const read = (recogniser: Recogniser): readonly MentionProposal[] => {
        look();
        return recogniser.recognise(article);
      };
      const isWanted = (proposal: MentionProposal): boolean => !isUnwanted?.(article.text, proposal);
      const opinions = new Opinions();
      const byRules = rules.flatMap(read);
      const memory = memoryNow();
      // A name does not go on in the next block, which begins in a line of its own.
      const form = placedForm(article.text, true);
      const recalled = memory?.recall(form) ?? [];
      const isFree = outsideSetPhrasesOf(plainTextOf(article), lists.setPhrases);
      const credible = reviewedBy(others, article, byRules, recalled, opinions).filter(isFree);
      const reviewed = apartIfRunTogether(credible, plainTextOf(article), lists, opinions);
      const apartFrom = (proposals: readonly MentionProposal[]): ApartFromMemory =>
        apartFromMemory(proposals, opinions, article.text.length);
      const byMemory = proposedByMemory(recalled, apartFrom(reviewed));
      const found = yieldToLonger([...reviewed, ...byMemory].filter(isWanted), (origin) => origin === memoryOrigin);
      look();
      const first = resolve(agree(found, isTrusted));
      look();
      const reading = reader.read(article);
      const recalledKeys = new Set(recalled.map(keyOf));
      const repeated = findRepeats(reading, form, first).filter((repeat) => !recalledKeys.has(keyOf(repeat)));
      look();
      const repeats = credibleRepeats(others, article, repeated, opinions);
      const again = [...repeats, ...findShortForms(first, article.text)].filter(isFree).filter(isWanted);
      look();
      const settled = again.length === 0 ? first : resolve(agree([...found, ...again], isTrusted));
      const supported = dropUnsupported(settled, article.text);
      const placed = withPlacesInside(supported, plainTextOf(article), lists);
      const whole = dropInsideShortForms(inTextOrder(tieAbbreviations(placed, article.text)));
      const tied = tieBareBodies(whole, article.text, plainTextOf(article), lists.bareOrganisations);
      look();
      const foundByRules = new Set([...byRules, ...repeats].map(keyOf));
      const mentions = withStatedConfidence(tied, opinions, {
        text: article.text,
        isByRule: (mention) => foundByRules.has(keyOf(mention)),
        precedentOf: (mention, name) => memory?.precedentOf(name, mention.type) ?? null,
        apart: apartFrom([...reviewed, ...again]),
      });
      look();
      return { mentions, relations: relate(mentions, reading.text) };
    },
  };
}
