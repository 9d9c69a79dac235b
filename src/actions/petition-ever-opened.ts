import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';

/** Whether a petition is open now, or ever was. */
export async function petitionEverOpened({ db }: Zone<ActionsTables>): Promise<boolean> {
  const row = await db.selectFrom('petitions').select('id').where('state', '!=', 'draft').limit(1).executeTakeFirst();
  return row !== undefined;
}
