import type { Vocabulary } from '../../../model/category.ts';
import { KanwuError } from '../../../model/error.ts';
import type { ArticleId, IssueId } from '../../../model/ids.ts';
import type { ImportChoices, ImportReport } from '../../../model/import.ts';
import type { NameChanges } from '../../../model/memory.ts';
import { analyseIssue, type IssueAnalysis, importEditOf } from '../../analysis/analyse-issue.ts';
import type { CategoryLessons, Learned, LearnedData, LearnInput } from '../../analysis/learning.ts';
import type { LearningAnalyst } from '../../analysis/load-analyst.ts';
import { packLearned, takeLearned } from '../../analysis/packed-learning.ts';
import { type ArticleSuggestions, type ArticleToRead, suggestForArticle } from '../../analysis/suggest-article.ts';
import type { IssueFile } from '../../formats/issue-file.ts';
import { readVocabulary } from '../../formats/vocabulary/read-vocabulary.ts';
import { type Packed, pack } from '../../store/packed.ts';
import type { IssueToImport } from '../../store/writes.ts';
import { type Answers, Moved } from '../protocol/messages.ts';

/** What a reader is asked, by name: the input of each request and what it answers with. */
export interface ReaderRequests {
  /** Reads a file. */
  readonly analyse: { readonly input: FileToAnalyse; readonly output: ReadIssue };
  /** Suggests anew for an article that is in a workspace. */
  readonly suggest: { readonly input: ArticleToRead; readonly output: ArticleSuggestions };
  /** Takes note of what the workspace remembers. */
  readonly remember: { readonly input: NameChanges; readonly output: null };
  /** Adds lessons to what was learned and takes others off; with `afresh`, to `base`. */
  readonly learn: { readonly input: LearnInput; readonly output: Learned };
  /** Gives away what was learned. */
  readonly 'give-learned': { readonly input: null; readonly output: LearnedData };
  /** Gives away what was learned as it is kept. */
  readonly 'pack-learned': { readonly input: null; readonly output: Uint8Array };
  /** Takes what was kept in the place of what was learned; false where it cannot, and nothing has changed. */
  readonly 'take-learned': { readonly input: Uint8Array; readonly output: boolean };
  /** Learns from what articles are filed under. */
  readonly 'learn-categories': { readonly input: CategoryLessons; readonly output: null };
  /** Takes note of the vocabularies that the workspace brings itself, in the place of those that it brought before. */
  readonly 'adopt-vocabularies': { readonly input: readonly Vocabulary[]; readonly output: null };
  /** Reads a file that holds a vocabulary. */
  readonly 'read-vocabulary': { readonly input: IssueFile; readonly output: Vocabulary };
}

/** A file with how it is to be read. */
export interface FileToAnalyse {
  readonly file: IssueFile;
  readonly choices: ImportChoices;
  /** The place of its issues among the others. */
  readonly ordinal: number;
}

/** A file that was read: the whole, ready to be stored, and what is told of it. */
export interface ReadIssue {
  readonly issue: Packed<IssueToImport>;
  readonly id: IssueId;
  readonly firstArticleId: ArticleId | null;
  readonly articles: number;
  readonly mentions: number;
  readonly corrections: number;
  readonly report: ImportReport;
}

/**
 * Answers with what comes with Kanwu, what a workspace remembers and what it has taught: the requests of one workspace at a time.
 *
 * @param analyst is asked for when it is first needed: it takes long to load
 */
export function readerAnswers(analyst: () => LearningAnalyst): Answers<ReaderRequests> {
  return {
    analyse: async ({ file, ...how }, { progress, stop }) => {
      const analysis = await analyseIssue(file, analyst(), { ...how, onProgress: progress, stop });
      const read = readIssue(analysis);
      return new Moved(read, [read.issue.packed]);
    },
    suggest: (article, { stop }) => suggestForArticle(article, analyst(), stop),
    remember: (changes) => {
      analyst().remember(changes);
      return null;
    },
    learn: (input) => analyst().learn(input),
    'give-learned': () => analyst().learned(),
    'pack-learned': () => packLearned(analyst()),
    'take-learned': (data) => takeLearned(analyst(), data),
    'learn-categories': (lessons) => {
      analyst().learnCategories(lessons);
      return null;
    },
    'adopt-vocabularies': (own) => {
      analyst().adoptVocabularies(own);
      return null;
    },
    'read-vocabulary': readVocabulary,
  };
}

function readIssue(analysis: IssueAnalysis): ReadIssue {
  const { issues, source, articles, mentions, corrections, report } = analysis;
  const [first] = issues;
  if (first === undefined) throw new KanwuError('internal', { reason: 'a file without an issue' });
  return {
    issue: pack({ edit: importEditOf(analysis), source }),
    ...{ id: first.id, firstArticleId: articles[0]?.id ?? null, report },
    ...{ articles: articles.length, mentions: mentions.length, corrections: corrections.length },
  };
}
