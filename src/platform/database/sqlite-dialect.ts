import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SqliteDialect } from 'kysely';

/**
 * Kysely over `node:sqlite`. Statements are kept by their text: preparing costs more than running a small query.
 */
export function sqliteDialect(database: DatabaseSync): SqliteDialect {
  const kept = new Map<string, KeptStatement>();
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(sql) {
        const known = kept.get(sql);
        if (known !== undefined) return known;
        if (kept.size >= MOST_STATEMENTS) kept.clear();
        const statement = new KeptStatement(database.prepare(sql));
        kept.set(sql, statement);
        return statement;
      },
    },
  });
}

const MOST_STATEMENTS = 500;

class KeptStatement {
  readonly reader: boolean;
  readonly #statement: StatementSync;

  constructor(statement: StatementSync) {
    this.#statement = statement;
    this.reader = statement.columns().length > 0;
  }

  all(parameters: readonly unknown[]): unknown[] {
    return this.#statement.all(...parameters.map(asInput));
  }

  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint } {
    return this.#statement.run(...parameters.map(asInput));
  }

  iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
    return this.#statement.iterate(...parameters.map(asInput));
  }
}

function asInput(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value as SQLInputValue;
}
