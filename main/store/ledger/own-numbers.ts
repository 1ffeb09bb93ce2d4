/** The numbers of the entity that is bound as `@entity`, and of what was joined into it, in SQL. */
export const ownNumbers = `SELECT number FROM placed_entity WHERE entity_id = unhex(@entity)
  OR entity_id IN (SELECT entity_id FROM entity_standing WHERE standing_id = unhex(@entity))`;
