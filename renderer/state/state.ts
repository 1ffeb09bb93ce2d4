import type { StateCreator } from 'zustand';
import type { ArticleSlice } from './article-slice.ts';
import type { EditSlice } from './edit-slice.ts';
import type { JobsSlice } from './jobs-slice.ts';
import type { LearningSlice } from './learning-slice.ts';
import type { MemorySlice } from './memory-slice.ts';
import type { NoticesSlice } from './notices-slice.ts';
import type { PreferencesSlice } from './preferences-slice.ts';
import type { SelectionSlice } from './selection-slice.ts';
import type { ViewSlice } from './view-slice.ts';
import type { VocabularySlice } from './vocabulary-slice.ts';
import type { WorkspaceSlice } from './workspace-slice.ts';

/** All that the window knows. */
export type KanwuState = PreferencesSlice &
  WorkspaceSlice &
  ArticleSlice &
  SelectionSlice &
  EditSlice &
  JobsSlice &
  MemorySlice &
  LearningSlice &
  VocabularySlice &
  NoticesSlice &
  ViewSlice;

/** One part of the state, made with the whole in reach. */
export type Slice<Part> = StateCreator<KanwuState, [], [], Part>;
