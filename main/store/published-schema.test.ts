import { expect, it } from 'vitest';
import { currentVersion, schemaOfVersion } from './migrate.ts';
import { projections } from './projections/projections.ts';

/** The description of a workspace file for whoever reads it with another program. */
const published = '../../resources/schemas/workspace.sql';

it('has the published schema: the tables that hold what people did, then those that are computed from them', async () => {
  const derived = projections.map(
    ({ name, tables }) =>
      `-- ${name}\n${Object.values(tables)
        .map((sql) => sql('main').trim())
        .join('\n')}\n`,
  );
  const parts = [
    `-- The schema of a Kanwu workspace file, version ${currentVersion} (PRAGMA user_version).`,
    schemaOfVersion(currentVersion).join('\n').trim(),
    '-- Computed from the tables above, and made anew whenever Kanwu finds one of them stale.\n',
    ...derived,
  ];
  await expect(parts.join('\n\n')).toMatchFileSnapshot(published);
});
