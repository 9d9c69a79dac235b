import type { JSX } from 'hono/jsx/jsx-runtime';
import { textIn } from '../domain/locale.ts';
import { plainText } from '../domain/published-work.ts';
import { HOME_PARTS, type HomePart } from '../domain/site-settings.ts';
import { listPath } from '../domain/work-path.ts';
import { Document } from './document.tsx';
import { organisationJsonLd } from './json-ld.ts';
import type { PageContext } from './page-context.ts';
import { PetitionList } from './petition-list.tsx';
import { Register } from './register.tsx';
import { Shelf } from './shelf.tsx';
import { Teaser } from './teaser.tsx';
import type { HomeView } from './views.ts';

/** The front page: a mission, what anyone can do, the stories, the people, in the order that the organisation chose. */
export function homePage(view: HomeView, context: PageContext): JSX.Element {
  const { say, locale, identity } = context;
  const lead = (identity.lead == null ? null : textIn(identity.lead, locale)) ?? say('chrome.home-lead');
  const title = say('chrome.home-title', { organisation: identity.organisation });
  const head = { title, description: lead, jsonLd: organisationJsonLd(context) };
  const isEmpty = view.missions.length === 0 && view.stories.length === 0;
  return (
    <Document head={head} context={context} name="home">
      <header class="opening of-home">
        <h1>{identity.organisation}</h1>
        <p class="standfirst">{lead}</p>
      </header>
      {isEmpty ? <p class="empty">{say('chrome.home-empty')}</p> : null}
      {(identity.parts ?? HOME_PARTS).map((part) => PARTS[part](view, context))}
    </Document>
  );
}

type Part = (view: HomeView, context: PageContext) => JSX.Element | null;

const PARTS: Readonly<Record<HomePart, Part>> = {
  front: ({ missions: [first] }, context) =>
    first === undefined ? null : (
      <section class="front" aria-label={context.say('chrome.missions')}>
        <Teaser
          work={first}
          context={context}
          form="lead"
          level={2}
          sizes="(min-width: 78rem) 76rem, 100vw"
          more={context.say('mission.read-mission')}
        />
      </section>
    ),
  act: ({ petitions }, context) =>
    petitions.length === 0 ? null : (
      <Shelf
        id="act"
        title={context.say('chrome.home-petitions')}
        more={[{ href: listPath('petition', context.locale), words: context.say('chrome.all-petitions') }]}
      >
        <PetitionList petitions={petitions} context={context} />
      </Shelf>
    ),
  missions: ({ missions }, context) => {
    const others = leadsWithMission(context) ? missions.slice(1) : missions;
    return others.length === 0 ? null : (
      <Shelf
        id="missions"
        title={context.say('chrome.missions')}
        more={[{ href: listPath('mission', context.locale), words: context.say('chrome.all-missions') }]}
      >
        <div class="columns">
          {others.map((mission) => (
            <Teaser work={mission} context={context} picture />
          ))}
        </div>
      </Shelf>
    );
  },
  stories: (view, context) => {
    const { say, locale } = context;
    const [first] = view.missions;
    // A heading must not promise the news of every mission where one mission's are shown.
    const ofFirst = first !== undefined && view.stories.every(({ mission }) => mission === first.work);
    const title = ofFirst
      ? say('chrome.home-stories-of', { mission: plainText(first.title) })
      : say('chrome.home-stories');
    return view.stories.length === 0 ? null : (
      <Shelf id="stories" title={title} more={[{ href: listPath('story', locale), words: say('chrome.all-stories') }]}>
        <div class="columns">
          {view.stories.map((story) => (
            <Teaser work={story} context={context} picture />
          ))}
        </div>
      </Shelf>
    );
  },
  people: ({ cases }, context) =>
    cases.length === 0 ? null : (
      <Shelf
        id="people"
        title={context.say('mission.cases')}
        more={[{ href: listPath('case', context.locale), words: context.say('chrome.all-cases') }]}
      >
        <Register cases={cases} context={context} />
      </Shelf>
    ),
};

const leadsWithMission = ({ identity }: PageContext): boolean => (identity.parts ?? HOME_PARTS).includes('front');
