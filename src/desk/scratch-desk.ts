import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionsMigrations } from '../actions/migrations.ts';
import type { ActionsTables } from '../actions/schema.ts';
import { putSealingKey } from '../actions/sealing-keys.ts';
import type { AuditEntry } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { newsroomMigrations } from '../newsroom/migrations.ts';
import type { NewsroomTables } from '../newsroom/schema.ts';
import { migrateZone, openZone, type Databases } from '../platform/database/zone.ts';
import { openTypesetting } from '../platform/typesetting/typesetting.ts';
import type { AskSite } from '../press/verify-purged.ts';
import type { Letter } from '../platform/mail.ts';
import { putIdentity } from '../published/identity.ts';
import { publishedMigrations } from '../published/migrations.ts';
import type { PublishedTables } from '../published/schema.ts';
import { AuditLog } from '../staff/audit-log.ts';
import { auditPlace } from '../staff/audit-place.ts';
import { beginAuditLog } from '../staff/begin-audit-log.ts';
import { deskKey } from '../staff/desk-key.ts';
import { staffMigrations } from '../staff/migrations.ts';
import { openAccount } from '../staff/open-account.ts';
import type { StaffTables } from '../staff/schema.ts';
import { renewRecoveryCodes } from '../staff/second-factors.ts';
import { markProved } from '../staff/sessions.ts';
import { hashOf } from '../staff/tokens.ts';
import { keyringMigrations } from '../vault/keyring-migrations.ts';
import type { KeyringTables } from '../vault/keyring-schema.ts';
import { makeKeyring } from '../vault/make-keyring.ts';
import { vaultMigrations } from '../vault/migrations.ts';
import type { VaultTables } from '../vault/schema.ts';
import { deskAddresses } from './addresses.ts';
import { deskApp } from './app.tsx';
import { deskPress } from './desk-press.ts';
import { keepVaults } from './kept-vaults.ts';
import { keepWithdrawals } from './off-site/withdrawals-under-way.ts';

export const MARIA = { email: 'maria@comite.example', passphrase: 'tres gatos leen en la azotea' } as const;
export const BEA = { email: 'bea@comite.example', passphrase: 'cuatro perros miran el mar' } as const;
export const IDENTITY: SiteIdentity = {
  organisation: 'Comité de Familiares',
  shortName: 'Comité',
  locales: ['es' as Locale],
  demonstration: false,
  headNotice: null,
  footNotice: null,
  contactEmail: null,
};

/** A desk with María, who holds a key, and Bea, who holds none; and a browser that keeps cookies. For tests. */
export async function scratchDesk(databases: Databases, deskPort = 8081) {
  const staff = openZone<StaffTables>(databases, 'staff');
  const published = openZone<PublishedTables>(databases, 'published');
  const actions = openZone<ActionsTables>(databases, 'actions');
  const vault = openZone<VaultTables>(databases, 'vault');
  const keyring = openZone<KeyringTables>(databases, 'keyring');
  await migrateZone(staff, staffMigrations);
  await migrateZone(published, publishedMigrations);
  await migrateZone(actions, actionsMigrations);
  await migrateZone(vault, vaultMigrations);
  await migrateZone(keyring, keyringMigrations);
  const newsroom = openZone<NewsroomTables>(databases, 'newsroom');
  await migrateZone(newsroom, newsroomMigrations);
  const audited: AuditEntry[] = [];
  let time = 1_790_000_000_000;
  const now = () => time as Instant;
  const data = mkdtempSync(join(tmpdir(), 'alzavoz-desk-'));
  const place = auditPlace(staff, data);
  await beginAuditLog(place, now());
  const log = new AuditLog(place, now);
  const audit = (entry: AuditEntry) => {
    audited.push(entry);
    return log.audit(entry);
  };
  const account = idFrom<AccountId>(randomBytes(16));
  const keys = await makeKeyring(keyring, { passphrase: MARIA.passphrase, account }, now());
  if ('refused' in keys) throw new Error(keys.refused);
  await putSealingKey(actions, keys.sealing);
  const told = { by: null, audit };
  await openAccount(staff, { id: account, name: 'María', ...accountOf(MARIA), role: 'admin' }, now(), told);
  const bea = idFrom<AccountId>(randomBytes(16));
  await openAccount(staff, { id: bea, name: 'Bea', ...accountOf(BEA), role: 'auditor' }, now(), told);
  await putIdentity(published, IDENTITY);
  const errors: Error[] = [];
  const report = (error: Error) => void errors.push(error);
  const vaults = keepVaults({ vault, keyring }, audit, report);
  const typesetting = openTypesetting();
  let ask: AskSite = () => Promise.resolve(new Response('', { status: 410 }));
  const press = deskPress({
    newsroom,
    published,
    actions,
    vault,
    dataFolder: data,
    typesetting,
    ask: (path) => ask(path),
  });
  const withdrawals = keepWithdrawals(report);
  const addresses = deskAddresses({
    deskOrigin: 'https://desk.comite.example',
    deskHost: '127.0.0.1',
    deskPort,
  });
  const letters: Letter[] = [];
  const door = { staff, key: deskKey(data) };
  const app = deskApp({
    staff,
    door,
    published,
    actions,
    vaults,
    press,
    withdrawals,
    audit,
    auditState: () => log.state(),
    addresses,
    siteOrigin: 'https://comite.example',
    sendLetter: (letter) => Promise.resolve(letters.push(letter) > 0),
    now,
    report,
  });
  return {
    app,
    vaults,
    press,
    withdrawals,
    /** What the public site answers when the desk asks it. */
    answerAs: (site: AskSite) => void (ask = site),
    now,
    sealing: keys.sealing,
    staff,
    published,
    actions,
    door,
    letters,
    audit,
    maria: account,
    bea,
    giveRecoveryCodes: (whose: AccountId) => renewRecoveryCodes(staff, whose, audit),
    audited,
    auditPlace: place,
    errors,
    pass: (ms: number) => void (time += ms),
    /** Signs in as whoever has a second factor and has just shown it; `bare`: as whoever has none. */
    browser: (how: 'proved' | 'bare' = 'proved') =>
      browser(app, `localhost:${deskPort}`, (token) =>
        how === 'bare' ? Promise.resolve() : markProved(staff, hashOf('session', token), now()),
      ),
    close: async () => {
      await withdrawals.settled();
      await Promise.all([log.close(), typesetting.close()]);
      await Promise.all([staff, published, actions, vault, keyring, newsroom].map((zone) => zone.close()));
      rmSync(data, { recursive: true, force: true });
    },
  };
}

const accountOf = ({ email, passphrase }: { email: string; passphrase: string }) => ({ email, password: passphrase });

type App = ReturnType<typeof deskApp>;

/** Speaks as a browser on a page of the desk does, and keeps its cookies. */
function browser(app: App, host: string, begun: (token: string) => Promise<void>) {
  const cookies = new Map<string, string>();
  const send = async (
    method: string,
    path: string,
    more: Record<string, string> = {},
    body?: string | Uint8Array<ArrayBuffer>,
  ) => {
    const headers: Record<string, string> = { host, 'sec-fetch-site': 'same-origin', ...more };
    if (cookies.size > 0) headers['cookie'] = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.request(path, { method, headers, ...(body === undefined ? {} : { body }) });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(cookie)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    if (path === '/sign-in' && response.status === 303) await begun(cookies.get('__Host-alzavoz') ?? '');
    return response;
  };
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: `http://${host}` };
  const post = (
    path: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
    body: string | Uint8Array<ArrayBuffer> = new URLSearchParams(fields).toString(),
  ) => send('POST', path, { ...form, ...headers }, body);
  return {
    cookies,
    /** Looks for words in a table, and is led to what is found. */
    find: async (table: string, query: string) =>
      send('GET', (await post(`${table}/find`, { query })).headers.get('location') ?? ''),
    get: (path: string, headers: Record<string, string> = {}) => send('GET', path, headers),
    post,
  };
}
