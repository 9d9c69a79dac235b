import pg from 'pg';

/**
 * Connections to PostgreSQL. One that breaks is replaced by the pool: while it lies idle, and while somebody holds it
 * between two statements, whose next statement then fails. Without both listeners either would end the process.
 */
export function postgresPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  const onError = (): void => undefined;
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}
