import type { AttributeType } from '../../model/attribute-type.ts';
import type { ChosenFile } from '../../model/chosen-file.ts';
import type { WorkspaceOverview } from '../../model/document.ts';
import type { DocumentChange } from '../../model/document-change.ts';
import type { TagSet, TypeDescription } from '../../model/entity-type.ts';
import type { EntryId } from '../../model/ids.ts';
import type { ImportChoices } from '../../model/import.ts';
import type { UndoState } from '../../model/journal.ts';
import type { ChangedLines } from '../../model/library.ts';
import type { EntityType } from '../../model/mention.ts';
import type { RelationType } from '../../model/relation.ts';
import type { RelationTypeDescription } from '../../model/relation-type.ts';

export interface WorkspacePart {
  /** The open workspace; null when none is. */
  readonly workspace: WorkspaceOverview | null;
  /** A workspace is being opened. */
  readonly opening: boolean;
  /** Where issue files go that are opened while no workspace is. */
  readonly targetWorkspace: ChosenFile | null;
  /** The entity types that the workspace's mentions have, or had since it was opened. */
  readonly entityTypes: readonly EntityType[];
  /** What people say of entity types. */
  readonly typeDescriptions: readonly TypeDescription[];
  /** The types that the workspace's relations have, or had since it was opened. */
  readonly relationTypes: readonly RelationType[];
  /** What people say of relation types. */
  readonly relationTypeDescriptions: readonly RelationTypeDescription[];
  /** The attributes that people described. */
  readonly attributeTypes: readonly AttributeType[];
  /** All types, as they are called and shown. */
  readonly tagSet: TagSet;
  /** @returns whether it is open */
  openWorkspace(file: ChosenFile): Promise<boolean>;
  chooseWorkspace(purpose: 'open' | 'create'): Promise<void>;
  /** Lets the person choose where a new workspace will be kept, without opening it. */
  chooseTarget(): Promise<void>;
  /** Makes edits of what stands in the fields, and keeps what can't be one. @returns whether everything is in the file */
  leaveWorkspace(): Promise<boolean>;
  closeWorkspace(): Promise<void>;
  /** Lets the person choose a place, and writes a whole copy of the workspace there. */
  saveCopy(): Promise<void>;
  /** Makes a new workspace of what can be read of a damaged one (null: the one that is open), and opens it. */
  recoverWorkspace(of: ChosenFile | null): Promise<void>;
  /** Lets the person choose a copy of the workspace, and takes in what was done there. */
  mergeCopy(): Promise<void>;
  /** Opens whatever the files are: workspaces as such, everything else as issues. */
  openFiles(files: readonly ChosenFile[], choices?: ImportChoices): Promise<void>;
  adoptWorkspace(workspace: WorkspaceOverview): Promise<void>;
  /** Lists a type no longer that nothing has any more. */
  forgetType(type: EntityType): void;
  /** Keeps the types that mentions and relations have in mind, to offer them again. */
  rememberTypes(types: readonly EntityType[], relationTypes: readonly RelationType[]): void;
  /**
   * Follows a change of the workspace: of the lines that are given, or, without them, of anything.
   *
   * @param byOthers whether it is not all the person's own doing
   * @param entries what was done at this program's windows
   * @param suggestions what the program suggests otherwise, where others did no more than that
   */
  acceptChange(
    lines: ChangedLines | null,
    undo: UndoState,
    byOthers: boolean,
    entries: readonly EntryId[],
    suggestions?: readonly DocumentChange[] | null,
  ): Promise<void>;
}
