import type { RelationType } from '../../../model/relation.ts';
import type { Projection } from './projection.ts';

/**
 * How many relations there are of each type; a type without any has no row. Those of an issue that was removed count, too: they are where
 * they were, and come back with it.
 */
export const relatedTypes: Projection = {
  name: 'related-types',
  version: 1,
  tables: {
    related_type: (schema) =>
      `CREATE TABLE ${schema}.related_type (type TEXT PRIMARY KEY, relations INTEGER NOT NULL) STRICT, WITHOUT ROWID;`,
  },
  over({ database }) {
    const add = database.prepare<[RelationType, number]>(
      'INSERT INTO related_type VALUES (?, ?) ON CONFLICT (type) DO UPDATE SET relations = relations + excluded.relations',
    );
    const forget = database.prepare('DELETE FROM related_type WHERE relations = 0');
    return {
      apply(_affected, { relation }) {
        const more = new Map<RelationType, number>();
        const count = (type: RelationType | undefined, by: number): void => {
          if (type !== undefined) more.set(type, (more.get(type) ?? 0) + by);
        };
        for (const { before, after } of relation?.values() ?? []) {
          count(before?.type, -1);
          count(after?.type, 1);
        }
        for (const [type, by] of more) if (by !== 0) add.run(type, by);
        if (more.size > 0) forget.run();
      },
      rebuild() {
        database.exec(
          `INSERT INTO related_type SELECT name, count(*) FROM relation JOIN numbered ON number = relation.type GROUP BY name`,
        );
      },
    };
  },
};
