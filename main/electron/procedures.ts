import { appProcedures } from './procedures/app.ts';
import { authorityProcedures } from './procedures/authority.ts';
import { backupProcedures } from './procedures/backup.ts';
import { editingProcedures } from './procedures/editing.ts';
import { exportProcedures } from './procedures/export.ts';
import { figureProcedures } from './procedures/figure.ts';
import { importProcedures } from './procedures/import.ts';
import { issueProcedures } from './procedures/issue.ts';
import { learningProcedures } from './procedures/learning.ts';
import type { ProcedureParts, Procedures } from './procedures/parts.ts';
import { registerProcedures } from './procedures/register.ts';
import { sampleProcedures } from './procedures/sample.ts';
import { searchProcedures } from './procedures/search.ts';
import { typeProcedures } from './procedures/type.ts';
import { workspaceProcedures } from './procedures/workspace.ts';

/** All that the bridge can be asked, for the page of one window. */
export const createProcedures = (parts: ProcedureParts): Procedures => ({
  ...appProcedures(parts),
  ...workspaceProcedures(parts),
  ...backupProcedures(parts),
  ...importProcedures(parts),
  ...issueProcedures(parts),
  ...searchProcedures(parts),
  ...editingProcedures(parts),
  ...sampleProcedures(parts),
  ...figureProcedures(parts),
  ...learningProcedures(parts),
  ...registerProcedures(parts),
  ...typeProcedures(parts),
  ...authorityProcedures(parts),
  ...exportProcedures(parts),
});
