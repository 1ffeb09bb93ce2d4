import { z } from 'zod';
import { EntityId } from './ids.ts';
import { Sha256 } from './issue.ts';
import { EntityType } from './mention.ts';

/** A record of an authority file that an entity is the same as. */
export const AuthorityLink = z.strictObject({
  /** The authority file's short name, e.g. `wikidata`, `viaf`. */
  authority: z.string().min(1),
  identifier: z.string().min(1),
});
export type AuthorityLink = Readonly<z.infer<typeof AuthorityLink>>;

/** What mentions name: one person, organisation, place… of the workspace. */
export const Entity = z.strictObject({
  id: EntityId,
  type: EntityType,
  /** The preferred name. */
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).readonly(),
  links: z.array(AuthorityLink).readonly(),
  /** The lists of authority files, by the SHA-256 of their files, in which a person looked for it and it is not. */
  notInLists: z.array(Sha256).readonly(),
  note: z.string(),
  /** The entity that it turned out to be one with: its mentions name that one. */
  joinedInto: EntityId.nullable(),
});
export type Entity = Readonly<z.infer<typeof Entity>>;
