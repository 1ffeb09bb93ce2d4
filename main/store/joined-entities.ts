/** The beginning of a query over `joined (id)`: the entity that is bound, and all that were joined into it, be it through others. */
export const withJoinedEntities = `WITH RECURSIVE joined (id) AS (
  VALUES (?) UNION SELECT entity.id FROM entity JOIN joined ON entity.joined_into = joined.id)`;
