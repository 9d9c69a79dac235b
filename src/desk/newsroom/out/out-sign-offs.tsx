import type { JSX } from 'hono/jsx/jsx-runtime';
import { languageName } from '../../people/told-history.ts';
import type { OutView } from './out-view.ts';

/** What partners and lawyers with a say in the text have still to answer. Nothing, where nobody has a say. */
export function OutSignOffs({ view }: { readonly view: OutView }): JSX.Element | null {
  const { language, signOffs } = view;
  const { say, locale } = language;
  if (signOffs !== 'locked' && signOffs.length === 0) return null;
  return (
    <section aria-labelledby="sign-offs">
      <h2 class="part" id="sign-offs">
        {say('out.sign-offs')}
      </h2>
      {signOffs === 'locked' ? (
        <p class="hint">{say('out.sign-offs-locked')}</p>
      ) : (
        <ul class="rows-list">
          {signOffs.map((each) => (
            <li>
              <span>
                {languageName(each.locale, locale)} · {say('out.version', { version: each.version })}
                <span class={each.waitsFor + each.refusedBy === 0 ? 'hint' : 'hint due'}>
                  {each.refusedBy > 0
                    ? say('out.sign-off-refused', { count: each.refusedBy })
                    : each.waitsFor > 0
                      ? say('out.sign-off-waits', { count: each.waitsFor })
                      : say('out.sign-off-given')}
                </span>
              </span>
              <a href={`/cases/${each.case}`}>{say('out.sign-off-case')}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
