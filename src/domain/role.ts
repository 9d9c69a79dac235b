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
  // Writes, and sees nothing else.
  'guest',
  // Crosses a border: sends in, cannot read, and is locked when a check-in is missed.
  'traveller',
] as const;
export type Role = (typeof ROLES)[number];

/** Reads a role; anything that is not one is `null`. */
export function parseRole(text: string): Role | null {
  return ROLES.find((role) => role === text) ?? null;
}
