import type { RememberedName } from '../../model/memory.ts';
import type { LearningExample } from '../extract/tagger/learner.ts';
import type { WeightDeltaData } from '../extract/tagger/weight-delta.ts';
import { analyseIssue, type IssueAnalysis, type IssueFileContent } from './analyse-issue.ts';
import type { LearningAnalyst } from './load-analyst.ts';
import { type ArticleSuggestions, type ArticleToRead, suggestForArticle } from './suggest-article.ts';

/** What a reader is asked, by name: the input of each request and what it answers with. */
export interface ReaderRequests {
  /** Reads an issue file. */
  readonly analyse: { readonly input: IssueFileContent; readonly output: IssueAnalysis };
  /** Suggests anew for an article that is in a workspace. */
  readonly suggest: { readonly input: ArticleToRead; readonly output: ArticleSuggestions };
  /** Takes note of what the workspace remembers, in the place of what it remembered before. */
  readonly remember: { readonly input: readonly RememberedName[]; readonly output: null };
  /** Learns from decided articles, on top of what was learned or, with `afresh`, from `base` on. */
  readonly learn: { readonly input: LearnInput; readonly output: Learned };
  /** Gives away what was learned. */
  readonly 'give-learned': { readonly input: null; readonly output: WeightDeltaData };
}

export interface LearnInput {
  readonly afresh: boolean;
  /** What to start from when learning afresh; null for the weights that come with Kanwu. */
  readonly base: WeightDeltaData | null;
  readonly examples: readonly LearningExample[];
}

/** How much was learned. */
export interface Learned {
  readonly articles: number;
  /** How many features have other weights than the shipped ones. */
  readonly features: number;
}

export type RequestName = keyof ReaderRequests;

/**
 * Reads articles with what comes with Kanwu, what a workspace remembers and what it has taught. A reader belongs to one
 * workspace at a time.
 */
export class Reader {
  readonly #analyst: LearningAnalyst;

  constructor(analyst: LearningAnalyst) {
    this.#analyst = analyst;
  }

  /** @throws {KanwuError} what `analyseIssue` throws */
  answer<Name extends RequestName>(
    name: Name,
    input: ReaderRequests[Name]['input'],
    onProgress: (fraction: number) => void,
  ): ReaderRequests[Name]['output'] {
    return this.#answers(onProgress)[name](input);
  }

  #answers(onProgress: (fraction: number) => void): {
    readonly [Name in RequestName]: (input: ReaderRequests[Name]['input']) => ReaderRequests[Name]['output'];
  } {
    return {
      analyse: (file) => analyseIssue(file, this.#analyst, { onProgress }),
      suggest: (article) => suggestForArticle(article, this.#analyst),
      remember: (names) => {
        this.#analyst.remember(names);
        return null;
      },
      learn: (input) => this.#analyst.learn(input),
      'give-learned': () => this.#analyst.learned(),
    };
  }
}
