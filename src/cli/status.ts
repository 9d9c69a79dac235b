import type { ActionsTables } from '../actions/schema.ts';
import { statusOf } from '../actions/status.ts';
import type { Instant } from '../domain/date.ts';
import type { PetitionId } from '../domain/id.ts';
import type { Config } from '../platform/config.ts';
import { type Databases, openZone } from '../platform/database/zone.ts';
import { zoneExists } from '../platform/database/zone-exists.ts';
import { identityOf } from '../published/identity.ts';
import type { PublishedTables } from '../published/schema.ts';
import { summaries } from '../published/works.ts';
import { auditPlace } from '../staff/audit-place.ts';
import { lastHead } from '../staff/last-audit-head.ts';
import type { StaffTables } from '../staff/schema.ts';
import { print, tell } from './print.ts';
import { whereOf } from './serve.ts';

/** A petition that is not published now has no slug. */
interface PetitionCount {
  readonly slug: string | null;
  readonly pending: number;
  readonly validated: number;
}

/** `alzavoz status`: the signatures of each petition, and the end of the audit log. `--json` prints an array for programs. */
export async function runStatus(argv: readonly string[], config: Config, now: Instant): Promise<number> {
  const unknown = argv.find((each) => each !== '--json');
  if (unknown !== undefined) {
    tell(`"status" does not know ${unknown}: "alzavoz status --help" explains it.`);
    return 2;
  }
  if (!(await zoneExists(config.deskDatabases, 'actions'))) {
    tell(`There is no organisation in ${whereOf(config)}.`);
    return 1;
  }
  const counts = await countPetitions(config.deskDatabases, now);
  print(argv.includes('--json') ? JSON.stringify(counts, null, 2) : `${tableOf(counts)}\n\n${await auditLine(config)}`);
  return 0;
}

/** The end of the audit log, to be written down or compared. */
async function auditLine({ deskDatabases, dataFolder }: Config): Promise<string> {
  const staff = openZone<StaffTables>(deskDatabases, 'staff', { readOnly: true });
  try {
    const head = await lastHead(auditPlace(staff, dataFolder));
    if (head === null) return 'Audit log: its signed end cannot be read; "alzavoz verify --audit" tells more.';
    return `Audit log: ${head.size} entries, closed by ${head.root}`;
  } finally {
    await staff.close();
  }
}

/** Counts from the rows themselves, in the order of the petitions' ids. */
export async function countPetitions(databases: Databases, now: Instant): Promise<PetitionCount[]> {
  const actions = openZone<ActionsTables>(databases, 'actions', { readOnly: true });
  try {
    const { petitions } = await statusOf(actions);
    const slugs = await slugsOfPetitions(databases, now);
    return petitions.map(({ petition, pending, validated }) => ({
      slug: slugs.get(petition) ?? null,
      pending,
      validated,
    }));
  } finally {
    await actions.close();
  }
}

/** The slug in the first of the organisation's languages that a petition is published in. */
async function slugsOfPetitions(databases: Databases, now: Instant): Promise<Map<PetitionId, string>> {
  const published = openZone<PublishedTables>(databases, 'published', { readOnly: true });
  try {
    const identity = await identityOf(published);
    const slugs = new Map<PetitionId, string>();
    for (const locale of identity?.locales ?? []) {
      const found = await summaries(published, { locale, kind: 'petition', limit: 10_000 }, now);
      for (const { slug, details } of found) {
        if (details.kind === 'petition' && !slugs.has(details.petition)) slugs.set(details.petition, slug);
      }
    }
    return slugs;
  } finally {
    await published.close();
  }
}

function tableOf(counts: readonly PetitionCount[]): string {
  if (counts.length === 0) return 'There is no petition.';
  const rows = counts.map(({ slug, pending, validated }) => [
    slug ?? '(not published)',
    String(pending),
    String(validated),
  ]);
  const all = [['petition', 'pending', 'validated'], ...rows];
  const width = (column: number): number => Math.max(...all.map((row) => row[column]?.length ?? 0));
  return all
    .map(([slug = '', ...numbers]) =>
      [slug.padEnd(width(0)), ...numbers.map((n, i) => n.padStart(width(i + 1)))].join('  '),
    )
    .join('\n');
}
