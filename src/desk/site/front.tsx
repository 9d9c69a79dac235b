import type { JSX } from 'hono/jsx/jsx-runtime';
import { parseId, type WorkId } from '../../domain/id.ts';
import { plainText, type WorkSummary } from '../../domain/published-work.ts';
import { HOME_PARTS, type HomePart, type SiteSettings } from '../../domain/site-settings.ts';
import type { SentForm } from '../read-form.ts';
import type { SiteDraft } from './site-draft.ts';
import { NO_FAULTS, SiteForm, type Faults } from './site-frame.tsx';

/** More would push out what is new. */
const MOST_PINNED = 6;

/** Public works to choose from, newest first. */
export interface FrontChoices {
  readonly missions: readonly WorkSummary[];
  readonly stories: readonly WorkSummary[];
}

/** What the front page leads with, what stands first, and in which order its parts come. */
export function frontPage(draft: SiteDraft, choices: FrontChoices, faults: Faults): JSX.Element {
  const { language, settings } = draft;
  const { say } = language;
  return (
    <SiteForm draft={draft} path="/site/front" title="site.front" lead="site.front-lead" faults={faults}>
      <label for="mission">{say('site.front-mission')}</label>
      <WorkSelect
        name="mission"
        chosen={settings.front}
        works={choices.missions}
        none={say('site.front-newest')}
        gone={say('site.not-public')}
      />
      <fieldset>
        <legend>{say('site.pinned')}</legend>
        <p class="help">{say('site.pinned-help')}</p>
        {Array.from({ length: MOST_PINNED }, (_, at) => (
          <div>
            <label for={`pinned-${at}`}>{say('site.pinned-nth', { number: at + 1 })}</label>
            <WorkSelect
              name={`pinned-${at}`}
              chosen={settings.pinned[at] ?? null}
              works={choices.stories}
              none={say('site.pinned-none')}
              gone={say('site.not-public')}
            />
          </div>
        ))}
      </fieldset>
      <fieldset class="orders">
        <legend>{say('site.parts')}</legend>
        <p class="help">{say('site.parts-help')}</p>
        {HOME_PARTS.map((part) => (
          <div>
            <label for={`part-${part}`}>{say(`site.part-${part}`)}</label>
            <OrderSelect
              name={`part-${part}`}
              value={settings.parts.indexOf(part) + 1}
              most={HOME_PARTS.length}
              none={say('site.part-none')}
            />
          </div>
        ))}
      </fieldset>
    </SiteForm>
  );
}

interface WorkSelectProps {
  readonly name: string;
  readonly chosen: WorkId | null;
  readonly works: readonly WorkSummary[];
  readonly none: string;
  /** What a work is called that is not public now. */
  readonly gone: string;
}

function WorkSelect({ name, chosen, works, none, gone }: WorkSelectProps): JSX.Element {
  const isKnown = chosen === null || works.some(({ work }) => work === chosen);
  return (
    <select id={name} name={name}>
      <option value="">{none}</option>
      {isKnown ? null : (
        <option value={chosen} selected>
          {gone}
        </option>
      )}
      {works.map(({ work, title }) => (
        <option value={work} selected={work === chosen}>
          {plainText(title)}
        </option>
      ))}
    </select>
  );
}

/** A place in an order, or none: 0. */
export function OrderSelect(props: { name: string; value: number; most: number; none: string }): JSX.Element {
  const { name, value, most, none } = props;
  return (
    <select id={name} name={name}>
      <option value="0">{none}</option>
      {Array.from({ length: most }, (_, at) => (
        <option value={String(at + 1)} selected={value === at + 1}>
          {String(at + 1)}
        </option>
      ))}
    </select>
  );
}

/** The place that was chosen; what stands at the same place keeps the order that it had. */
export const orderIn = (form: SentForm, name: string): number => Number(/^\d{1,2}$/.exec(form.text(name))?.[0] ?? 0);

export function readFront(form: SentForm, { settings }: SiteDraft): [SiteSettings, Faults] {
  const pinned = Array.from({ length: MOST_PINNED }, (_, at) => parseId<WorkId>(form.text(`pinned-${at}`)));
  const parts: HomePart[] = HOME_PARTS.map((part) => ({ part, order: orderIn(form, `part-${part}`) }))
    .filter(({ order }) => order > 0)
    .toSorted((a, b) => a.order - b.order)
    .map(({ part }) => part);
  const decided = {
    ...settings,
    front: parseId<WorkId>(form.text('mission')),
    pinned: [...new Set(pinned.filter((work) => work !== null))],
    parts,
  };
  return [decided, NO_FAULTS];
}
