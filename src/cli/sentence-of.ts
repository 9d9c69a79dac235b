import { AuditClosed } from '../staff/audit-problem.ts';

/**
 * What to tell the operator of an error of the outside world: a database that does not answer, a folder that may not
 * be written. `null` for a bug, whose stack is wanted. Such errors carry a code; none of them repeats a password.
 */
export function sentenceOf(error: unknown): string | null {
  if (error instanceof AggregateError) return sentenceOf(error.errors[0]);
  if (error instanceof AuditClosed)
    return 'The audit log is not as it was signed: "alzavoz verify --audit" tells more.';
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  if (error.code === 'ERR_SQLITE_ERROR') return `A database in the data folder could not be used: ${error.message}.`;
  if (/^E[A-Z]+$/.test(error.code) && 'syscall' in error)
    return `${SYSTEM[error.code] ?? 'The system refused'}: ${error.message}.`;
  if (/^[0-9A-Z]{5}$/.test(error.code)) return `PostgreSQL refused: ${error.message}.`;
  return null;
}

const SYSTEM: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'A server does not answer',
  ETIMEDOUT: 'A server does not answer',
  ENOTFOUND: 'A server has no such name',
  EACCES: 'A file may not be used by this account',
  EROFS: 'The disk may not be written',
  ENOSPC: 'The disk is full',
};
