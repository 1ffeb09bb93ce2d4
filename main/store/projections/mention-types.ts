import type { EntityType } from '../../../model/mention.ts';
import type { Projection } from './projection.ts';

/** How many mentions there are of each type; a type without any has no row. */
export const mentionTypes: Projection = {
  name: 'mention-types',
  version: 1,
  tables: {
    mention_type: (schema) =>
      `CREATE TABLE ${schema}.mention_type (type TEXT PRIMARY KEY, mentions INTEGER NOT NULL) STRICT, WITHOUT ROWID;`,
  },
  over({ database }) {
    const add = database.prepare<[EntityType, number]>(
      'INSERT INTO mention_type VALUES (?, ?) ON CONFLICT (type) DO UPDATE SET mentions = mentions + excluded.mentions',
    );
    const forget = database.prepare('DELETE FROM mention_type WHERE mentions = 0');
    return {
      apply(_affected, touched) {
        const more = new Map<EntityType, number>();
        const count = (type: EntityType | undefined, by: 1 | -1): void => {
          if (type !== undefined) more.set(type, (more.get(type) ?? 0) + by);
        };
        for (const { mention } of touched.values()) {
          for (const { before, after } of mention?.values() ?? []) {
            count(before?.type, -1);
            count(after?.type, 1);
          }
        }
        for (const [type, by] of more) if (by !== 0) add.run(type, by);
        if (more.size > 0) forget.run();
      },
      rebuild() {
        database.exec('INSERT INTO mention_type SELECT type, count(*) FROM mention GROUP BY type');
      },
    };
  },
};
