import { z } from 'zod';
import { AuthorityList, FoundRecords } from '../../model/authorities/authority-record.ts';
import { ArticleId, EntityId, MentionId } from '../../model/ids.ts';
import { Sha256 } from '../../model/issue.ts';
import { JobId } from '../../model/job.ts';
import { nothing, procedure } from './procedure.ts';

const wanted = z.string().max(200);

/** What can be asked about lists of authority files. */
export const authorityCalls = {
  /** Those that are loaded. */
  'authority.lists': procedure(nothing, z.array(AuthorityList)),
  /** Asks the person for a file and loads the list that it holds; null when they change their mind. */
  'authority.choose-and-add': procedure(z.strictObject({ job: JobId }), AuthorityList.nullable()),
  /** Takes a list away; links to its records stay. */
  'authority.remove': procedure(z.strictObject({ sha256: Sha256 }), nothing),
  /** The records of these lists that a mention or an entity may be, or that are called as somebody typed. */
  'authority.candidates': procedure(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('mention'), articleId: ArticleId, mentionId: MentionId, wanted }),
      z.strictObject({ kind: z.literal('entity'), entityId: EntityId, wanted }),
    ]),
    FoundRecords,
  ),
};
