import type { JSX } from 'hono/jsx/jsx-runtime';
import { parseColour, tooCloseIn, type Colour, type Look } from '../../domain/look.ts';
import type { SiteSettings } from '../../domain/site-settings.ts';
import type { MessageKey } from '../../platform/catalogue/catalogue.ts';
import type { SentForm } from '../read-form.ts';
import type { SiteDraft } from './site-draft.ts';
import { SiteForm, type Faults } from './site-frame.tsx';

/** As it came: the colours of `pages/style/theme.css`. */
const CAME: Look = {
  paper: '#faf6ee' as Colour,
  ink: '#1b1712' as Colour,
  darkPaper: '#14120e' as Colour,
  darkInk: '#f1eadd' as Colour,
  accent: '#f2a900' as Colour,
  headings: 'serif',
  text: 'serif',
  corners: 'soft',
};
const COLOURS = ['paper', 'ink', 'darkPaper', 'darkInk', 'accent'] as const;
const CHOICES = {
  headings: { serif: 'site.type-serif', sans: 'site.type-sans' },
  text: { serif: 'site.type-serif', sans: 'site.type-sans' },
  corners: { square: 'site.corners-square', soft: 'site.corners-soft', round: 'site.corners-round' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, MessageKey>>>>;

/** Five colours, two typefaces, the corners. The rest follows, and can be read. */
export function lookPage(draft: SiteDraft, faults: Faults): JSX.Element {
  const { language, settings } = draft;
  const { say } = language;
  const look = settings.look ?? CAME;
  return (
    <SiteForm draft={draft} path="/site/look" title="site.look" lead="site.look-lead" faults={faults}>
      <fieldset class="colours">
        <legend>{say('site.colours')}</legend>
        {COLOURS.map((name) => (
          <div>
            <label for={name}>{say(`site.colour-${name}`)}</label>
            <input
              id={name}
              name={name}
              type="color"
              value={look[name]}
              aria-invalid={faults.errors[name] === undefined ? undefined : 'true'}
              aria-describedby={faults.errors[name] === undefined ? undefined : `${name}-error`}
            />
            <code>{look[name]}</code>
            {faults.errors[name] === undefined ? null : (
              <p class="error" id={`${name}-error`}>
                {faults.errors[name]}
              </p>
            )}
          </div>
        ))}
      </fieldset>
      {(['headings', 'text', 'corners'] as const).map((name) => (
        <fieldset class="ticks">
          <legend>{say(`site.${name}`)}</legend>
          {Object.entries<MessageKey>(CHOICES[name]).map(([choice, words]) => (
            <label class="choice">
              <input type="radio" name={name} value={choice} checked={look[name] === choice} />
              <span>{say(words)}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <label class="choice">
        <input type="checkbox" name="as-it-came" value="yes" />
        <span>{say('site.as-it-came')}</span>
      </label>
    </SiteForm>
  );
}

const isChoiceOf = <Name extends keyof typeof CHOICES>(name: Name, choice: string): choice is Look[Name] =>
  Object.hasOwn(CHOICES[name], choice);

const FIELD_OF = { ink: 'ink', 'dark-ink': 'darkInk', accent: 'accent' } as const;

export function readLook(form: SentForm, { settings, language }: SiteDraft): [SiteSettings, Faults] {
  if (form.text('as-it-came') === 'yes') return [{ ...settings, look: null }, { errors: {} }];
  const { say } = language;
  const before = settings.look ?? CAME;
  const errors: Record<string, string> = {};
  const colours = Object.fromEntries(
    COLOURS.map((name) => {
      const colour = parseColour(form.text(name));
      if (colour === null) errors[name] = say('site.colour-wrong');
      return [name, colour ?? before[name]];
    }),
  ) as Pick<Look, (typeof COLOURS)[number]>;
  const choose = <Name extends keyof typeof CHOICES>(name: Name): Look[Name] => {
    const chosen = form.text(name);
    return isChoiceOf(name, chosen) ? chosen : before[name];
  };
  const look: Look = {
    ...colours,
    headings: choose('headings'),
    text: choose('text'),
    corners: choose('corners'),
  };
  for (const { of, ratio, least } of tooCloseIn(look))
    errors[FIELD_OF[of]] ??= say('site.too-close', { ratio: Math.floor(ratio * 10) / 10, least });
  return [{ ...settings, look }, { errors }];
}
