import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ActionsTables } from '../actions/schema.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom } from '../domain/id.ts';
import type { NewsroomTables } from '../newsroom/schema.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import type { Config } from '../platform/config.ts';
import { openZone } from '../platform/database/zone.ts';
import { openTypesetting } from '../platform/typesetting/typesetting.ts';
import type { Press } from '../press/press.ts';
import { publish, type PublishedNow, type PublishingRefusal } from '../press/publish.ts';
import { sayMosaic } from '../press/say-mosaic.ts';
import { sayRefusal } from '../press/say-refusal.ts';
import type { PublishedTables } from '../published/schema.ts';
import { ContentMistake } from './demo/mistake.ts';
import { readContent, type DemoContent } from './demo/read-content.ts';
import { recordContent } from './demo/record-content.ts';
import { recordNames } from './demo/record-names.ts';
import { foundOrganisation } from './found-organisation.ts';
import { migrateAll } from './migrate-all.ts';

const ADMIN = { name: 'Demonstration', email: 'admin@vela.example' };

/**
 * Makes the demonstration: founds its organisation with a passphrase of chance, records the people and places of its
 * mission in the vault, its texts and media in the newsroom, and publishes everything in every language, as it stood
 * in its day. The petition is open. Its logins go into `demo-logins.txt`, which only the owner of the folder can read.
 *
 * The caller has made sure that nothing is there, and clears up after an interruption. A mistake in the files throws a
 * `ContentMistake` before anything is written. Returns what an editor would be asked to look at, a line each.
 */
export async function makeDemonstration(config: Config, now: Instant): Promise<readonly string[]> {
  const content = readContent({ path: contentFolder() });
  await migrateAll(config);
  const databases = config.deskDatabases;
  const passphrase = makePassphrase();
  const { identity } = content;
  const founded = await foundOrganisation({
    databases,
    dataFolder: config.dataFolder,
    identity,
    admin: ADMIN,
    passphrase,
    now,
  });
  if ('refused' in founded) throw new Error(`the demonstration cannot be founded: ${founded.refused}`);
  const press: Press = {
    vault: founded.vault,
    newsroom: openZone<NewsroomTables>(databases, 'newsroom'),
    published: openZone<PublishedTables>(databases, 'published'),
    actions: openZone<ActionsTables>(databases, 'actions'),
    mediaFolder: join(config.dataFolder, 'media'),
    originalsFolder: join(config.dataFolder, 'originals'),
    journalFolder: join(config.dataFolder, 'journal'),
    identity,
    typesetting: openTypesetting(),
  };
  try {
    await recordContent(press, content, founded.admin);
    await recordNames(press, content, founded.admin, now);
    const done = await publish(
      press,
      content.works.map(({ work }) => work.id),
      now,
    );
    if ('refused' in done) throw mistakeIn(content, done);
    writeLogins(config, passphrase, founded.recoveryKey);
    return toLookAt(content, done);
  } finally {
    await press.typesetting.close();
    for (const zone of [press.newsroom, press.published, press.actions]) await zone.close();
    await founded.close();
  }
}

/** What the gate lets through and asks about. */
function toLookAt({ works, identity }: DemoContent, { questions, mosaic }: PublishedNow): string[] {
  const keyOf = new Map(works.map(({ key, work }) => [work.id, key]));
  const [locale] = identity.locales;
  const say = catalogueFor(locale);
  const warnings = mosaic.map(
    (each) => `works/${keyOf.get(each.work)} (${each.locale}): ${sayMosaic(each, say, locale)}`,
  );
  const names = questions.length === 0 ? [] : [`works: ${say('press.names-open', { names: questions.length })}`];
  return [...warnings, ...names].toSorted();
}

/** What the press refuses, with the file that it is in. */
function mistakeIn({ works, keys, identity }: DemoContent, refusal: PublishingRefusal): ContentMistake {
  const sentence = sayRefusal(refusal, catalogueFor(identity.locales[0]));
  if ('media' in refusal) {
    const found = [...keys.pictures, ...keys.films].find(([, id]) => id === refusal.media);
    return new ContentMistake('media/media.yaml', found?.[0] ?? refusal.media, sentence);
  }
  const key = 'work' in refusal ? works.find(({ work }) => work.id === refusal.work)?.key : undefined;
  return new ContentMistake(key === undefined ? 'works' : `works/${key}`, '', sentence);
}

/** A hundred bits, in groups that can be typed. */
function makePassphrase(): string {
  const letters = idFrom(randomBytes(16)).slice(0, 20);
  return letters.replaceAll(/(.{5})(?=.)/g, '$1-');
}

function writeLogins(config: Config, passphrase: string, recoveryKey: string): void {
  const lines = [
    'Logins of the demonstration. They are made by chance, for this machine alone.',
    '',
    `  The desk       ${config.deskOrigin}/`,
    `  E-mail         ${ADMIN.email}`,
    `  Passphrase     ${passphrase}`,
    `  Recovery key   ${recoveryKey}`,
    '',
  ];
  writeFileSync(join(config.dataFolder, 'demo-logins.txt'), lines.join('\n'), { mode: 0o600 });
}

/** The demonstration's files, beside `src` and `dist`, wherever this file was built to. */
function contentFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'demo', 'mission-to-mexico', 'identity.yaml'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the folder demo/mission-to-mexico is missing');
    folder = above;
  }
  return join(folder, 'demo', 'mission-to-mexico');
}
