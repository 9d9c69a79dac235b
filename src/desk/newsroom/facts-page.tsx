import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { MediaId, PersonId, PlaceId, WorkId } from '../../domain/id.ts';
import type { MediaItem } from '../../newsroom/media.ts';
import type { WorkLanguage } from '../../newsroom/work-languages.ts';
import { caseFilesPath } from '../case-files-page.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import type { FactsDraft, LookedFor } from './facts-draft.ts';
import type { Offered } from './facts-people.ts';
import type { NewsroomWork } from './newsroom-context.ts';
import { Title, titleFor } from './work-words.tsx';

export interface FactsView extends NewsroomWork {
  readonly draft: FactsDraft;
  /** Names the facts on which these are a change. */
  readonly seen: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly refused: 'changed-meanwhile' | null;
  /** What was looked for just now. */
  readonly looked: LookedFor | null;
  readonly titles: ReadonlyMap<WorkId, readonly WorkLanguage[]>;
  readonly missions: readonly WorkId[];
  readonly campaigns: readonly WorkId[];
  readonly people: readonly Offered<PersonId>[];
  /** So many people of it are not this colleague's to see; they stay. */
  readonly unseen: number;
  readonly places: readonly Offered<PlaceId>[];
  readonly pictures: readonly MediaItem[];
  /** Those of them that there is a picture to show of. */
  readonly shown: ReadonlySet<MediaId>;
  /** Whether people and places can be chosen: the case files are open to this colleague. */
  readonly open: boolean;
  readonly holdsKey: boolean;
}

/** The facts of a work, chosen by ticking and by looking for more: nothing here wants a script. */
export function factsPage(view: FactsView): JSX.Element {
  const { language, identity, session, id, titles, draft, errors, refused } = view;
  const { say, locale } = language;
  const at = `/newsroom/works/${id}`;
  return (
    <Frame title={say('works.facts')} language={language} identity={identity} path={`${at}/facts`} session={session}>
      <p class="kicker">
        <a href={at}>
          <Title of={titleFor(titles.get(id), locale)} language={language} />
        </a>
      </p>
      <h1>{say('works.facts')}</h1>
      <p class="lead">{say('works.facts-lead')}</p>
      <ErrorSummary
        title={say('works.not-saved')}
        refusal={refused === null ? null : say('works.facts-changed-meanwhile')}
        errors={errors}
      />
      <form class="form facts-form" method="post" action={`${at}/facts`} novalidate>
        {/* Enter takes the first button there is: it looks, and never keeps what is half done. */}
        <button type="submit" name="look" value="all" hidden tabindex={-1} />
        <input type="hidden" name="seen" value={view.seen} />
        <Belongs view={view} />
        <Cases view={view} />
        <People view={view} />
        <Group id="date-part" title={say('works.date')}>
          <label for="date">{say('works.date-field')}</label>
          <p class="help" id="date-help">
            {say('works.date-help')}
          </p>
          {errors['date'] === undefined ? null : (
            <p class="error" id="date-error">
              {errors['date']}
            </p>
          )}
          <input
            id="date"
            name="date"
            type="text"
            dir="ltr"
            inputmode="numeric"
            value={draft.date}
            maxlength={10}
            placeholder="YYYY-MM-DD"
            autocomplete="off"
            aria-invalid={errors['date'] === undefined ? undefined : 'true'}
            aria-describedby={errors['date'] === undefined ? 'date-help' : 'date-help date-error'}
          />
        </Group>
        <Place view={view} />
        <Picture view={view} />
        <button type="submit">{say('works.facts-keep')}</button>
        <p class="hint">{say('works.facts-when')}</p>
      </form>
    </Frame>
  );
}

function Group(props: { id: string; title: string; help?: string; children?: Child }): JSX.Element {
  const { id, title, help, children } = props;
  return (
    <section class="group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {help === undefined ? null : <p class="help">{help}</p>}
      {children}
    </section>
  );
}

function Belongs({ view }: { view: FactsView }): JSX.Element {
  const { language, file, missions, campaigns, draft, titles } = view;
  const { say, locale } = language;
  const select = (name: 'mission' | 'campaign', options: readonly WorkId[], chosen: WorkId | null) => (
    <>
      <label for={name}>{say(`kinds.${name}`)}</label>
      <select id={name} name={name}>
        <option value="">{say('works.fact-none')}</option>
        {options.map((each) => (
          <option value={each} selected={each === chosen}>
            {titleFor(titles.get(each), locale)?.title || say('works.untitled')}
          </option>
        ))}
      </select>
    </>
  );
  return (
    <Group id="belongs" title={say('works.belongs')}>
      {file.work.kind === 'mission' ? null : select('mission', missions, draft.mission)}
      {file.work.kind === 'campaign' ? null : select('campaign', campaigns, draft.campaign)}
    </Group>
  );
}

/** A field to look for more to choose from, and what came of it. */
function Look(props: { what: LookedFor; view: FactsView; found: number }): JSX.Element {
  const { what, view, found } = props;
  const { say } = view.language;
  return (
    <>
      <label for={`find-${what}`}>{say(`works.look-${what}`)}</label>
      <div class="in-line">
        <input
          id={`find-${what}`}
          name={`find-${what}`}
          type="search"
          dir="auto"
          value={view.draft.looked[what]}
          maxlength={200}
          autocomplete="off"
        />
        <button type="submit" class="quiet" name="look" value={what}>
          {say('works.look')}
        </button>
      </div>
      {view.looked === what && found === 0 ? (
        <p class="hint" role="status">
          {say('works.look-nothing')}
        </p>
      ) : null}
    </>
  );
}

function Cases({ view }: { view: FactsView }): JSX.Element {
  const { language, draft, titles } = view;
  const { say, locale } = language;
  return (
    <Group id="cases" title={say('works.cases')} help={say('works.cases-help')}>
      {draft.offered.cases.map((each) => (
        <label class="choice">
          <input type="checkbox" name={`case:${each}`} value="yes" checked={draft.cases.has(each)} />
          <Title of={titleFor(titles.get(each), locale)} language={language} />
          <input type="hidden" name={`offer-case:${each}`} value="yes" />
        </label>
      ))}
      <Look what="cases" view={view} found={draft.offered.cases.length} />
    </Group>
  );
}

function People({ view }: { view: FactsView }): JSX.Element {
  const { language, draft, people, unseen, open } = view;
  const { say } = language;
  return (
    <Group id="people" title={say('works.people')} help={say('works.people-help')}>
      {open ? null : <Locked view={view} />}
      {people.length === 0 ? null : (
        <table class="table people-facts">
          <thead>
            <tr>
              <th scope="col">{say('works.person')}</th>
              <th scope="col">{say('works.is-subject')}</th>
              <th scope="col">{say('works.is-first-person')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, label, hint }) => (
              <tr>
                <th scope="row">
                  <bdi>{label}</bdi>
                  <span class="hint">{hint}</span>
                  <input type="hidden" name={`offer-person:${id}`} value="yes" />
                </th>
                <td data-label={say('works.is-subject')}>
                  <input
                    type="checkbox"
                    name={`subject:${id}`}
                    value="yes"
                    checked={draft.subjects.has(id)}
                    aria-label={`${say('works.is-subject')}: ${label}`}
                  />
                </td>
                <td data-label={say('works.is-first-person')}>
                  <input
                    type="checkbox"
                    name={`first:${id}`}
                    value="yes"
                    checked={draft.firstPerson.has(id)}
                    aria-label={`${say('works.is-first-person')}: ${label}`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unseen === 0 ? null : <p class="hint">{say('works.people-stay', { count: unseen })}</p>}
      {open ? <Look what="people" view={view} found={people.length} /> : null}
    </Group>
  );
}

/** What can be done about people and places while the case files are not open here, and what cannot. */
function Locked({ view }: { view: FactsView }): JSX.Element {
  const { language, holdsKey, id } = view;
  const { say } = language;
  return (
    <p class="told">
      {say('works.facts-locked')}{' '}
      {holdsKey ? <a href={caseFilesPath(`/newsroom/works/${id}/facts`)}>{say('access.files-unlock')}</a> : null}
    </p>
  );
}

function Place({ view }: { view: FactsView }): JSX.Element {
  const { language, draft, file, places, people, open } = view;
  const { say } = language;
  const before = file.work.place;
  const radio = (value: string, words: Child, hint: string, checked: boolean): JSX.Element => (
    <label class="choice">
      <input type="radio" name="place" value={value} checked={checked} />
      <span>
        {words}
        {hint === '' ? null : <span class="help">{hint}</span>}
      </span>
    </label>
  );
  const has = before !== null && before !== 'withheld' ? before.place : null;
  // One that may not be named here can stay all the same.
  const kept = places.some(({ id }) => id === has) ? null : has;
  return (
    <Group id="place-part" title={say('works.place')} help={say('works.place-help')}>
      {radio('', say('works.place-none'), '', draft.place === null)}
      {radio('withheld', say('works.place-say-withheld'), '', draft.place === 'withheld')}
      {kept === null ? null : radio(kept, say('works.place-stays'), '', draft.place === kept)}
      {places.map(({ id, label, hint }) => (
        <>
          {radio(
            id,
            <bdi>{label}</bdi>,
            hint === '' || hint === label ? '' : say('works.place-told', { told: hint }),
            draft.place === id,
          )}
          <input type="hidden" name={`offer-place:${id}`} value="yes" />
        </>
      ))}
      {open ? (
        <>
          <Look what="places" view={view} found={places.length} />
          <label for="place-of">{say('works.place-of')}</label>
          <p class="help" id="place-of-help">
            {say('works.place-of-help')}
          </p>
          <select id="place-of" name="place-of" aria-describedby="place-of-help">
            <option value="">{say('works.place-of-nobody')}</option>
            {people.map(({ id, label }) => (
              <option value={id} selected={id === draft.placeOf}>
                {label}
              </option>
            ))}
          </select>
        </>
      ) : null}
    </Group>
  );
}

function Picture({ view }: { view: FactsView }): JSX.Element {
  const { language, draft, pictures } = view;
  const { say, locale } = language;
  const described = ({ texts }: MediaItem): string =>
    texts.get(locale)?.alt ?? [...texts.values()][0]?.alt ?? say('works.picture-undescribed');
  return (
    <Group id="picture-part" title={say('works.picture')} help={say('works.picture-help')}>
      <label class="choice">
        <input type="radio" name="picture" value="" checked={draft.picture === null} />
        <span>{say('works.picture-none')}</span>
      </label>
      {pictures.map((item) => (
        <label class="choice">
          <input type="radio" name="picture" value={item.id} checked={draft.picture === item.id} />
          <span class="picture-choice">
            {view.shown.has(item.id) ? (
              <img src={`/media/${item.id}/small.webp`} alt="" loading="lazy" decoding="async" />
            ) : null}
            <bdi>{described(item)}</bdi>
          </span>
          <input type="hidden" name={`offer-picture:${item.id}`} value="yes" />
        </label>
      ))}
      <Look what="pictures" view={view} found={pictures.length} />
    </Group>
  );
}
