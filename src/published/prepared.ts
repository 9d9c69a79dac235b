import { sql, type CompiledQuery, type RawBuilder } from 'kysely';
import type { Zone } from '../platform/database/zone.ts';
import type { PublishedTables } from './schema.ts';

/** A place in a statement for a value that comes later. */
class Hole {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export function hole(name: string): RawBuilder<unknown> {
  return sql`${new Hole(name)}`;
}

const written = new WeakMap<Zone<PublishedTables>, Map<string, CompiledQuery>>();

/**
 * A statement that is written once for each shape and zone. Kysely's writing of a search of six parts takes longer than
 * the database needs to run it.
 */
export function prepared(
  zone: Zone<PublishedTables>,
  shape: string,
  write: () => RawBuilder<unknown>,
): <Row>(values: Record<string, unknown>) => Promise<Row[]> {
  const shapes = written.get(zone) ?? new Map<string, CompiledQuery>();
  written.set(zone, shapes);
  const statement = shapes.get(shape) ?? write().compile(zone.db);
  shapes.set(shape, statement);
  return async <Row>(values: Record<string, unknown>) => {
    const parameters = statement.parameters.map((each) => (each instanceof Hole ? values[each.name] : each));
    const { rows } = await zone.db.executeQuery<Row>({ ...statement, parameters } as CompiledQuery<Row>);
    return rows;
  };
}
