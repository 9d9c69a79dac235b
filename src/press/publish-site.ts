import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type PersonId, type WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { noteSettingsPublished, type SettingsVersion } from '../newsroom/site-settings.ts';
import { renderPage } from '../pages/document.tsx';
import { homePage } from '../pages/home-page.tsx';
import { putIdentity } from '../published/identity.ts';
import { everyone } from '../vault/everyone.ts';
import type { PersonWithBases } from '../vault/people.ts';
import { wordsFor } from './draw-site-cards.ts';
import { textsIn } from './gate-outputs.ts';
import { gate, type Output } from './gate.ts';
import type { Press } from './press.ts';
import { namesOf } from './names-of.ts';
import type { Finding, OutputName } from './refusals.ts';
import { contextFor } from './render-for-gate.ts';

/** A name of the case files is in what every page would show, or it could not be read: in which language, and where. */
export type SiteRefusal =
  | { readonly refused: 'names-somebody'; readonly findings: readonly Pick<Finding, 'locale' | 'output' | 'context'>[] }
  | { readonly refused: 'unreadable'; readonly locale: Locale; readonly output: OutputName };

/**
 * Lets out what was decided about the site as a whole, for every page at once. It passes the gate as if nobody had ever
 * agreed to anything: what every page shows does not rest on the consent of one person, who may take it back.
 *
 * The pictures for networks that show it are to be drawn again (`draw-site-cards.ts`): until then pages have none.
 */
export async function publishSite(
  press: Press,
  { version, settings }: SettingsVersion,
  told: { readonly by: AccountId; readonly now: Instant; readonly audit: Audit },
): Promise<'published' | SiteRefusal> {
  const { cards: _, ...current } = press.identity;
  const identity: SiteIdentity = { ...current, ...settings };
  const people = asIfNobodyAgreed(await everyone(press.vault));
  await namesOf(press.vault, people);
  const watch = { vault: press.vault.keys, people, hidden: () => [], identity, now: told.now, overrides: [] };
  const passed = gate(
    identity.locales.flatMap((locale) => outputsIn(locale, identity)),
    watch,
  );
  if ('refused' in passed) {
    if (passed.refused === 'protected-name') return { refused: 'names-somebody', findings: passed.findings };
    if (passed.refused === 'gate-unreadable')
      return { refused: 'unreadable', locale: passed.locale, output: passed.output };
    throw new Error(`the gate refused the site: ${passed.refused}`);
  }
  await told.audit({ by: told.by, verb: 'site-published', records: [] });
  await putIdentity(press.published, identity);
  await noteSettingsPublished(press.newsroom, version, told.now);
  return 'published';
}

function asIfNobodyAgreed(people: ReadonlyMap<PersonId, PersonWithBases>): ReadonlyMap<PersonId, PersonWithBases> {
  const told = new Map<PersonId, PersonWithBases>();
  for (const [id, known] of people) told.set(id, { ...known, bases: [] });
  return told;
}

/** It is no work: this id is nobody's. */
const NO_WORK = idFrom<WorkId>(new Uint8Array(16));

/** Everything that the settings say, on their own and as the front page shows them. */
function outputsIn(locale: Locale, identity: SiteIdentity): Output[] {
  const work = { work: NO_WORK, kind: 'page', locale } as const;
  const context = { ...contextFor({ ...work, slug: 'site' }, identity), pathOf: () => '/' };
  const home = renderPage(homePage({ missions: [], stories: [], cases: [], petitions: [] }, context));
  const settings = textsIn({ ...identity, cards: null, front: null, pinned: null });
  return [
    { work, output: 'title', texts: settings, purpose: 'social' },
    { work, output: 'page', texts: [home], purpose: null },
    { work, output: 'card', texts: textsIn(wordsFor('home', locale, identity)), purpose: 'social' },
  ];
}
