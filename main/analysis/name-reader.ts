import type { NameChanges } from '../../model/memory.ts';
import { neverStop, type Stop } from '../../model/stop.ts';
import type { WordLists } from '../extract/lists/word-lists.ts';
import { createExtractor } from '../extract/pipeline.ts';
import { contributionOf } from '../extract/tagger/contribution.ts';
import { LessonTable, type LessonTableData } from '../extract/tagger/lesson-table.ts';
import type { Tagger } from '../extract/tagger/tagger.ts';
import { createTaggerRecogniser, mayBeName } from '../extract/tagger-recogniser.ts';
import { NameMemory } from '../learn/memory/name-memory.ts';
import { isWithheld } from '../learn/memory/withhold.ts';
import type { Analyst } from './analyst.ts';
import type { Learned, LearnInput } from './learning.ts';

/** What finds names, and takes note of what a workspace's people decided of them. */
export interface NameReader extends Pick<Analyst, 'extract' | 'nameReadings'> {
  /** The version of the weights that it learns over. */
  readonly model: string;
  /** Takes note of what the workspace remembers. */
  remember(changes: NameChanges): void;
  learn(input: LearnInput): Learned;
  learned(): LessonTableData;
}

export function createNameReader(lists: WordLists, tagger: Tagger, stop: Stop = neverStop): NameReader {
  let lessons = new LessonTable(tagger.version);
  let memory = new NameMemory([]);
  const extractor = createExtractor({
    lists,
    stop,
    recognisers: [createTaggerRecogniser(tagger, () => lessons)],
    memory: () => memory,
    isUnwanted: (text, proposal) => isWithheld(memory, text, proposal),
  });
  return {
    model: tagger.version,
    extract: (article) => extractor.extract(article),
    nameReadings: (text, least) =>
      tagger.readings(text, least, { learned: lessons }).filter((reading) => mayBeName(reading, text)),
    remember(changes) {
      if (changes.afresh) memory = new NameMemory(changes.names);
      else memory.note(changes);
    },
    learn({ afresh, base, added, withdrawn }) {
      if (afresh) {
        lessons = new LessonTable(tagger.version);
        // What was learned over other weights means nothing over these.
        if (base !== null && base.model === tagger.version) lessons.addTable(base);
      }
      for (const lesson of withdrawn) lessons.addLesson(contributionOf(tagger.scorer, lesson), -1);
      for (const lesson of added) lessons.addLesson(contributionOf(tagger.scorer, lesson));
      return { lessons: lessons.lessons, features: lessons.size };
    },
    learned: () => lessons.export(),
  };
}
