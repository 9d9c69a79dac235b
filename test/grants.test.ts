import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { migrateAll } from '../src/cli/migrate-all.ts';
import { SITE_GRANTS } from '../src/platform/database/grants.ts';
import { scratchAsSite, scratchPostgres } from './databases.ts';

const INSUFFICIENT_PRIVILEGE = '42501';

describe.skipIf(inject('postgres') == null)('the role of the site', () => {
  let site: pg.Client;
  let desk: pg.Client;

  beforeAll(async () => {
    const deskDatabases = await scratchPostgres();
    const siteDatabases = scratchAsSite(deskDatabases);
    await migrateAll({ deskDatabases, siteDatabases });
    // Given again at every start: it must not pile up, nor fail.
    await migrateAll({ deskDatabases, siteDatabases });
    if (deskDatabases.engine !== 'postgres' || siteDatabases.engine !== 'postgres') return;
    desk = new pg.Client(deskDatabases.url);
    site = new pg.Client(siteDatabases.url);
    await Promise.all([desk.connect(), site.connect()]);
    await desk.query(`insert into published.identity (id, json) values (1, '{}')`);
    await desk.query(`insert into actions.petitions (id, state) values ('p', 'open')`);
  });
  afterAll(() => Promise.all([desk.end(), site.end()]));

  test.each([
    ['reads what is published', `select json from published.identity`],
    ['reads a petition and its keys', `select * from actions.petitions, actions.petition_keys, actions.sealing_keys`],
    [
      'takes a signature',
      `insert into actions.signatures (id, petition, state, token_hash, sealed, duplicate_tag, country, locale, news, day)
       values ('s', 'p', 'pending', '', '', '', 'MX', 'es', 0, '2024-01-01')`,
    ],
    ['confirms it', `update actions.signatures set state = 'validated' where id = 's'`],
    ['locks a row to confirm', `select id from actions.signatures where id = 's' for update`],
    [
      'counts it',
      `insert into actions.counts values ('p', 'MX', 1) on conflict (petition, country) do update set signatures = 2`,
    ],
    [
      'counts its day',
      `insert into actions.day_counts values ('p', '2024-01-01', 1) on conflict (petition, day) do update set signatures = 2`,
    ],
    [
      'counts a channel',
      `insert into actions.channel_counts values ('p', 'poster', '2024-01-01', 1) on conflict (petition, channel, day) do update set signatures = 2`,
    ],
    [
      'takes a request',
      `insert into actions.requests (id, locale, came_at, key_id, sealed) values ('r', 'es', 0, 'k', '') on conflict do nothing`,
    ],
    ['forgets an attempt', `delete from actions.signatures where id = 's'`],
  ])('%s', async (_, query) => {
    await expect(site.query(query)).resolves.toBeDefined();
  });

  test.each([
    ['read people', `select * from vault.people`],
    ['read keys', `select * from keyring.record_keys`],
    ['read drafts', `select * from newsroom.works`],
    ['read accounts', `select * from staff.accounts`],
    ['know which tables the vault has', `select 'vault.people'::regclass`],
    ['publish', `insert into published.identity (id, json) values (2, '{}')`],
    ['change what is published', `update published.identity set json = '[]'`],
    ['delete what is published', `delete from published.identity`],
    ['empty a table', `truncate actions.signatures`],
    ['open or close a petition', `update actions.petitions set state = 'closed'`],
    ['start a petition', `insert into actions.petitions (id, state) values ('mine', 'open')`],
    ['put a sealing key of its own', `insert into actions.sealing_keys (key_id, public_key) values ('k', '')`],
    ['destroy the key that tells duplicates', `delete from actions.petition_keys`],
    ['overwrite what is sealed', `update actions.signatures set sealed = ''`],
    ['read what people asked', `select sealed from actions.requests`],
    ['take a request away', `delete from actions.requests`],
    ['read notes about requests', `select * from actions.request_marks`],
    ['lower a count by deleting it', `delete from actions.counts`],
    ['offer signers something else', `update actions.petitions set exposure = 'name-by-choice'`],
    ['drop a table', `drop table actions.signatures`],
    ['change a table', `alter table actions.signatures add column ip text`],
    ['index a table', `create index mine on actions.signatures (country)`],
    ['make a table in a zone', `create table actions.mine (id integer)`],
    ['make a table in public', `create table public.mine (id integer)`],
    ['make a temporary table', `create temporary table mine (id integer)`],
    ['make a schema', `create schema mine`],
    ['make itself mighty', `alter role site superuser`],
    ['become the desk', `set role desk`],
    ['make a role', `create role mine`],
    ['give itself a right', `grant all on schema vault to site`],
    ['read the passwords of roles', `select * from pg_authid`],
    ['read a file of the server', `select pg_read_file('postgresql.conf')`],
    ['run a program', `copy actions.signatures to program 'cat'`],
    ['see the history of migrations', `select * from actions.migration`],
  ])('may not %s', async (_, query) => {
    await expect(site.query(query)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
  });

  test('the list names every table of the zones that the site sees, and no other', async () => {
    const { rows } = await desk.query<{ zone: string; tables: string[] }>(`
      select table_schema as zone, array_agg(table_name::text order by table_name) as tables
      from information_schema.tables
      where table_schema in ('published', 'actions') and table_name not in ('migration', 'migration_lock')
      group by table_schema`);
    for (const { zone, tables } of rows) {
      expect(Object.keys(SITE_GRANTS[zone as 'published'] ?? {}).toSorted(), zone).toEqual(tables);
    }
    expect(Object.keys(SITE_GRANTS)).toHaveLength(rows.length);
  });

  test('nothing is granted that the list does not say', async () => {
    const { rows } = await desk.query<{ name: string; verbs: string[] }>(`
      select table_schema || '.' || table_name as name, array_agg(lower(privilege_type) order by privilege_type) as verbs
      from information_schema.role_table_grants where grantee in ('site', 'PUBLIC')
      and table_schema in ('vault', 'newsroom', 'staff', 'published', 'actions', 'keyring', 'public') group by 1`);
    const granted = Object.fromEntries(rows.map(({ name, verbs }) => [name, verbs]));
    const listed = Object.entries(SITE_GRANTS).flatMap(([zone, tables]) =>
      Object.entries(tables)
        .filter(([, verbs]) => verbs.length > 0)
        .map(([table, verbs]) => [`${zone}.${table}`, verbs.filter((verb) => !verb.includes('(')).toSorted()]),
    );
    expect(granted).toEqual(Object.fromEntries(listed));
  });
});
