import Database from 'better-sqlite3';
import { milliseconds } from './milliseconds.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

/** What SQL alone takes to say of the records what the register and the ledger show first. */
export function inBareSql(path: string): Readonly<Record<string, number>> {
  const database = new Database(path, { readonly: true, ...(nativeBinding === undefined ? {} : { nativeBinding }) });
  const register = database.prepare(
    `SELECT entity.id, entity.name, count(*) AS mentions, min(issue.date), max(issue.date)
     FROM mention JOIN entity ON entity.id = lower(hex(mention.entity_id))
     JOIN numbered ON numbered.number = mention.page JOIN page ON page.id = numbered.name
     JOIN issue ON issue.id = page.issue_id
     WHERE mention.status = 1 GROUP BY entity.id ORDER BY mentions DESC LIMIT 100`,
  );
  const names = database.prepare(
    `SELECT substr(source.text, start_offset + 1, end_offset - start_offset) AS name, count(*) AS places
     FROM mention JOIN numbered ON numbered.number = mention.page JOIN page ON page.id = numbered.name
     JOIN source ON source.sha256 = page.sha256
     GROUP BY name ORDER BY places DESC LIMIT 1`,
  );
  const measured = {
    'bare SQL: the first page of the register, ms': milliseconds(() => register.all()),
    'bare SQL: the commonest name, ms': milliseconds(() => names.get()),
  };
  database.close();
  return measured;
}
