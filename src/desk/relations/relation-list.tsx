import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Language } from '../language.ts';
import type { Said } from './said.ts';

/** Relations under their headings, each with what it hangs on in words. */
export function RelationList(props: {
  readonly language: Language;
  readonly all: readonly Said[];
  readonly level: 2 | 3;
  /** Names of what is not in this list, by key. */
  readonly names?: ReadonlyMap<string, string>;
}): JSX.Element {
  const { language, all, level } = props;
  const { say } = language;
  const names = props.names ?? new Map(all.map(({ key, name }) => [key, name]));
  const headings = [...new Set(all.map(({ heading }) => heading))];
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <div class="relation-list">
      {headings.map((heading) => (
        <>
          <Title class="kicker">{say(`relations.under-${heading}`)}</Title>
          <ul class="rows-list">
            {all
              .filter((each) => each.heading === heading)
              .map((each) => (
                <li class={`is-${each.shape}`}>
                  <b>{each.href === null ? <bdi>{each.name}</bdi> : <Link said={each} />}</b>
                  {each.note === '' ? null : (
                    <span class="hint" dir="auto">
                      {each.note}
                    </span>
                  )}
                  {each.via.length === 0 ? null : (
                    <span class="hint" dir="auto">
                      {within(each, names, language)}
                    </span>
                  )}
                </li>
              ))}
          </ul>
        </>
      ))}
    </div>
  );
}

function Link({ said: { href, name } }: { said: Said }): JSX.Element {
  return (
    <a href={href ?? ''}>
      <bdi>{name}</bdi>
    </a>
  );
}

/** What a line of the picture shows: on what it hangs. */
export function within({ via }: Said, names: ReadonlyMap<string, string>, { say }: Language): string {
  const known = via.flatMap((key) => names.get(key) ?? []);
  return known.length === 0 ? '' : say('relations.within', { names: known.join('; ') });
}
