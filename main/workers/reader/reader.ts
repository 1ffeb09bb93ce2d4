import type { Vocabulary } from '../../../model/category.ts';
import type { RememberedName } from '../../../model/memory.ts';
import { analyseIssue, type IssueAnalysis, type IssueFileContent } from '../../analysis/analyse-issue.ts';
import type { CategoryLessons, Learned, LearnedData, LearnInput } from '../../analysis/learning.ts';
import type { LearningAnalyst } from '../../analysis/load-analyst.ts';
import { type ArticleSuggestions, type ArticleToRead, suggestForArticle } from '../../analysis/suggest-article.ts';
import type { IssueFile } from '../../formats/issue-file.ts';
import { readVocabulary } from '../../formats/vocabulary/read-vocabulary.ts';

/** What a reader is asked, by name: the input of each request and what it answers with. */
export interface ReaderRequests {
  /** Reads an issue file. */
  readonly analyse: { readonly input: IssueFileContent; readonly output: IssueAnalysis };
  /** Suggests anew for an article that is in a workspace. */
  readonly suggest: { readonly input: ArticleToRead; readonly output: ArticleSuggestions };
  /** Takes note of what the workspace remembers, in the place of what it remembered before. */
  readonly remember: { readonly input: readonly RememberedName[]; readonly output: null };
  /** Adds lessons to what was learned and takes others off; with `afresh`, to `base`. */
  readonly learn: { readonly input: LearnInput; readonly output: Learned };
  /** Gives away what was learned. */
  readonly 'give-learned': { readonly input: null; readonly output: LearnedData };
  /** Learns from what articles are filed under. */
  readonly 'learn-categories': { readonly input: CategoryLessons; readonly output: null };
  /** Takes note of the vocabularies that the workspace brings itself, in the place of those that it brought before. */
  readonly 'adopt-vocabularies': { readonly input: readonly Vocabulary[]; readonly output: null };
  /** Reads a file that holds a vocabulary. */
  readonly 'read-vocabulary': { readonly input: IssueFile; readonly output: Vocabulary };
}

export type RequestName = keyof ReaderRequests;

/** What changes the reader is answered at once, so that one request is done before the next begins. */
type Answer<Name extends RequestName> = ReaderRequests[Name]['output'] | Promise<ReaderRequests[Name]['output']>;

/**
 * Reads articles with what comes with Kanwu, what a workspace remembers and what it has taught. A reader belongs to one
 * workspace at a time.
 */
export class Reader {
  readonly #analyst: LearningAnalyst;

  constructor(analyst: LearningAnalyst) {
    this.#analyst = analyst;
  }

  /** @throws {KanwuError} what `analyseIssue` and `readVocabulary` throw */
  answer<Name extends RequestName>(
    name: Name,
    input: ReaderRequests[Name]['input'],
    onProgress: (fraction: number) => void,
  ): Answer<Name> {
    return this.#answers(onProgress)[name](input);
  }

  #answers(onProgress: (fraction: number) => void): {
    readonly [Name in RequestName]: (input: ReaderRequests[Name]['input']) => Answer<Name>;
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
      'learn-categories': (lessons) => {
        this.#analyst.learnCategories(lessons);
        return null;
      },
      'adopt-vocabularies': (own) => {
        this.#analyst.adoptVocabularies(own);
        return null;
      },
      'read-vocabulary': readVocabulary,
    };
  }
}
