import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Language } from '../language.ts';
import type { Beginning } from './look-at-beginning.ts';
import { deedOf } from './step-deed.ts';
import type { Step } from './steps.ts';

/** On the page of the day of an organisation that begins: every step, what is done, what is next and whose it is. */
export function BeginningToday(props: {
  readonly beginning: Beginning | null;
  readonly language: Language;
  /** Whether the page is called after it already. */
  readonly titled: boolean;
}): JSX.Element | null {
  const { beginning, language, titled } = props;
  if (beginning === null) return null;
  const { say } = language;
  const { steps } = beginning;
  const done = steps.filter(({ state }) => state === 'done').length;
  // One clear action: the first that whoever looks can do.
  const first = steps.find((step) => deedOf(step, beginning) !== null);
  return (
    <section class="beginning" aria-labelledby="beginning">
      {titled ? null : <p class="kicker">{say('beginning.title')}</p>}
      <h2 id="beginning">{say('beginning.steps', { done, all: steps.length })}</h2>
      <p class="help">{say('beginning.lead')}</p>
      <ol>
        {steps.map((step) => (
          <Line step={step} first={step === first} beginning={beginning} language={language} />
        ))}
      </ol>
    </section>
  );
}

interface LineProps {
  readonly step: Step;
  readonly first: boolean;
  readonly beginning: Beginning;
  readonly language: Language;
}

function Line({ step, first, beginning, language }: LineProps): JSX.Element {
  const { say } = language;
  const { name, state } = step;
  const deed = deedOf(step, beginning);
  const words = stateOf(step, beginning, language);
  return (
    <li class={state}>
      <div>
        <h3>
          {say(`beginning.${name}`)} <span class="badge">{say(`beginning.${state}`)}</span>
        </h3>
        {state === 'done' ? null : <p class="help">{say(`beginning.${name}-why`)}</p>}
        {words === null ? null : <p>{words}</p>}
        {deed === null && state === 'next' ? <p>{whoseOf(step, beginning, language)}</p> : null}
      </div>
      {deed === null ? null : (
        <a class={first ? 'button first' : 'button'} href={deed.path}>
          {say(deed.label)}
        </a>
      )}
    </li>
  );
}

/** How far a step has come that is begun and not done. */
function stateOf({ name, state, begun }: Step, beginning: Beginning, { say }: Language): string | null {
  if (state === 'done' || !begun) return null;
  const { invited, keysAsked } = beginning;
  switch (name) {
    case 'invite':
      return say('beginning.invite-begun', { count: invited });
    case 'keys':
      return say('beginning.keys-begun', { count: keysAsked });
    case 'story':
      return say('beginning.story-begun');
    case 'read':
      return say('beginning.read-begun');
    case 'petition':
      return say('beginning.petition-begun');
    default:
      return null;
  }
}

/** Whom a step waits for: by role, and by name to those who look after accounts. */
function whoseOf({ name, roles, key, able, begun }: Step, { names }: Beginning, { say, locale }: Language): string {
  // Before a key can be given, somebody without one has to ask.
  if (name === 'keys' && !begun) return say('beginning.keys-nobody');
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  const theirs = list.format(roles.map((role) => say(`desk.role-${role}`)));
  const who = key ? say('beginning.with-key', { who: theirs }) : theirs;
  if (able.length === 0) return say('beginning.nobody', { who });
  if (!names) return say('beginning.waits', { who });
  return say('beginning.waits-named', { who, names: list.format(able.map((each) => each.name)) });
}
