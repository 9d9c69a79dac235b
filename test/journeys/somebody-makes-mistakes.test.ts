import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { changePetition } from '../../src/actions/change-petition.ts';
import type { ActionsTables } from '../../src/actions/schema.ts';
import type { Instant } from '../../src/domain/date.ts';
import type { PetitionId } from '../../src/domain/id.ts';
import type { Locale } from '../../src/domain/locale.ts';
import type { PetitionState } from '../../src/domain/petition.ts';
import { openZone } from '../../src/platform/database/zone.ts';
import { catalogueFor, type MessageKey } from '../../src/platform/catalogue/catalogue.ts';
import type { PublishedTables } from '../../src/published/schema.ts';
import { findBySlug } from '../../src/published/works.ts';
import { journey, visitor } from './browser.ts';
import { CLAUDIA, countedByStatus, postConfirmation, postSignature } from './counted.ts';
import { letterTo } from './letters.ts';
import { field, sign } from './signing-form.ts';

const say = catalogueFor('es' as Locale);
const GOOD = { given_name: 'Lucía', email: 'lucia@example.org', country: 'MX' };

journey('Somebody makes mistakes', (stage) => {
  /** What this file's people have signed in earnest so far. */
  let kept = { pending: 0, validated: 0 };

  afterEach(expectNothingElseWritten);

  test('leaves fields out, mistypes, and finds everything still there', async () => {
    const { page, context } = await visitor(stage.browser, { viewport: { width: 360, height: 740 } });
    await page.goto(`${stage.product.site}/es/petitions/${CLAUDIA.es}`);
    await sign(page, say, { family_name: 'Ibáñez', email: 'lucia.example.org', locality: 'Oaxaca <3' });
    expect(await page.title()).toContain(say('petition.error-title', { title: 'Justicia para Claudia' }));
    const box = page.getByRole('alert');
    expect(await box.textContent()).toContain(say('petition.errors', { count: 3 }));
    const wrong = [
      ['given_name', 'petition.missing-given-name'],
      ['email', 'petition.not-an-email'],
      ['country', 'petition.missing-country'],
    ] as const;
    for (const [name, sentence] of wrong) {
      const input = field(page, say, name);
      const told = await input.getAttribute('aria-describedby');
      expect(told?.split(' ')).toContain(`${name}-error`);
      expect(await input.getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator(`#${name}-error`).textContent()).toBe(say(sentence));
      await box.getByRole('link', { name: say(sentence) }).click();
      expect(await input.evaluate((element) => element.matches(':focus')), `${name} has the cursor`).toBe(true);
    }
    expect(await field(page, say, 'family_name').inputValue()).toBe('Ibáñez');
    expect(await field(page, say, 'email').inputValue()).toBe('lucia.example.org');
    expect(await field(page, say, 'locality').inputValue()).toBe('Oaxaca <3');

    // She corrects them, on the page that she was shown.
    await sign(page, say, { ...GOOD, email: 'lucia-1@example.org' });
    expect(page.url()).toContain('/signatures/thank-you');
    kept = { ...kept, pending: kept.pending + 1 };
    await letterTo(stage.product, 'lucia-1@example.org');
    await context.close();
  });

  test('has one name only, as many people have: that is no mistake', async () => {
    const signed = await postSignature(stage.product, { given_name: 'Suharto', email: 's@example.org', country: 'ID' });
    expect(signed.status).toBe(303);
    kept = { ...kept, pending: kept.pending + 1 };
    await letterTo(stage.product, 's@example.org');
  });

  test.each([
    ['a name too long', { given_name: 'x'.repeat(5000) }, 422, 'petition.too-long'],
    ['an absurd country', { country: 'XX' }, 422, 'petition.not-a-country'],
    ['a country in words', { country: 'Mexico' }, 422, 'petition.not-a-country'],
    ['a NUL in the name', { given_name: 'Lu\0cía' }, 422, 'petition.unreadable-characters'],
    ['a name that turns the text around', { given_name: 'Lu\u202ecía' }, 422, 'petition.unreadable-characters'],
    ['two addresses', { email: 'a@example.org, b@example.org' }, 422, 'petition.not-an-email'],
    [
      'an address with a new header',
      { email: 'a@example.org\r\nBcc: b@example.org' },
      422,
      'petition.unreadable-characters',
    ],
  ] satisfies [string, Record<string, string>, number, MessageKey][])(
    'sends %s',
    async (_, fields, status, sentence) => {
      const answer = await postSignature(stage.product, { ...GOOD, ...fields });
      expect(answer.status).toBe(status);
      expect(await answer.text()).toContain(say(sentence));
    },
  );

  test('sends ten megabytes', async () => {
    const answer = await postBytes(Buffer.alloc(10 * 1024 * 1024, 'a'));
    expect(answer.status).toBe(413);
    expect(answer.text).toContain(say('petition.too-large'));
    expect(answer.text, 'with the form, to try again').toContain('name="given_name"');
  });

  test.each([
    ['bytes that are no text', Buffer.from('given_name=Luc\xeda&email=l@example.org&country=MX', 'latin1')],
    ['a broken encoding', Buffer.from('given_name=Luc%EDa&email=l@example.org&country=MX')],
  ])('sends %s', async (_, body) => {
    const answer = await postBytes(body);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(say('petition.form-unreadable'));
    expect(answer.text, 'what could be read is kept').toContain(body.includes('%') ? 'l@example.org' : 'name="email"');
  });

  test('signs what there is not', async () => {
    const answer = await fetch(`${stage.product.site}/es/petitions/no-la-hay/signatures`, {
      method: 'POST',
      body: new URLSearchParams(GOOD),
    });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(say('problem.petition-unknown-lead'));
  });

  test.each([
    ['damaged', (token: string) => token.slice(0, -1), 404, 'problem.token-unknown'],
    [
      'with a letter changed',
      (token: string) => (token.startsWith('A') ? 'B' : 'A') + token.slice(1),
      404,
      'problem.token-unknown',
    ],
    ['empty', () => '', 404, 'problem.token-unknown'],
    ['ten kilobytes long', () => 'A'.repeat(10_000), 404, 'problem.token-unknown'],
  ] satisfies [string, (token: string) => string, number, MessageKey][])(
    'follows a link that is %s',
    async (_, damage, status, sentence) => {
      const { link } = await letterTo(stage.product, 'lucia-1@example.org');
      const damaged = new URL(link);
      damaged.searchParams.set('token', damage(damaged.searchParams.get('token') ?? ''));
      const opened = await fetch(damaged);
      expect(opened.status).toBe(status);
      expect(await opened.text()).toContain(say(sentence));
      const pressed = await postConfirmation(damaged.href);
      expect(pressed.status).toBe(status);
      expect(await pressed.text()).toContain(say(sentence));
    },
  );

  test('follows a link after thirty days', async () => {
    await postSignature(stage.product, { ...GOOD, email: 'late@example.org' });
    const { link } = await letterTo(stage.product, 'late@example.org');
    ageEveryPendingSignature();
    kept = { ...kept, pending: countedByStatus(stage.product).pending };
    const opened = await fetch(link);
    expect(opened.status).toBe(410);
    expect(await opened.text()).toContain(say('problem.token-expired-lead'));
    const pressed = await postConfirmation(link);
    expect(pressed.status).toBe(410);
    expect(await pressed.text()).toContain(say('problem.token-expired-lead'));
  });

  test.each([
    ['stopped', 'problem.petition-stopped-lead', 'petition.stopped'],
    ['closed', 'problem.petition-closed-lead', null],
  ] satisfies [PetitionState, MessageKey, MessageKey | null][])(
    'signs a petition that is %s meanwhile',
    async (state, sentence, words) => {
      const { page, context } = await visitor(stage.browser);
      const forms = async (): Promise<number> => {
        await page.goto(`${stage.product.site}/es/petitions/${CLAUDIA.es}`);
        return page.locator('form.sign').count();
      };
      // A page with a count may be a second old: of the petition as the one before has left it.
      await expect.poll(forms, { timeout: 5000 }).toBe(1);
      await changeClaudia(state);
      await sign(page, say, GOOD);
      expect(await page.getByRole('main').textContent()).toContain(say(sentence));
      const answer = await postSignature(stage.product, GOOD);
      expect(answer.status).toBe(409);
      // Then there is no form any more, and it says why.
      await expect.poll(forms, { timeout: 5000 }).toBe(0);
      if (words !== null) expect(await page.getByRole('main').textContent()).toContain(say(words));
      await changeClaudia('open');
      await context.close();
    },
  );

  function expectNothingElseWritten(): void {
    expect(countedByStatus(stage.product), 'signatures').toEqual(kept);
    expect(waitingLetters(), 'letters that wait').toBe(0);
  }

  async function postBytes(body: Buffer): Promise<{ status: number | undefined; text: string }> {
    const url = new URL(`/es/petitions/${CLAUDIA.es}/signatures`, stage.product.site);
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length };
    return new Promise((done, fail) => {
      let answered = false;
      const asking = request(url, { method: 'POST', headers }, (response) => {
        answered = true;
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        const end = (): void => done({ status: response.statusCode, text: Buffer.concat(chunks).toString() });
        response.on('close', end);
      });
      // The site need not read to the end what it has refused: only an answer must have come.
      asking.on('error', (error) => (answered ? undefined : fail(error)));
      asking.end(body);
    });
  }

  async function petitionAt(slug: string, now: Instant): Promise<PetitionId> {
    const published = openZone<PublishedTables>({ engine: 'sqlite', folder: stage.product.data }, 'published');
    const found = await findBySlug(published, { kind: 'petition', locale: 'es' as Locale, slug }, now);
    await published.close();
    const details = found.found === 'work' ? found.work.details : null;
    if (details?.kind !== 'petition') throw new Error('there is no petition');
    return details.petition;
  }

  async function changeClaudia(state: PetitionState): Promise<void> {
    const zone = openZone<ActionsTables>({ engine: 'sqlite', folder: stage.product.data }, 'actions');
    try {
      const now = Date.now() as Instant;
      const claudia = await petitionAt(CLAUDIA.es, now);
      expect(
        await changePetition(zone, claudia, { state, ...(state === 'open' ? { closesAt: null } : {}), now, by: null }),
      ).toBeNull();
    } finally {
      await zone.close();
    }
  }

  function withActions<T>(use: (database: DatabaseSync) => T): T {
    const database = new DatabaseSync(join(stage.product.data, 'actions.db'), { timeout: 5000 });
    try {
      return use(database);
    } finally {
      database.close();
    }
  }

  function waitingLetters(): number {
    return withActions((database) => Number(database.prepare('select count(*) as n from outbox').get()?.['n']));
  }

  /** As if everyone had signed forty days ago. */
  function ageEveryPendingSignature(): void {
    withActions((database) =>
      database.exec("update signatures set day = date('now', '-40 days') where state = 'pending'"),
    );
  }
});
