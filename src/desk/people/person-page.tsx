import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Case } from '../../domain/case.ts';
import type { Instant } from '../../domain/date.ts';
import type { PersonId, WorkId } from '../../domain/id.ts';
import { directionOf, type Locale } from '../../domain/locale.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import type { PersonWithBases } from '../../vault/people.ts';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { Relations } from '../relations/relations-section.tsx';
import type { RelationsView } from '../relations/relations-view.ts';
import { deskName, glance, partialDay } from './person-words.ts';
import type { Printed } from './preview.ts';

export interface PersonView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly now: Instant;
  readonly known: PersonWithBases;
  readonly cases: readonly Case[];
  readonly printed: readonly Printed[];
  readonly titles: ReadonlyMap<WorkId, string>;
  /** What colleagues call those through whom the person is reached, as far as this one may see them. */
  readonly through: ReadonlyMap<PersonId, string>;
  readonly relations: Pick<RelationsView, 'shown' | 'others'>;
  readonly done: string | null;
  readonly mayWrite: boolean;
  readonly mayReach: boolean;
}

/** What is recorded of one person, and how readers see them. */
export function personPage(view: PersonView): JSX.Element {
  const { language, identity, session, now, known, done, mayWrite } = view;
  const { say } = language;
  const { person } = known;
  return (
    <Frame
      title={say('people.title')}
      language={language}
      identity={identity}
      path={`/people/${person.id}`}
      session={session}
    >
      <p class="kicker">
        <a href="/people">{say('people.title')}</a>
      </p>
      <h1>
        <bdi>{deskName(person, language)}</bdi>
      </h1>
      <p class="lead force">{glance(known, now, language)}</p>
      {done === null ? null : (
        <p class="told" role="status">
          {done}
        </p>
      )}
      <p class="ways">
        <a class="button" href={`/people/${person.id}/consent`}>
          {say('people.consent-see')}
        </a>
        {mayWrite ? (
          <a class="button" href={`/people/${person.id}/edit`}>
            {say('people.edit')}
          </a>
        ) : null}
      </p>
      <div class="file">
        <div>
          <Names view={view} />
          <About view={view} />
        </div>
        <Preview view={view} />
      </div>
      <Relations
        view={{
          ...view.relations,
          language,
          middle: {
            name: deskName(person, language),
            note: say(person.group ? 'people.file-group' : `people.gender-${person.gender}`),
          },
          all: `/people/${person.id}/relations`,
          empty: say('relations.none-person'),
        }}
      />
    </Frame>
  );
}

function Names({ view }: { view: PersonView }): JSX.Element {
  const { say } = view.language;
  const { names, aliases, pseudonyms } = view.known.person;
  return (
    <section>
      <h2>{say('people.file-names')}</h2>
      <ul class="names">
        {names.map(({ kind, full, short, given, lang }) => (
          <li>
            <bdi lang={lang ?? undefined}>{full}</bdi>
            <span class="hint">
              {[say(`people.kind-${kind}`), short, given].filter((each) => each !== null).join(' · ')}
              {kind === 'former' || kind === 'imposed' ? <b class="never">{say('people.never-printed')}</b> : null}
            </span>
          </li>
        ))}
        {aliases.map(({ text, released }) => (
          <li>
            <bdi>{text}</bdi>
            <span class="hint">
              {say('people.field-alias')} · {say(released ? 'people.alias-released' : 'people.alias-kept')}
            </span>
          </li>
        ))}
        {pseudonyms.map(({ text, publication }) => (
          <li>
            <bdi>{text}</bdi>
            <span class="hint">
              {say('people.field-pseudonym')}{' '}
              {say('people.file-pseudonym-in', { work: view.titles.get(publication) ?? say('people.untitled') })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function About({ view }: { view: PersonView }): JSX.Element {
  const { language, known, cases, through: names, mayReach } = view;
  const { say } = language;
  const { person } = known;
  return (
    <section>
      <h2>{say('people.file-about')}</h2>
      <dl class="facts">
        <Fact label={say('people.file-gender')}>
          {person.group ? say('people.file-group') : say(`people.gender-${person.gender}`)}
        </Fact>
        {person.pronoun === null ? null : <Fact label={say('people.file-pronoun')}>{person.pronoun}</Fact>}
        {person.group ? null : (
          <Fact label={say('people.file-birth')}>
            {person.birth === null ? say('people.not-known') : partialDay(person.birth, language)}
          </Fact>
        )}
        <Facts
          label={say('people.file-dates')}
          all={person.dates.map(({ what, on }) => `${what}: ${partialDay(on, language)}`)}
        />
        <Facts
          label={say('people.file-documents')}
          all={person.documents.map(({ kind, number, country }) => `${kind} ${number} (${country})`)}
        />
        {mayReach ? (
          <Facts
            label={say('people.file-contacts')}
            all={person.contacts.map(({ through, how }) =>
              through === null
                ? how
                : say('people.contact-through', { name: names.get(through) ?? say('people.someone-else'), how }),
            )}
          />
        ) : null}
        <Facts
          label={say('people.file-cases')}
          all={cases.flatMap((each) =>
            each.people
              .filter((one) => one.person === person.id)
              .map(({ role }) => `${each.title} (${say(`people.role-${role}`)})`),
          )}
        />
      </dl>
    </section>
  );
}

function Fact({ label, children }: { label: string; children?: Child }): JSX.Element {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Facts({ label, all }: { label: string; all: readonly Child[] }): JSX.Element | null {
  if (all.length === 0) return null;
  return (
    <Fact label={label}>
      {all.map((each) => (
        <span class="each" dir="auto">
          {each}
        </span>
      ))}
    </Fact>
  );
}

function Preview({ view }: { view: PersonView }): JSX.Element {
  const { language, identity, printed, titles } = view;
  const { say } = language;
  return (
    <section class="preview">
      <h2>{say('people.preview')}</h2>
      <p class="help">{say('people.preview-lead')}</p>
      {printed.map(({ publication, lines }) => (
        <table>
          {printed.length === 1 ? null : (
            <caption>
              {publication === null
                ? say('people.preview-elsewhere')
                : say('people.file-pseudonym-in', { work: titles.get(publication) ?? say('people.untitled') })}
            </caption>
          )}
          <tbody>
            {lines.map(({ form, texts }) => (
              <>
                <tr>
                  <th scope="rowgroup" colspan={2}>
                    {say(`people.form-${form}`)}
                  </th>
                </tr>
                {identity.locales.map((locale: Locale) => (
                  <tr>
                    <th scope="row" class="locale">
                      {locale}
                    </th>
                    <td lang={locale} dir={directionOf(locale)}>
                      {texts.get(locale)}
                    </td>
                  </tr>
                ))}
              </>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
