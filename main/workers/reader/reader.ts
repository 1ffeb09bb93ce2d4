import { basename } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import type { Vocabulary } from '../../../model/category.ts';
import { KanwuError } from '../../../model/error.ts';
import type { SourceMap } from '../../../model/followed-stretch.ts';
import type { ImportChoices } from '../../../model/import.ts';
import type { ImportedFile } from '../../../model/import-batch.ts';
import type { IsoDate, Sha256 } from '../../../model/issue.ts';
import type { NameChanges } from '../../../model/memory.ts';
import type { EntityType } from '../../../model/mention.ts';
import type { NameReading } from '../../../model/name-readings.ts';
import { analyseIssue, type IssueAnalysis } from '../../analysis/analyse-issue.ts';
import { analystWhenAsked } from '../../analysis/analyst-when-asked.ts';
import type { ExtractionHelper } from '../../analysis/extract-in-order.ts';
import { importEditOf } from '../../analysis/import-edit.ts';
import type { CategoryLessons, Learned, LearnedData, LearnInput } from '../../analysis/learning.ts';
import type { LearningAnalyst } from '../../analysis/load-analyst.ts';
import { packLearned, takeLearned } from '../../analysis/packed-learning.ts';
import { rereadIssue } from '../../analysis/reread-issue.ts';
import { type ArticleSuggestions, type ArticleToRead, suggestForArticle } from '../../analysis/suggest-article.ts';
import { chooseLayers, type LayerChoice } from '../../formats/annotators/choose-layers.ts';
import { rivalLayers } from '../../formats/annotators/rival-layers.ts';
import { type ReadListFile, readListFile } from '../../formats/authority/read-list-file.ts';
import type { Decoding } from '../../formats/encoding/align.ts';
import type { IssueFile } from '../../formats/issue-file.ts';
import type { ListedFile } from '../../formats/list-files.ts';
import { readVocabulary } from '../../formats/vocabulary/read-vocabulary.ts';
import { buffersOf, type PackedImport, packImport } from '../../store/packed-import.ts';
import { SuggestionPacker, type SuggestionsPart } from '../../store/packed-suggestions.ts';
import { newSource } from '../../store/recognition/recognitions.ts';
import { answerRequests } from '../protocol/answer-requests.ts';
import { type Answers, Moved } from '../protocol/messages.ts';
import { RequestPort } from '../protocol/request-port.ts';
import type { HelpRequests } from './help-requests.ts';

/** What a reader is asked, by name: the input of each request and what it answers with. */
export interface ReaderRequests {
  /** Reads a file. */
  readonly analyse: { readonly input: FileToAnalyse; readonly output: ReadIssue };
  /** Takes somebody who searches texts beside it while it reads a file. */
  readonly 'take-helper': { readonly input: MessagePort; readonly output: null };
  /** Helps whoever has the other end of a port. */
  readonly help: { readonly input: MessagePort; readonly output: null };
  /** Which of some files several annotators made of the same texts, and whose come in. */
  readonly 'choose-layers': {
    readonly input: FilesToChoose;
    readonly output: readonly (readonly [number, LayerChoice])[];
  };
  /** Reads a file of a workspace in another encoding. */
  readonly reread: { readonly input: FileToReread; readonly output: ReadAnew };
  /** Suggests anew for an article that is in a workspace. */
  readonly suggest: { readonly input: ArticleToRead; readonly output: ArticleSuggestions };
  /** What a character of a text may have been that recognition took for this one, the most probable first. */
  readonly alternatives: { readonly input: { readonly text: string; readonly at: number }; readonly output: string[] };
  /** All that may be a name in a text and is at least so probable. */
  readonly 'name-readings': {
    readonly input: { readonly text: string; readonly least: number };
    readonly output: NameReading[];
  };
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
  /** Reads a file that holds a list of an authority file. */
  readonly 'read-authority-list': {
    readonly input: { readonly path: string; readonly nativeBinding: string | undefined };
    readonly output: ReadListFile;
  };
}

/** A file with how it is to be read. */
export interface FileToAnalyse {
  readonly file: IssueFile;
  readonly choices: ImportChoices;
  /** The place of its issues among the others. */
  readonly ordinal: number;
  /** The folder that images of its pages are copied into which are found beside it; null where they stay there. */
  readonly copyImagesInto: string | null;
}

/** Files as they were listed, and what was laid down for all of them. */
export interface FilesToChoose {
  readonly files: readonly Pick<ListedFile, 'path' | 'entry' | 'at' | 'failure'>[];
  readonly choices: ImportChoices;
}

/** A file that is in a workspace, and is to be read in another encoding. */
export interface FileToReread extends Omit<FileToAnalyse, 'copyImagesInto'> {
  /** What the source is to be called by. */
  readonly readingKey: Sha256;
  /** Its text as it was read before, and in what encoding. */
  readonly before: Decoding;
}

/** A file that was read anew, and where its text stands that was there before. */
export interface ReadAnew extends Pick<ReadIssue, 'issue' | 'suggestions'> {
  readonly map: SourceMap;
}

/** A file that was read: the whole, ready to be stored, and what is told of it. */
export interface ReadIssue {
  readonly issue: PackedImport;
  /** What is suggested in it, in parts. */
  readonly suggestions: readonly SuggestionsPart[];
  readonly imported: ImportedFile;
  /** What it says of its issues, and how many mentions of each type are in it. */
  readonly issues: readonly { readonly title: string | null; readonly date: IsoDate | null }[];
  readonly types: ReadonlyMap<EntityType, number>;
  /** The names of the files that were read as part of it, relative to its folder. */
  readonly readAlong: readonly string[];
}

/**
 * Answers with what comes with Kanwu, what a workspace remembers and what it has taught: the requests of one workspace at a time.
 *
 * @param analyst is asked for when it is first needed: it takes long to load
 */
export function readerAnswers(analyst: () => LearningAnalyst): Answers<ReaderRequests> {
  const helpers: RequestPort<HelpRequests>[] = [];
  return {
    analyse: async ({ file, ...how }, { progress, stop, cancelled }) => {
      const packer = new SuggestionPacker();
      const onFound = (found: ArticleSuggestions): void => packer.take(found);
      const analysis = await analyseIssue(file, analystWhenAsked(analyst), {
        ...how,
        findsImages: true,
        onProgress: progress,
        onFound,
        stop,
        helpers: helpers.map(
          (helper): ExtractionHelper => ({
            extract: ({ stop: _, ...text }) => helper.ask('extract', text, { cancelled }),
          }),
        ),
      });
      const read = readIssue(analysis, packer);
      return new Moved(read, [...buffersOf(read.issue), ...read.suggestions.map(({ packed }) => packed)]);
    },
    'take-helper': (port) => {
      const helper = new RequestPort<HelpRequests>(port);
      helpers.push(helper);
      // Its thread has ended: nothing is asked of it any more.
      port.once('close', () => {
        helpers.splice(helpers.indexOf(helper), 1);
        helper.fail(new KanwuError('cancelled'));
      });
      return null;
    },
    help: (port) => {
      answerRequests<HelpRequests>(port, { extract: (text, { stop }) => analyst().extract({ ...text, stop }) });
      return null;
    },
    'choose-layers': async ({ files, choices }, { stop }) => {
      const layers = await rivalLayers(files, stop);
      return [...chooseLayers(layers, choices, (place) => basename(files[place]?.entry ?? files[place]?.path ?? ''))];
    },
    reread: async ({ file, before, ...how }, { progress, stop }) => {
      const packer = new SuggestionPacker();
      const onFound = (found: ArticleSuggestions): void => packer.take(found);
      const options = { ...how, before, onProgress: progress, onFound, stop };
      const { analysis, map } = await rereadIssue(file, analyst(), options);
      const { issue, suggestions } = readIssue(analysis, packer);
      return new Moved({ issue, suggestions, map }, [
        ...[...buffersOf(issue), ...suggestions.map(({ packed }) => packed)],
        ...[map.starts.buffer, map.ends.buffer],
      ]);
    },
    suggest: (article, { stop }) => suggestForArticle(article, analyst(), stop),
    alternatives: ({ text, at }) => [...analyst().alternatives(text, at)],
    'name-readings': ({ text, least }) => [...analyst().nameReadings(text, least)],
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
    'read-authority-list': async ({ path, nativeBinding }, { stop }) => {
      const read = await readListFile(path, { nativeBinding, stop });
      return new Moved(
        read,
        read.parts.map(({ buffer }) => buffer),
      );
    },
  };
}

function readIssue(analysis: IssueAnalysis, packer: SuggestionPacker): ReadIssue {
  const { publications, issues, articles, mentions, corrections, report, readAlong } = analysis;
  const [first] = issues;
  const titles = new Map(publications.map(({ id, title }) => [id, title]));
  const types = new Map<EntityType, number>(packer.types);
  for (const { type } of mentions) types.set(type, (types.get(type) ?? 0) + 1);
  if (first === undefined) throw new KanwuError('internal', { reason: 'a file without an issue' });
  return {
    issue: packImport({ edit: importEditOf(analysis), source: newSource(analysis.source, analysis.recognition) }),
    imported: {
      ...{ issueId: first.id, firstArticleId: articles[0]?.id ?? null, report },
      ...{ articles: articles.length, mentions: mentions.length + packer.mentions, corrections: corrections.length },
    },
    issues: issues.map(({ publicationId, date }) => ({
      title: publicationId === null ? null : (titles.get(publicationId) ?? null),
      date,
    })),
    types,
    suggestions: packer.parts(),
    readAlong,
  };
}
