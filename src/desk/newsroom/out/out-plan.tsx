import type { JSX } from 'hono/jsx/jsx-runtime';
import { wallClock } from '../../../platform/zoned-time.ts';
import { languageName } from '../../people/told-history.ts';
import { PostButton } from '../../post-button.tsx';
import { inZone } from '../../zone.ts';
import { heldBackInWords } from './held-back-words.ts';
import { OutKits } from './out-kits.tsx';
import { TextChoices } from './out-publish.tsx';
import { refusedOf, type OutView, type Planned } from './out-view.ts';
import { Refused } from './refused.tsx';
import { ZoneField } from './zone-field.tsx';

/** A publication for an instant ahead: what waits, what was held back, and the form. */
export function OutPlan({ view }: { readonly view: OutView }): JSX.Element | null {
  const { language, planned, heldBack, texts, mayPublish } = view;
  const { say, locale } = language;
  if (texts.length === 0 && planned === null && heldBack.length === 0) return null;
  return (
    <section aria-labelledby="plan">
      <h2 class="part" id="plan">
        {say('out.plan')}
      </h2>
      {heldBack.map((each) => (
        <div class="told owed">
          <p>{say('out.held-back', { time: inZone(each.at, each.zone, locale) })}</p>
          <p>{heldBackInWords(each.why, say)}</p>
          {mayPublish ? (
            <PostButton
              action={`/newsroom/planned/${each.id}/take-back`}
              fields={{}}
              label={say('out.held-back-seen')}
            />
          ) : null}
        </div>
      ))}
      {planned === null ? null : <Waits planned={planned} view={view} />}
      {planned === null && texts.length > 0 && mayPublish ? (
        <details open={refusedOf(view, 'plan') !== null}>
          <summary>{say('out.plan-new')}</summary>
          <PlanForm planned={null} view={view} />
        </details>
      ) : null}
      {planned === null && !mayPublish ? <p>{say('out.plan-none')}</p> : null}
    </section>
  );
}

function Waits({ planned, view }: { readonly planned: Planned; readonly view: OutView }): JSX.Element {
  const { language, id, names, mayPublish, zone } = view;
  const { say, locale } = language;
  const { at, embargo, madeBy, changed, newer } = planned;
  const texts = planned.texts.filter(({ work }) => work === id);
  return (
    <div class="planned">
      <h3>
        {say(embargo === null ? 'out.plan-waits' : 'out.plan-embargo', { time: inZone(at, planned.zone, locale) })}
      </h3>
      {planned.zone === zone ? null : <p class="hint">{inZone(at, zone, locale)}</p>}
      <p class="hint">
        {texts
          .map((text) => `${languageName(text.locale, locale)}: ${say('out.version', { version: text.version })}`)
          .join(' · ')}
        {madeBy === null ? null : ` · ${say('out.plan-by', { name: names.get(madeBy) ?? '–' })}`}
      </p>
      {embargo === null || embargo.contact === '' ? null : (
        <p class="hint">{say('out.plan-contact', { contact: embargo.contact })}</p>
      )}
      {changed ? <p class="told owed">{say('out.plan-changed')}</p> : null}
      {newer ? <p class="told">{say('out.plan-newer')}</p> : null}
      {mayPublish ? (
        <>
          {embargo === null ? null : (
            <>
              <Embargo planned={planned} view={view} />
              <OutKits planned={planned} view={view} />
            </>
          )}
          <div class="choices">
            <details open={refusedOf(view, 'plan') !== null}>
              <summary>{say('out.plan-change')}</summary>
              <PlanForm planned={planned} view={view} />
            </details>
            <PostButton action={`/newsroom/planned/${planned.id}/take-back`} fields={{}} label={say('out.plan-back')} />
          </div>
        </>
      ) : null}
    </div>
  );
}

function Embargo({ planned, view }: { readonly planned: Planned; readonly view: OutView }): JSX.Element {
  const { language, embargoed } = view;
  const { say } = language;
  return (
    <form class="embargo" method="post" action={`/newsroom/planned/${planned.id}/break`}>
      <Refused refused={refusedOf(view, 'break')} />
      <button type="submit" class="alarm" aria-describedby={`broken-${planned.id}`}>
        {say('out.embargo-broken')}
      </button>
      <p class="hint" id={`broken-${planned.id}`}>
        {say('out.embargo-broken-more', {
          works: embargoed.works.length,
          publications: embargoed.publications,
        })}
      </p>
    </form>
  );
}

/** Day, time, zone, languages, and whether journalists may have it before. */
function PlanForm({ planned, view }: { readonly planned: Planned | null; readonly view: OutView }): JSX.Element {
  const { language, id, zone, today, filesOpen } = view;
  const { say } = language;
  const refused = refusedOf(view, 'plan');
  const known = planned === null ? null : wallClock(planned.zone, planned.at);
  const typed = (name: string, otherwise: string): string => refused?.typed[name] ?? otherwise;
  const embargo = refused === null ? planned?.embargo != null : refused.typed['embargo'] === 'on';
  return (
    <form class="form casework" method="post" action={`/newsroom/works/${id}/out/plan`} novalidate>
      <Refused refused={refused} />
      {planned === null ? null : <input type="hidden" name="replaces" value={planned.id} />}
      <div class="moment">
        <div>
          <label for="day">{say('out.plan-day')}</label>
          <input
            id="day"
            name="day"
            type="date"
            placeholder={today}
            value={typed('day', known?.day ?? '')}
            autocomplete="off"
          />
        </div>
        <div>
          <label for="time">{say('out.plan-time')}</label>
          <input
            id="time"
            name="time"
            type="time"
            placeholder="09:00"
            value={typed('time', known?.time ?? '')}
            autocomplete="off"
          />
        </div>
        <ZoneField id="zone" label={say('out.plan-zone')} value={typed('zone', planned?.zone ?? zone)} />
      </div>
      <TextChoices view={view} name="plan" />
      <label class="choice">
        <input type="checkbox" name="embargo" checked={embargo} />
        <span>
          {say('out.plan-with-embargo')}
          <span class="hint">{say('out.plan-with-embargo-more')}</span>
        </span>
      </label>
      <label for="contact">{say('out.plan-contact-field')}</label>
      <p class="help" id="contact-help">
        {say('out.plan-contact-help')}
      </p>
      <input
        id="contact"
        name="contact"
        type="text"
        maxlength={300}
        dir="auto"
        autocomplete="off"
        value={typed('contact', planned?.embargo?.contact ?? '')}
        aria-describedby="contact-help"
      />
      <p class="hint">{say('out.plan-more')}</p>
      {filesOpen ? null : <p class="told owed">{say('out.files-locked')}</p>}
      <button type="submit">{say(planned === null ? 'out.plan-do' : 'out.plan-change-do')}</button>
    </form>
  );
}
