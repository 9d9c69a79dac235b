import { type ChildProcess, fork } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { actionsMigrations } from '../src/actions/migrations.ts';
import { openPetition } from '../src/actions/open-petition.ts';
import type { ActionsTables } from '../src/actions/schema.ts';
import { putSealingKey } from '../src/actions/sealing-keys.ts';
import type { Instant } from '../src/domain/date.ts';
import { idFrom, type PetitionId } from '../src/domain/id.ts';
import { type Databases, migrateZone, openZone, type Zone } from '../src/platform/database/zone.ts';
import { keyIdOf } from '../src/platform/sealing/row-format.ts';
import { putIdentity } from '../src/published/identity.ts';
import { publishedMigrations } from '../src/published/migrations.ts';
import { putWorks } from '../src/published/put-works.ts';
import type { PublishedTables } from '../src/published/schema.ts';
import { EN, line, story } from '../src/published/story.fixture.ts';

export interface Process {
  readonly port: number;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

/** An organisation with one open petition, at `/en/petitions/release-her`. */
export async function foundForSigning(databases: Databases): Promise<Zone<ActionsTables>> {
  const published = openZone<PublishedTables>(databases, 'published');
  const actions = openZone<ActionsTables>(databases, 'actions');
  await migrateZone(published, publishedMigrations);
  await migrateZone(actions, actionsMigrations);
  const { publicKey } = generateKeyPairSync('x25519');
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  await putSealingKey(actions, { keyId: keyIdOf(raw), publicKey: raw });
  const petition = idFrom<PetitionId>(randomBytes(16));
  await openPetition(actions, { id: petition, state: 'open', opensAt: null, closesAt: null });
  await putIdentity(published, {
    organisation: 'Lantern Network',
    shortName: 'Lantern',
    locales: [EN],
    demonstration: false,
    headNotice: null,
    footNotice: null,
    contactEmail: null,
  });
  const at = Date.UTC(2026, 0, 1) as Instant;
  const details = {
    kind: 'petition',
    petition,
    addressee: line('The Attorney General'),
    asks: [line('Release her.')],
    goal: 1000,
    delivery: line('Handed in.'),
  } as const;
  const work = story(0, {
    kind: 'petition',
    slug: 'release-her',
    title: line('Release her'),
    standfirst: line('Now.'),
    body: [],
    details,
    publishedAt: at,
    modifiedAt: at,
  });
  await putWorks(published, [work], at);
  await published.close();
  return actions;
}

/** Starts a built or plain server process and waits until it says its port. */
export function startProcess(file: string, env: Readonly<Record<string, string>> = {}): Promise<Process> {
  const child = fork(file, { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
    child.once('message', (message: { port: number }) => {
      resolve({
        port: message.port,
        child,
        stop: () =>
          new Promise<void>((done) => {
            child.removeAllListeners('exit');
            child.once('exit', () => done());
            child.disconnect();
          }),
      });
    });
  });
}

/** The site's own process, as built, with nothing to send: letters would be files, and disturb what is measured. */
export function startSite(dist: string, databases: Databases, folder: string, port: number): Promise<Process> {
  return startProcess(join(dist, 'site.js'), {
    PORT: String(port),
    ALZAVOZ_DATA: folder,
    ...(databases.engine === 'postgres' ? { SITE_DATABASE_URL: databases.url } : {}),
  });
}
