import type { JSX } from 'hono/jsx/jsx-runtime';
import { IMAGE_LEVELS, VOICE_LEVELS } from '../../domain/basis.ts';
import { FindForm } from '../find-form.tsx';
import { PostButton } from '../post-button.tsx';
import { LookedLine } from './looked-line.tsx';
import type { MediaView, PersonFound } from './media-view.ts';
import { QuestionPart } from './question-part.tsx';
import type { PersonShown } from './people-shown.ts';

/** Who can be recognised, and what they agreed to; or who said that nobody can. */
export function PeopleInPicture({ view }: { view: MediaView }): JSX.Element {
  const { item, people, language, accounts, mayWrite, mayFind, own, found, query, errors } = view;
  const { say } = language;
  const { nobody } = item.facts;
  return (
    <section class="part" id="people">
      <h2>{say('media.people')}</h2>
      <p class="help">{say('media.people-help')}</p>
      {[errors['people'], errors['nobody']].map((error) => (error === undefined ? null : <p class="error">{error}</p>))}
      {people.length === 0 ? null : (
        <ul class="in-picture">
          {people.map((each) => (
            <OneInPicture each={each} view={view} />
          ))}
        </ul>
      )}
      {people.length > 0 ? null : (
        <LookedLine looked={nobody} words="media.nobody-said" accounts={accounts} language={language} />
      )}
      {people.length === 0 && nobody === null ? <p class="owes">{say('media.people-unsaid')}</p> : null}
      {mayWrite && people.length === 0 ? (
        <PostButton
          action={`/media/${item.id}/nobody`}
          fields={{ says: nobody === null ? 'yes' : 'no' }}
          label={say(nobody === null ? 'media.nobody-say' : 'media.take-back')}
        />
      ) : null}
      {!mayFind ? (
        mayWrite ? (
          <p class="hint">{say('media.people-not-yours')}</p>
        ) : null
      ) : own ? (
        <>
          <FindForm
            action={`/media/${item.id}/people/find`}
            label={say('media.people-find')}
            help={say('media.people-find-help')}
            button={say('works.find-do')}
            query={query}
          />
          {found === null ? null : <Found found={found} view={view} />}
        </>
      ) : (
        <p class="hint">{say('media.people-locked')}</p>
      )}
      <QuestionPart view={view} />
    </section>
  );
}

function OneInPicture({ each, view }: { each: PersonShown; view: MediaView }): JSX.Element {
  const { item, language, mayFind, own } = view;
  const { say } = language;
  const { person, name, image, voice, allows, fits } = each;
  const who = name ?? say('media.somebody');
  return (
    <li class={fits === false ? 'exceeds' : undefined}>
      <p>
        {name === null ? (
          <b>{who}</b>
        ) : (
          <a href={`/people/${person}/consent`}>
            <bdi>{name}</bdi>
          </a>
        )}
        {': '}
        {[say(`people.image-${image}`), ...(voice === 'none' ? [] : [say(`people.voice-${voice}`)])].join(', ')}
      </p>
      {fits === false ? (
        <p class="error">
          {allows === null
            ? say('media.exceeds-somebody')
            : say('media.exceeds', {
                shown: say(`people.image-${image}`),
                allowed: say(`people.image-${allows.image}`),
                voice: say(`people.voice-${allows.voice}`),
              })}
        </p>
      ) : null}
      {mayFind && own && name !== null ? (
        <PostButton
          action={`/media/${item.id}/people/remove`}
          fields={{ person }}
          label={say('media.people-remove')}
          about={who}
        />
      ) : null}
    </li>
  );
}

function Found({ found, view }: { found: readonly PersonFound[]; view: MediaView }): JSX.Element {
  const { item, language } = view;
  const { say } = language;
  if (found.length === 0)
    return (
      <p class="told" role="status">
        {say('media.people-none')}
      </p>
    );
  return (
    <ul class="found-people">
      {found.map(({ person, name }, at) => (
        <li>
          <form method="post" action={`/media/${item.id}/people/add`}>
            <input type="hidden" name="person" value={person} />
            <b>
              <bdi>{name}</bdi>
            </b>
            <label for={`image-${at}`}>{say('media.shown')}</label>
            <select id={`image-${at}`} name="image">
              {IMAGE_LEVELS.toReversed().map((level) => (
                <option value={level}>{say(`people.image-${level}`)}</option>
              ))}
            </select>
            {item.facts.kind === 'film' ? (
              <>
                <label for={`voice-${at}`}>{say('media.heard')}</label>
                <select id={`voice-${at}`} name="voice">
                  {VOICE_LEVELS.toReversed().map((level) => (
                    <option value={level}>{say(`people.voice-${level}`)}</option>
                  ))}
                </select>
              </>
            ) : null}
            <button type="submit" class="quiet" aria-label={`${say('media.people-add')}: ${name}`}>
              {say('media.people-add')}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
