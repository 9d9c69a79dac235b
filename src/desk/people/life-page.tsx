import type { JSX } from 'hono/jsx/jsx-runtime';
import type { PersonId } from '../../domain/id.ts';
import { LIFE_EVENTS } from '../../domain/life-event.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { Choice, Input, type Typed } from './form-fields.tsx';

interface LifeView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly person: PersonId;
  readonly name: string;
  readonly form: Typed;
}

/** What happened to somebody that their consent depends on. */
export function lifePage({ language, identity, session, person, name, form }: LifeView): JSX.Element {
  const { say } = language;
  const path = `/people/${person}/life`;
  return (
    <Frame title={say('people.life-title')} language={language} identity={identity} path={path} session={session}>
      <p class="kicker">
        <a href={`/people/${person}/consent`}>
          <bdi>{name}</bdi>
        </a>
      </p>
      <h1>{say('people.life-title')}</h1>
      <p class="lead">{say('people.life-lead')}</p>
      <ErrorSummary title={say('people.not-saved')} errors={form.errors} />
      <form method="post" action={path} class="form" novalidate>
        <Choice
          form={form}
          name="what"
          label={say('people.life-what')}
          options={LIFE_EVENTS.map((value) => ({ value, label: say(`people.life-${value}`) }))}
        />
        <Input form={form} name="on" label={say('people.life-on')} type="date" />
        <Input form={form} name="source" label={say('people.life-source')} />
        <Input form={form} name="family" label={say('people.life-family')} help={say('people.life-family-help')} />
        <button type="submit">{say('people.talk-check')}</button>
      </form>
    </Frame>
  );
}
