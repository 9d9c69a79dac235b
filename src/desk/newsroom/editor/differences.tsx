import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Locale } from '../../../domain/locale.ts';
import type { Difference, Whose } from '../../../newsroom/merge-texts.ts';
import type { Say } from '../../../platform/catalogue/catalogue.ts';
import type { Language } from '../../language.ts';
import { ComparedSide } from '../compared.tsx';
import type { Conflict } from './conflict.ts';

interface Given {
  readonly conflict: Conflict;
  readonly locale: Locale;
  readonly language: Language;
}

/**
 * Two texts that were written at the same time: every place where they differ, and whose is taken there. It stands in the
 * form of the editor, and is put there by its script too.
 */
export function Differences({ conflict, locale, language }: Given): JSX.Element {
  const { say } = language;
  const { name, differences } = conflict;
  return (
    <section class="theirs" aria-labelledby="theirs-title">
      <h2 id="theirs-title" tabindex={-1}>
        {say('editor.both', { name })}
      </h2>
      <p class="help">{say('editor.both-help', { name, count: differences.length })}</p>
      {differences.map((each, at) => (
        <One
          difference={each}
          begins={differences[at - 1]?.field !== each.field}
          given={{ conflict, locale, language }}
        />
      ))}
      <div class="choose">
        <button type="submit" name="do" value="merge">
          {say('editor.merge')}
        </button>
        <button type="submit" name="do" value="mine" class="quiet">
          {say('editor.all-mine')}
        </button>
        <button type="submit" name="do" value="theirs" class="quiet">
          {say('editor.all-theirs', { name })}
        </button>
      </div>
    </section>
  );
}

function One(props: { difference: Difference; begins: boolean; given: Given }): JSX.Element {
  const { difference, begins, given } = props;
  const { language, conflict } = given;
  const { say } = language;
  const { key, field, proposed } = difference;
  const label = conflict.labelOf(field);
  const id = `pick-${key}`;
  return (
    <fieldset class="difference">
      <legend class={begins ? undefined : 'unseen'}>{label}</legend>
      {(['mine', 'theirs'] as const).map((whose) => (
        <div class={`side of-${whose}`}>
          <input
            type="radio"
            id={`${id}-${whose}`}
            name={`pick.${key}`}
            value={whose}
            checked={proposed === whose}
            aria-describedby={`${id}-${whose}-text`}
          />
          <label for={`${id}-${whose}`}>
            {whose === 'mine' ? say('editor.keep-mine') : say('editor.take-theirs', { name: conflict.name })}
          </label>
          <div id={`${id}-${whose}-text`}>
            <Text whose={whose} difference={difference} given={given} say={say} />
          </div>
        </div>
      ))}
    </fieldset>
  );
}

function Text(props: { whose: Whose; difference: Difference; given: Given; say: Say }): JSX.Element {
  const { whose, difference, given, say } = props;
  const side = difference[whose];
  if (side === null) return <p class="none">{say(whose === 'mine' ? 'editor.not-in-mine' : 'editor.not-in-theirs')}</p>;
  if ('content' in side.block && side.block.content.length === 0) return <p class="none">{say('editor.empty')}</p>;
  const { locale, conflict } = given;
  return <ComparedSide side={side} locale={locale} words={conflict.words} say={say} mark="ins" />;
}
