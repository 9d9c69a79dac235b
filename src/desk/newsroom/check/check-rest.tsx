import type { JSX } from 'hono/jsx/jsx-runtime';
import type { MosaicWarning } from '../../../press/mosaic.ts';
import type { PublishingRefusal } from '../../../press/refusals.ts';
import { sayMosaic } from '../../../press/say-mosaic.ts';
import { sayRefusal } from '../../../press/say-refusal.ts';
import { languageName } from '../../people/told-history.ts';
import type { CheckView } from './check-view.ts';

/** What is owed before it may go out, each with the way to where it is put right. */
export function Missing({ view }: { readonly view: CheckView }): JSX.Element | null {
  const { language, checked } = view;
  const { say } = language;
  const refusals = checked?.refusals ?? [];
  if (refusals.length === 0) return null;
  return (
    <section class="check-part" aria-labelledby="missing">
      <h2 class="part" id="missing">
        {say('check.missing')}
      </h2>
      <ul class="findings">
        {refusals.map((refusal) => {
          const to = wayTo(refusal, view);
          return (
            <li class="is-block">
              {sayRefusal(refusal, say)} {to === null ? null : <a href={to}>{say('check.put-right')}</a>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function wayTo(refusal: PublishingRefusal, { id }: CheckView): string | null {
  if (refusal.refused === 'names-unanswered') return '#names';
  if ('media' in refusal) return `/media/${refusal.media}`;
  if (refusal.refused === 'no-approved-text') return `/newsroom/works/${id}/out`;
  if ('locale' in refusal) return `/newsroom/works/${id}/texts/${refusal.locale}`;
  return null;
}

/** What a page gives away together with what is public already. It warns, and stops nothing. */
export function Mosaic({ view }: { readonly view: CheckView }): JSX.Element | null {
  const { language, checked, mayOpen } = view;
  const { say, locale } = language;
  const warnings = checked?.mosaic ?? [];
  if (warnings.length === 0) return null;
  return (
    <section class="check-part" aria-labelledby="mosaic">
      <h2 class="part" id="mosaic">
        {say('check.mosaic')}
      </h2>
      <p class="lead">{say('check.mosaic-lead')}</p>
      <ul class="findings">
        {warnings.map((warning) => {
          const person = personIn(warning);
          return (
            <li class="is-warn">
              {sayMosaic(warning, say, locale)} <span class="hint">{languageName(warning.locale, locale)}</span>
              {person !== null && mayOpen([person], 'name') ? (
                <a href={`/people/${person}`}>{say('check.record')}</a>
              ) : null}
              {warning.rule === 'linked' ? (
                <>
                  {' '}
                  <a href={`/newsroom/works/${warning.other}`}>{say('check.other-page')}</a>
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const personIn = (warning: MosaicWarning) => ('person' in warning ? warning.person : null);
