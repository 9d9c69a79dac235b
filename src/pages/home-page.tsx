import type { JSX } from 'hono/jsx/jsx-runtime';
import { plainText } from '../domain/published-work.ts';
import { listPath } from '../domain/work-path.ts';
import { Document } from './document.tsx';
import { organisationJsonLd } from './json-ld.ts';
import type { PageContext } from './page-context.ts';
import { PetitionList } from './petition-list.tsx';
import { Register } from './register.tsx';
import { Shelf } from './shelf.tsx';
import { Teaser } from './teaser.tsx';
import type { HomeView } from './views.ts';

/** The front page: the newest mission, what anyone can do, the stories, the people. */
export function homePage(view: HomeView, context: PageContext): JSX.Element {
  const { say, locale, identity } = context;
  const [first, ...missions] = view.missions;
  // A heading must not promise the news of every mission where one mission's are shown.
  const ofFirst = first !== undefined && view.stories.every(({ mission }) => mission === first.work);
  const title = say('chrome.home-title', { organisation: identity.organisation });
  const head = { title, description: say('chrome.home-lead'), jsonLd: organisationJsonLd(context) };
  return (
    <Document head={head} context={context} name="home">
      <header class="opening of-home">
        <h1>{identity.organisation}</h1>
        <p class="standfirst">{say('chrome.home-lead')}</p>
      </header>
      {first === undefined && view.stories.length === 0 ? <p class="empty">{say('chrome.home-empty')}</p> : null}
      {first === undefined ? null : (
        <section class="front" aria-label={say('chrome.missions')}>
          <Teaser
            work={first}
            context={context}
            form="lead"
            level={2}
            sizes="(min-width: 78rem) 76rem, 100vw"
            more={say('mission.read-mission')}
          />
        </section>
      )}
      {view.petitions.length === 0 ? null : (
        <Shelf
          id="act"
          title={say('chrome.home-petitions')}
          more={[{ href: listPath('petition', locale), words: say('chrome.all-petitions') }]}
        >
          <PetitionList petitions={view.petitions} context={context} />
        </Shelf>
      )}
      {missions.length === 0 ? null : (
        <Shelf
          id="missions"
          title={say('chrome.missions')}
          more={[{ href: listPath('mission', locale), words: say('chrome.all-missions') }]}
        >
          <div class="columns">
            {missions.map((mission) => (
              <Teaser work={mission} context={context} picture />
            ))}
          </div>
        </Shelf>
      )}
      {view.stories.length === 0 ? null : (
        <Shelf
          id="stories"
          title={
            ofFirst ? say('chrome.home-stories-of', { mission: plainText(first.title) }) : say('chrome.home-stories')
          }
          more={[{ href: listPath('story', locale), words: say('chrome.all-stories') }]}
        >
          <div class="columns">
            {view.stories.map((story) => (
              <Teaser work={story} context={context} picture />
            ))}
          </div>
        </Shelf>
      )}
      {view.cases.length === 0 ? null : (
        <Shelf
          id="people"
          title={say('mission.cases')}
          more={[{ href: listPath('case', locale), words: say('chrome.all-cases') }]}
        >
          <Register cases={view.cases} context={context} />
        </Shelf>
      )}
    </Document>
  );
}
