import { z } from 'zod';
import { AuthorityList, FoundRecords } from '../../model/authorities/authority-record.ts';
import { ArticleId, EntityId, MentionId } from '../../model/ids.ts';
import { Sha256 } from '../../model/issue.ts';
import { JobId } from '../../model/job.ts';
import { FoundByService, NameService, ServiceAddress } from '../../model/reconciliation/service.ts';
import { nothing, procedure } from './procedure.ts';

const wanted = z.string().max(200);

/** A mention or an entity, and what somebody typed in the place of its name. */
const Looked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mention'), articleId: ArticleId, mentionId: MentionId, wanted }),
  z.strictObject({ kind: z.literal('entity'), entityId: EntityId, wanted }),
]);

const Served = z.strictObject({ address: z.string().nullable() });

/** What can be asked about lists of authority files. */
export const authorityCalls = {
  /** Those that are loaded. */
  'authority.lists': procedure(nothing, z.array(AuthorityList)),
  /** Asks the person for a file and loads the list that it holds; null when they change their mind. */
  'authority.choose-and-add': procedure(z.strictObject({ job: JobId }), AuthorityList.nullable()),
  /** What is left of lists that were ended on their way in or out. */
  'authority.parts': procedure(nothing, z.array(AuthorityList)),
  /** The same as the first in the place of another list, whose name it takes. */
  'authority.choose-and-replace': procedure(z.strictObject({ job: JobId, sha256: Sha256 }), AuthorityList.nullable()),
  /** Takes a list, or what is left of one, away; links to its records stay. */
  'authority.remove': procedure(z.strictObject({ job: JobId, sha256: Sha256, name: z.string() }), nothing),
  /** The records of these lists that a mention or an entity may be, or that are called as somebody typed. */
  'authority.candidates': procedure(Looked, FoundRecords),
  /** The services on this computer that the person added. */
  'authority.services': procedure(nothing, z.array(NameService)),
  /** Asks the person whether names may be sent there, and the service what it is; null when they change their mind. */
  'authority.add-service': procedure(z.strictObject({ address: ServiceAddress }), NameService.nullable()),
  'authority.remove-service': procedure(z.strictObject({ address: ServiceAddress }), nothing),
  /** Asks one of them, which the person wants now. */
  'authority.ask-service': procedure(z.strictObject({ address: ServiceAddress, looked: Looked }), FoundByService),
  /** Where the register is served to other programs on this computer; null while it is not. */
  'authority.served': procedure(nothing, Served),
  'authority.serve': procedure(nothing, Served),
  'authority.stop-serving': procedure(nothing, nothing),
};
