import type { StateCreator } from 'zustand';
import type { ArrangingPart } from './arranging-part.ts';
import type { ArticlePart } from './article-part.ts';
import type { BackupsPart } from './backups-part.ts';
import type { CarryingPart } from './carrying-part.ts';
import type { DraftsPart } from './drafts-part.ts';
import type { EditPart } from './edit-part.ts';
import type { ExportPart } from './export-part.ts';
import type { HelpPart } from './help-part.ts';
import type { ImportsPart } from './imports-part.ts';
import type { JobsPart } from './jobs-part.ts';
import type { LearningPart } from './learning-part.ts';
import type { LibraryPart } from './library-part.ts';
import type { NoticesPart } from './notices-part.ts';
import type { OfferedNamesPart } from './offered-names-part.ts';
import type { OtherReadingsPart } from './other-readings-part.ts';
import type { PreferencesPart } from './preferences-part.ts';
import type { RegisterPart } from './register-part.ts';
import type { RemovingPart } from './removing-part.ts';
import type { ReplacingPart } from './replacing-part.ts';
import type { SearchPart } from './search-part.ts';
import type { SelectionPart } from './selection-part.ts';
import type { ServicePart } from './service-part.ts';
import type { TextPart } from './text-part.ts';
import type { ViewPart } from './view-part.ts';
import type { VocabularyPart } from './vocabulary-part.ts';
import type { WalkPart } from './walk-part.ts';
import type { WorkspacePart } from './workspace-part.ts';

/** All that the window knows. */
export type KanwuState = PreferencesPart &
  WorkspacePart &
  LibraryPart &
  CarryingPart &
  RemovingPart &
  ArticlePart &
  ArrangingPart &
  SelectionPart &
  SearchPart &
  ReplacingPart &
  OtherReadingsPart &
  OfferedNamesPart &
  EditPart &
  DraftsPart &
  JobsPart &
  ImportsPart &
  ExportPart &
  BackupsPart &
  LearningPart &
  RegisterPart &
  ServicePart &
  VocabularyPart &
  NoticesPart &
  TextPart &
  WalkPart &
  HelpPart &
  ViewPart;

/** One part of the state, made with the whole in reach. */
export type Slice<Part> = StateCreator<KanwuState, [], [], Part>;
