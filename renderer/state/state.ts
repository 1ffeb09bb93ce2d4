import type { StateCreator } from 'zustand';
import type { ArticlePart } from './article-part.ts';
import type { BackupsPart } from './backups-part.ts';
import type { DraftsPart } from './drafts-part.ts';
import type { EditPart } from './edit-part.ts';
import type { JobsPart } from './jobs-part.ts';
import type { LearningPart } from './learning-part.ts';
import type { LibraryPart } from './library-part.ts';
import type { NoticesPart } from './notices-part.ts';
import type { PreferencesPart } from './preferences-part.ts';
import type { SearchPart } from './search-part.ts';
import type { SelectionPart } from './selection-part.ts';
import type { ViewPart } from './view-part.ts';
import type { VocabularyPart } from './vocabulary-part.ts';
import type { WorkspacePart } from './workspace-part.ts';

/** All that the window knows. */
export type KanwuState = PreferencesPart &
  WorkspacePart &
  LibraryPart &
  ArticlePart &
  SelectionPart &
  SearchPart &
  EditPart &
  DraftsPart &
  JobsPart &
  BackupsPart &
  LearningPart &
  VocabularyPart &
  NoticesPart &
  ViewPart;

/** One part of the state, made with the whole in reach. */
export type Slice<Part> = StateCreator<KanwuState, [], [], Part>;
