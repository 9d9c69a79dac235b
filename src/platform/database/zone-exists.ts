import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Databases, openZone, type ZoneName } from './zone.ts';

/** Whether a zone has been made here. Makes nothing. Throws where a PostgreSQL server does not answer. */
export async function zoneExists(databases: Databases, name: ZoneName): Promise<boolean> {
  if (databases.engine === 'sqlite') return existsSync(join(databases.folder, `${name}.db`));
  const zone = openZone(databases, name);
  try {
    const { rows } = await sql`select 1 from information_schema.schemata where schema_name = ${name}`.execute(zone.db);
    return rows.length > 0;
  } finally {
    await zone.close();
  }
}
