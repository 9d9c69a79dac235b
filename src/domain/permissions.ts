import { ROLES, type Role } from './role.ts';

/*
 * Who may do what at the desk: action by action, field by field. What is not here may be done by nobody.
 *
 *   ●  may
 *   ○  may, in the cases they are on
 *   K  may, if they hold a key
 *   ·  may not
 *
 * Nobody gets the vault by being an administrator: `○` takes a place in the case's team, which nobody gives to
 * themselves, and what is protected opens only under a key, which no role brings with it.
 */
const MATRIX = [
  // admin
  // | researcher
  // | | editor
  // | | | translator
  // | | | | campaigner
  // | | | | | moderator
  // | | | | | | delegate
  // | | | | | | | auditor
  // | | | | | | | | guest
  // | | | | | | | | | traveller
  // | | | | | | | | | |
  // The desk itself
  ['● ● ● ● ● ● ● ● ● ●', 'today'],
  ['● ● ● ● ● ● ● ● ● ●', 'own-access'], // one's own passkeys, codes, passphrase and sessions
  ['● ● ● ● ● ● ● ● · ·', 'house.state'], // whether case files are open, how the audit log ends
  ['· · · · · · · · · ●', 'check-in'],
  // Colleagues
  ['● · · · · · · ● · ·', 'accounts.read'],
  ['● · · · · · · · · ·', 'accounts.read-email'],
  ['● · · · · · · · · ·', 'accounts.change'], // invite, change a role, close, open again
  ['● · · · · · · · · ·', 'accounts.recover'], // two of them, neither of whom it is for
  ['● · · · · · · ● · ·', 'teams.read'],
  ['● · · · · · · · · ·', 'teams.change'], // for others, never for oneself
  ['● · · · · · · ● · ·', 'audit.read'],
  // Keys
  ['● ● ● ● ● ● ● ● · ·', 'keys.ask'], // for oneself; another gives it
  ['K K K K K K K K · ·', 'vault.unlock'],
  ['K K · · · · · · · ·', 'keys.change'],
  ['K K · · · · K · · ·', 'cases.break-glass'], // opens a case one is not on: a reason, and its team is told
  // Case files
  ['○ ○ ○ ○ ○ · ○ · · ·', 'cases.read'],
  ['· ○ · · · · ○ · · ·', 'cases.write'],
  ['○ ○ ○ ○ ○ · ○ · · ·', 'people.read-mentions'], // the forms that their consent lets out
  ['○ ○ · · · · ○ · · ·', 'people.read-names'],
  ['○ ○ · · · · ○ · · ·', 'people.read-contact'],
  ['○ ○ · · · · ○ · · ·', 'people.read-whereabouts'],
  ['· ○ · · · · ○ · · ·', 'people.write'],
  ['○ ○ ○ · ○ · ○ · · ·', 'consents.read'],
  ['· ○ · · · · ○ · · ·', 'consents.record'],
  ['● ● ● ● ● ● ● · · ·', 'consents.withdraw'], // hides; whoever is told passes it on at once
  ['○ ○ · · · · ○ · · ·', 'evidence.read'],
  ['· ○ · · · · ○ · · ●', 'evidence.add'],
  ['○ ○ · · · · · · · ·', 'cases.export'],
  ['● ● ● ● ● ● ● ● · ·', 'cases.hold'], // one person, no key
  ['● ● ● · · · · · · ·', 'cases.lift-hold'], // two
  ['● ● ● · ● · ● · · ·', 'officials.read'],
  ['· ● · · ● · ● · · ·', 'officials.write'],
  // Newsroom
  ['● ● ● ● ● ● ● ● · ·', 'works.read'],
  ['● ● ● ● ● · ● · · ·', 'works.write'],
  ['· · · · · · · · ● ●', 'works.contribute'], // sends in a text, and does not see it again
  ['● · ● ● · · · · · ·', 'works.translate'],
  ['● ● ● · · · · · · ·', 'works.review'],
  ['● ● ● · · · · · · ·', 'works.override'], // lets out what the gate stops: two, one of whom knows whose record it is
  ['● · ● · · · · · · ·', 'works.publish'],
  ['● ● ● ● ● ● ● ● · ·', 'works.hide'], // one person, no key
  ['● · ● · · · · · · ·', 'works.bring-back'], // two
  ['● ● ● ● ● · ● · · ·', 'media.write'],
  ['● · ● · · · · · · ·', 'site.change'], // menus, front page, theme
  // Campaigns
  ['● ● ● ● ● ● ● ● · ·', 'petitions.read'],
  ['● · · · ● · · · · ·', 'petitions.write'],
  ['● ● ● ● ● ● ● · · ·', 'petitions.stop'],
  ['K · · · K · · · · ·', 'signatures.read'],
  ['● · · · ● ● · · · ·', 'messages.moderate'],
  ['● ● · · · ● · · · ·', 'requests.answer'], // what people ask of us on the public page
] as const;

export type Action = (typeof MATRIX)[number][1];

/** Every action there is. */
export const ACTIONS: readonly Action[] = MATRIX.map(([, action]) => action);

export type Permission = 'yes' | 'on-their-cases' | 'with-a-key' | 'no';

const MARKS: Readonly<Record<string, Permission>> = {
  '●': 'yes',
  '○': 'on-their-cases',
  K: 'with-a-key',
  '·': 'no',
};

const KNOWN = new Map<string, Permission>(
  MATRIX.flatMap(([marks, action]) =>
    marks.split(' ').map((mark, at) => [`${ROLES[at]} ${action}`, MARKS[mark] ?? 'no'] as const),
  ),
);

/** What a role may of an action. What nobody has thought of is not allowed. */
export function permissionOf(role: Role, action: Action): Permission {
  return KNOWN.get(`${role} ${action}`) ?? 'no';
}

/** Whether a role may at all: in some case, at least, and with the mark of a key-holder where that takes one. */
export function may(role: Role, action: Action, marks: { readonly holdsKey: boolean }): boolean {
  const permission = permissionOf(role, action);
  return permission === 'with-a-key' ? marks.holdsKey : permission !== 'no';
}
