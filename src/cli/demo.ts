import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ActionsTables } from '../actions/schema.ts';
import { utcDayOf, type Instant } from '../domain/date.ts';
import { idFrom, type CaseId, type WorkId } from '../domain/id.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { NewsroomTables } from '../newsroom/schema.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import type { Config } from '../platform/config.ts';
import { openZone } from '../platform/database/zone.ts';
import { openTypesetting } from '../platform/typesetting/typesetting.ts';
import type { Press } from '../press/press.ts';
import { publish, type PublishedNow } from '../press/publish.ts';
import { sayMosaic } from '../press/say-mosaic.ts';
import { sayRefusal } from '../press/say-refusal.ts';
import { schedule, type SchedulingRefusal } from '../press/schedule.ts';
import type { PublishedTables } from '../published/schema.ts';
import { deskKey } from '../staff/desk-key.ts';
import type { StaffTables } from '../staff/schema.ts';
import { ContentMistake } from './demo/mistake.ts';
import { readDemonstration, type DemoContent, type Demonstration } from './demo/read-content.ts';
import { recordColleagues, type Colleague } from './demo/record-colleagues.ts';
import { recordContent } from './demo/record-content.ts';
import { recordNames } from './demo/record-names.ts';
import { askForAKey } from './demo/large/ask-for-a-key.ts';
import { enlarge, type Size } from './demo/large/enlarge.ts';
import { tellTogether } from './demo/tell-together.ts';
import { foundOrganisation } from './found-organisation.ts';
import { migrateAll } from './migrate-all.ts';

const ADMIN = { name: 'Demonstration', email: 'admin@vela.example' };
/** An editor, for bringing a page back takes two; a researcher, for administrators write nothing in a case. */
const COLLEAGUES = [
  { name: 'Demonstration, editor', email: 'editor@vela.example', role: 'editor' },
  { name: 'Demonstration, researcher', email: 'researcher@vela.example', role: 'researcher' },
] as const;

/**
 * Makes the demonstration: founds its organisation with a passphrase of chance, records the people and places of its
 * missions in the vault, their texts and media in the newsroom, and publishes everything in every language, as it stood
 * in its day. The petitions are open. Its administrator has two colleagues. Their logins go into `demo-logins.txt`, which only the owner of the folder can read.
 *
 * The caller has made sure that nothing is there, and clears up after an interruption. A mistake in the files throws a
 * `ContentMistake` before anything is written. Returns what an editor would be asked to look at, a line each.
 */
export async function makeDemonstration(
  config: Config,
  now: Instant,
  large: Enlarging | null = null,
): Promise<readonly string[]> {
  const demonstration = readDemonstration({ path: contentFolder(), day: utcDayOf(now) });
  const { missions } = demonstration;
  await migrateAll(config);
  const databases = config.deskDatabases;
  const passphrase = makePassphrase();
  const identity: SiteIdentity = { ...demonstration.identity, front: missions.map(frontOf)[0] ?? null };
  const founded = await foundOrganisation({
    databases,
    dataFolder: config.dataFolder,
    identity,
    admin: ADMIN,
    passphrase,
    now,
  });
  if ('refused' in founded) throw new Error(`the demonstration cannot be founded: ${founded.refused}`);
  const isAhead = ({ publishedAt }: { readonly publishedAt: Instant }): boolean => publishedAt > now;
  const together = tellTogether(founded.vault.audit);
  const press: Press = {
    vault: { ...founded.vault, audit: together.audit },
    newsroom: openZone<NewsroomTables>(databases, 'newsroom'),
    published: openZone<PublishedTables>(databases, 'published'),
    actions: openZone<ActionsTables>(databases, 'actions'),
    mediaFolder: join(config.dataFolder, 'media'),
    originalsFolder: join(config.dataFolder, 'originals'),
    journalFolder: join(config.dataFolder, 'journal'),
    identity,
    typesetting: openTypesetting(),
  };
  const staff = openZone<StaffTables>(databases, 'staff');
  try {
    const cases: CaseId[] = [];
    for (const mission of missions) {
      cases.push(...(await recordContent(press, mission, founded.admin)));
      await recordNames(press, mission, founded.admin, now);
    }
    const works = missions.flatMap((mission) => mission.works);
    const [ahead, due] = [works.filter(isAhead), works.filter((each) => !isAhead(each))];
    const ids = due.map(({ work }) => work.id);
    const done = await publish(press, ids, now);
    if ('refused' in done) throw mistakeIn(demonstration, done);
    const told = { by: founded.admin, now, audit: press.vault.audit, key: deskKey(config.dataFolder) };
    for (const { work, publishedAt } of ahead) {
      const waits = await schedule(press, [work.id], publishedAt, told);
      if ('refused' in waits) throw mistakeIn(demonstration, waits);
    }
    if (large !== null) {
      const [petition] = missions.flatMap(({ keys }) => [...keys.petitions.values()]);
      if (petition === undefined) throw new Error('the demonstration has no petition');
      cases.push(...(await enlarge(press, { ...large, petition, author: founded.admin, now })));
    }
    const colleagues = COLLEAGUES.map((each) => ({ ...each, passphrase: makePassphrase() }));
    await recordColleagues(staff, founded.vault, { admin: founded.admin, colleagues, cases }, now);
    if (large !== null) await askForAKey(staff, founded.vault, founded.admin, now);
    await together.kept();
    writeLogins(config, { passphrase, recoveryKey: founded.recoveryKey, colleagues });
    return toLookAt(demonstration, done);
  } finally {
    await press.typesetting.close();
    for (const zone of [press.newsroom, press.published, press.actions, staff]) await zone.close();
    await founded.close();
  }
}

/** How much is added to it, and who is told how far it is. */
export interface Enlarging extends Size {
  readonly told: (line: string) => void;
}

/** What the gate lets through and asks about. */
function toLookAt({ missions, identity }: Demonstration, { questions, mosaic }: PublishedNow): string[] {
  const keyOf = new Map(missions.flatMap(({ works }) => works.map(({ key, work }) => [work.id, key] as const)));
  const [locale] = identity.locales;
  const say = catalogueFor(locale);
  const warnings = mosaic.map(
    (each) => `works/${keyOf.get(each.work)} (${each.locale}): ${sayMosaic(each, say, locale)}`,
  );
  const names = questions.length === 0 ? [] : [`works: ${say('press.names-open', { names: questions.length })}`];
  return [...warnings, ...names].toSorted();
}

/** What the press refuses, with the file that it is in. */
function mistakeIn({ missions, identity }: Demonstration, refusal: SchedulingRefusal): ContentMistake {
  const sentence = sayRefusal(refusal, catalogueFor(identity.locales[0]));
  for (const { folder, works, keys } of missions) {
    const mission = basename(folder.path);
    const media = 'media' in refusal ? refusal.media : null;
    const [picture] = [...keys.pictures, ...keys.films].find(([, id]) => id === media) ?? [];
    if (picture !== undefined) return new ContentMistake(`${mission}/media/media.yaml`, picture, sentence);
    const key = 'work' in refusal ? works.find(({ work }) => work.id === refusal.work)?.key : undefined;
    if (key !== undefined) return new ContentMistake(`${mission}/works/${key}`, '', sentence);
  }
  return new ContentMistake('works', '', sentence);
}

/** The page of a mission, which the front page leads with. */
const frontOf = ({ works }: DemoContent): WorkId | null =>
  works.find(({ work }) => work.kind === 'mission')?.work.id ?? null;

/** A hundred bits, in groups that can be typed. */
function makePassphrase(): string {
  const letters = idFrom(randomBytes(16)).slice(0, 20);
  return letters.replaceAll(/(.{5})(?=.)/g, '$1-');
}

interface Logins {
  readonly passphrase: string;
  readonly recoveryKey: string;
  readonly colleagues: readonly Colleague[];
}

function writeLogins(config: Config, { passphrase, recoveryKey, colleagues }: Logins): void {
  const login = (role: string, email: string, words: string): string[] => [
    '',
    `  ${role}`,
    `  E-mail         ${email}`,
    `  Passphrase     ${words}`,
  ];
  const lines = [
    'Logins of the demonstration. They are made by chance, for this machine alone. What takes two people takes two',
    'browsers, or a private window: in one browser one person is signed in.',
    '',
    `  The desk       ${config.deskOrigin}/`,
    ...login('Administrator', ADMIN.email, passphrase),
    `  Recovery key   ${recoveryKey}`,
    ...colleagues.flatMap(({ role, email, passphrase: words }) =>
      login(role.charAt(0).toUpperCase() + role.slice(1), email, words),
    ),
    '',
  ];
  writeFileSync(join(config.dataFolder, 'demo-logins.txt'), lines.join('\n'), { mode: 0o600 });
}

/** The demonstration's files, beside `src` and `dist`, wherever this file was built to. */
function contentFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'demo', 'identity.yaml'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the folder demo is missing');
    folder = above;
  }
  return join(folder, 'demo');
}
