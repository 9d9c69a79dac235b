/** What an account is there for. Holding a key is not a role: it is a mark that any of them may have. */
export const ROLES = [
  'admin',
  'researcher',
  'editor',
  'translator',
  'campaigner',
  'moderator',
  'delegate',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];
