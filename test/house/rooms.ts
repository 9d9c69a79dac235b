/** DESIGN.md section 2: a room may import what its row says, and nothing else. */
const ZONES = ['vault', 'newsroom', 'staff', 'published'];
const BELOW_HANDOVER = ['domain', 'tlog', 'platform', ...ZONES, 'pages', 'press', 'actions', 'ledger'];
const BELOW_DESK = [...BELOW_HANDOVER, 'handover'];

export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  tlog: [],
  platform: ['domain'],
  vault: ['domain', 'platform'],
  newsroom: ['domain', 'platform', 'vault'],
  staff: ['domain', 'platform', 'tlog'],
  published: ['domain', 'platform'],
  pages: ['domain', 'platform'],
  press: ['domain', 'platform', 'vault', 'newsroom', 'published', 'pages', 'actions'],
  actions: ['domain', 'platform', 'published'],
  ledger: ['domain', 'platform', 'tlog', 'actions'],
  handover: BELOW_HANDOVER,
  site: ['domain', 'platform', 'published', 'pages', 'actions', 'ledger', 'tlog'],
  desk: BELOW_DESK,
  field: ['domain'],
  cli: [...BELOW_DESK, 'site'],
};

/** What only the desk may open: the site must not reach it by any path. */
export const CLOSED_TO_SITE: readonly string[] = ['vault', 'newsroom', 'staff', 'press', 'handover'];

/** Rooms that a browser runs too, or that rules must stay pure in: no Node API. */
export const WITHOUT_NODE: readonly string[] = ['domain', 'tlog', 'field'];

/** Rooms that own tables. `keyring`'s are in the vault. */
export const WITH_TABLES: readonly string[] = [...ZONES, 'actions', 'ledger'];
