import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Locale } from '../../domain/locale.ts';
import { dayOnly } from '../clock-time.ts';
import type { Language } from '../language.ts';
import { languageName } from '../people/told-history.ts';
import { PostButton } from '../post-button.tsx';
import type { Standing } from './standings.ts';
import type { WorkView } from './work-view.ts';

/** How a work stands in each language, and the ways to its text there. */
export function WorkLanguages({ view }: { view: WorkView }): JSX.Element {
  const { language, identity, standings, mayTranslate, id, urgent } = view;
  const { say } = language;
  const written = standings.map(({ locale }) => locale);
  const locales = [...written, ...identity.locales.filter((each) => !written.includes(each))];
  return (
    <section class="languages-of" aria-labelledby="languages">
      <h2 class="part" id="languages">
        {say('works.languages')}
      </h2>
      <table class="table languages-table">
        <thead>
          <tr>
            <th scope="col">{say('works.language')}</th>
            <th scope="col">{say('works.state')}</th>
            <th scope="col">{say('works.translation')}</th>
            <th scope="col">{say('works.ways')}</th>
          </tr>
        </thead>
        <tbody>
          {locales.map((locale) => (
            <Row locale={locale} standing={standings.find((each) => each.locale === locale) ?? null} view={view} />
          ))}
        </tbody>
      </table>
      {mayTranslate ? (
        <div class="urgent-form">
          <PostButton
            action={`/newsroom/works/${id}/urgent`}
            fields={{ urgent: urgent ? 'no' : 'yes' }}
            label={say(urgent ? 'works.urgent-off' : 'works.urgent-on')}
          />
          <span class="hint">{say('works.urgent-more')}</span>
        </div>
      ) : null}
    </section>
  );
}

function Row({ locale, standing, view }: { locale: Locale; standing: Standing | null; view: WorkView }): JSX.Element {
  const { language } = view;
  const { say } = language;
  return (
    <tr>
      <th scope="row">{languageName(locale, language.locale)}</th>
      <td data-label={say('works.state')}>
        <State standing={standing} language={language} />
      </td>
      <td data-label={say('works.translation')}>
        <Translation locale={locale} standing={standing} view={view} />
      </td>
      <td data-label={say('works.ways')}>
        <Ways locale={locale} standing={standing} view={view} />
      </td>
    </tr>
  );
}

function State({ standing, language }: { standing: Standing | null; language: Language }): JSX.Element {
  const { say, locale } = language;
  if (standing === null) return <span class="none">{say('works.state-missing')}</span>;
  const { state, newest, approved, publicSince, newer, behind } = standing;
  return (
    <>
      <span class={`standing is-${state}`}>{say(`works.state-${state}`)}</span>
      <span class="hint">
        {publicSince === null ? null : `${say('works.public-since', { day: dayOnly(publicSince, locale) })} · `}
        {newest === 0 ? say('works.no-version') : say('works.version-newest', { version: newest })}
        {approved === null || approved === newest ? null : ` · ${say('works.version-approved', { version: approved })}`}
        {newer ? ` · ${say('works.newer-more')}` : null}
      </span>
      {behind === null || approved === null ? null : (
        <span class="due">{say('works.behind', { approved, out: behind })}</span>
      )}
    </>
  );
}

function Translation(props: { locale: Locale; standing: Standing | null; view: WorkView }): JSX.Element | null {
  const { locale, standing, view } = props;
  const { language, standings, marks } = view;
  const { say } = language;
  const source = standings.find((each) => each.source);
  if (source === undefined) return null;
  if (standing?.source === true) return <>{say('works.is-source')}</>;
  if (standing === null) return <span class="none">{say('works.not-translated')}</span>;
  const mark = marks.get(locale);
  if (mark === undefined) return <>{say('works.translation-unknown')}</>;
  const now = source.approved ?? 0;
  return now > mark.sourceVersion ? (
    <span class="due">{say('works.translation-behind', { made: mark.sourceVersion, now })}</span>
  ) : (
    <>{say('works.translation-agrees', { version: mark.sourceVersion })}</>
  );
}

function Ways({ locale, standing, view }: { locale: Locale; standing: Standing | null; view: WorkView }): JSX.Element {
  const { language, id, mayWrite, mayTranslate, standings } = view;
  const { say } = language;
  const at = `/newsroom/works/${id}`;
  const name = languageName(locale, language.locale);
  const way = (path: string, words: string): JSX.Element => (
    <a href={`${at}/${path}`} aria-label={`${words}: ${name}`}>
      {words}
    </a>
  );
  const translates = mayTranslate && standing?.source !== true && standings.length > 0;
  return (
    <span class="ways-of">
      {mayWrite && standing !== null ? way(`texts/${locale}`, say('works.write')) : null}
      {translates ? way(`translate/${locale}`, say('works.translate')) : null}
      {standing === null ? null : way(`texts/${locale}/versions`, say('works.versions'))}
      {standing === null ? null : way(`preview/${locale}`, say('works.preview'))}
    </span>
  );
}
