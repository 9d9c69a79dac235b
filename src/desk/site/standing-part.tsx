import type { JSX } from 'hono/jsx/jsx-runtime';
import type { WorkId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { STANDING_PAGES, type StandingPage } from '../../domain/site-settings.ts';
import { workWithSlug } from '../../newsroom/slugs.ts';
import { nameOfLanguage } from '../../pages/language-names.ts';
import { STANDING_WORDS } from '../../pages/standing-words.ts';
import type { LockedPress } from '../../press/press.ts';
import { standingPages } from '../../published/standing-pages.ts';
import type { Instant } from '../../domain/date.ts';
import type { SiteDraft } from './site-draft.ts';

/** One of the pages that the site leads to from everywhere: in which languages it is public, and the work it is, if any. */
export interface Standing {
  readonly page: StandingPage;
  readonly work: WorkId | null;
  readonly publicIn: readonly Locale[];
}

export async function standingOf(press: LockedPress, now: Instant): Promise<Standing[]> {
  const { locales } = press.identity;
  const there = new Map<Locale, ReadonlySet<StandingPage>>();
  for (const locale of locales) there.set(locale, await standingPages(press.published, locale, now));
  const all: Standing[] = [];
  for (const page of STANDING_PAGES) {
    let work: WorkId | null = null;
    for (const locale of locales) work ??= await workWithSlug(press.newsroom.db, { kind: 'page', locale, slug: page });
    all.push({ page, work, publicIn: locales.filter((locale) => there.get(locale)?.has(page)) });
  }
  return all;
}

export function StandingPart(props: {
  readonly standing: readonly Standing[];
  readonly draft: SiteDraft;
}): JSX.Element {
  const { identity, language } = props.draft;
  const { say, locale } = language;
  const languages = new Intl.ListFormat(locale, { type: 'conjunction' });
  const named = (locales: readonly Locale[]) => languages.format(locales.map((each) => nameOfLanguage(each, locale)));
  return (
    <section>
      <h2 class="part">{say('site.standing')}</h2>
      <p class="hint">{say('site.standing-lead')}</p>
      <ul class="lines">
        {props.standing.map(({ page, work, publicIn }) => {
          const missing = identity.locales.filter((each) => !publicIn.includes(each));
          return (
            <li>
              <p>
                <a href={work === null ? `/newsroom/new?page=${page}` : `/newsroom/works/${work}`}>
                  <b>{say(STANDING_WORDS[page])}</b>
                </a>
                <span class="help">
                  {work === null ? say('site.standing-begin') : null}
                  {publicIn.length === 0 ? null : say('site.standing-public', { languages: named(publicIn) })}{' '}
                  {work === null || missing.length === 0
                    ? null
                    : say('site.standing-missing', { languages: named(missing) })}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
