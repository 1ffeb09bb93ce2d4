import { z } from 'zod';
import { AttributeType } from '../../model/attribute-type.ts';
import { ChosenFile, FileHandle } from '../../model/chosen-file.ts';
import { WorkspaceOverview } from '../../model/document.ts';
import { EditResult } from '../../model/edit-result.ts';
import { TypeDescription } from '../../model/entity-type.ts';
import { IssueId } from '../../model/ids.ts';
import { JobId } from '../../model/job.ts';
import { Conflict, ConflictChoice, ConflictKey, MergeResult } from '../../model/journal/conflict.ts';
import { EntityType } from '../../model/mention.ts';
import { BackupsPurged, PurgeableIssue, PurgePreview, PurgeResult, PurgeWish } from '../../model/purge.ts';
import { Recovered } from '../../model/recovered.ts';
import { RelationType } from '../../model/relation.ts';
import { RelationTypeDescription } from '../../model/relation-type.ts';
import { nothing, procedure } from './procedure.ts';

/** What can be asked about the workspace as a file: opened, copied, merged, recovered, purged of an issue; and what it holds types of. */
export const workspaceCalls = {
  /**
   * Opens a workspace, or makes one if there is no file yet. It takes the place of the one that is open. Where what it lists and finds must
   * be made anew first, the job says how far that is, and can be cancelled: then all stays as it was.
   */
  'workspace.open': procedure(z.strictObject({ file: FileHandle, job: JobId }), WorkspaceOverview),
  /** Asks the person for a workspace file, existing or new; null when they change their mind. */
  'workspace.choose': procedure(z.strictObject({ purpose: z.enum(['open', 'create']) }), ChosenFile.nullable()),
  /** The open workspace; null when none is. */
  'workspace.overview': procedure(nothing, WorkspaceOverview.nullable()),
  'workspace.close': procedure(nothing, nothing),
  /** Asks the person for a place and writes a whole copy of the open workspace there; its path, or null when they change their mind. */
  'workspace.save-copy': procedure(nothing, z.strictObject({ path: z.string(), hasImages: z.boolean() }).nullable()),
  /**
   * Asks the person for a copy of the workspace in which somebody else worked, and takes in what was done there; null when they change
   * their mind.
   */
  'workspace.choose-and-merge': procedure(nothing, MergeResult.nullable()),
  /**
   * Asks the person for a place and makes a new workspace there of what can be read of a damaged one; null when they change their mind.
   * The damaged one stays as it is.
   */
  'workspace.recover': procedure(
    z.strictObject({ of: FileHandle.nullable() }),
    z.strictObject({ file: ChosenFile, recovered: Recovered }).nullable(),
  ),
  /** Decisions that were made without knowledge of each other; at most `limit`, the oldest first. */
  'conflict.list': procedure(z.strictObject({ limit: z.int().min(1).max(1000) }), z.array(Conflict)),
  /** Settles a conflict, which can be undone. */
  'conflict.settle': procedure(z.strictObject({ conflict: ConflictKey, choice: ConflictChoice }), EditResult),
  /** The entity types that the workspace's mentions have, in the order of the alphabet. */
  'workspace.entity-types': procedure(nothing, z.array(EntityType)),
  /** What people say of entity types. */
  'workspace.type-descriptions': procedure(nothing, z.array(TypeDescription)),
  /** The attributes that people described. */
  'workspace.attribute-types': procedure(nothing, z.array(AttributeType)),
  /** The types that relations have, in the order of the alphabet. */
  'workspace.relation-types': procedure(nothing, z.array(RelationType)),
  /** What people say of relation types. */
  'workspace.relation-type-descriptions': procedure(nothing, z.array(RelationTypeDescription)),
  /** The issues that were removed and that the workspace's file still holds. */
  'purge.removed': procedure(nothing, z.array(PurgeableIssue)),
  /** What would go for good with an issue; null for one of which the file holds nothing. */
  'purge.preview': procedure(z.strictObject({ id: IssueId }), PurgePreview.nullable()),
  /** When the backups were made that hold what would go with an issue, the newest first, in milliseconds since the epoch. */
  'purge.backups': procedure(z.strictObject({ id: IssueId }), z.array(z.int())),
  /** Takes an issue out of the file for good and, if that is wanted, out of the workspace's backups. Cannot be undone. */
  'purge.run': procedure(
    PurgeWish.extend({ withBackups: z.boolean() }),
    PurgeResult.extend({ backups: BackupsPurged.nullable() }),
  ),
} as const;
