import type { JSX } from 'hono/jsx/jsx-runtime';
import { sayDay, sayRange } from '../../pages/dates.ts';
import { sayNumber } from '../../pages/numbers.ts';
import type { Language } from '../language.ts';
import type { Step } from './growth.ts';

const WIDTH = 600;
const HEIGHT = 160;
/** A bar that stands for anything at all can be seen. */
const LEAST = 2;

/** How it grows, as bars and, for whoever cannot see them or wants the numbers, as a table. Nothing is drawn by a script. */
export function GrowthChart({ steps, language }: { steps: readonly Step[]; language: Language }): JSX.Element {
  const { say, locale } = language;
  const most = Math.max(1, ...steps.map(({ signatures }) => signatures));
  const wide = WIDTH / Math.max(steps.length, 12);
  const [first, last] = [steps[0], steps.at(-1)];
  const busiest = steps.reduce((best, step) => (step.signatures > best.signatures ? step : best), steps[0] ?? NOTHING);
  return (
    <figure class="growth">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={say('campaigns.growth-told', {
          count: last?.total ?? 0,
          span: first === undefined || last === undefined ? '' : sayRange(first.from, last.to, locale),
          most: busiest.signatures,
          when: sayStep(busiest, locale),
        })}
      >
        <line class="base" x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        {steps.map(({ signatures }, at) => {
          const high = signatures === 0 ? 0 : Math.max(LEAST, (signatures / most) * (HEIGHT - 8));
          return (
            <rect
              x={(at * wide + wide * 0.1).toFixed(2)}
              y={(HEIGHT - high).toFixed(2)}
              width={(wide * 0.8).toFixed(2)}
              height={high.toFixed(2)}
            />
          );
        })}
      </svg>
      <figcaption class="hint">
        {first === undefined || last === undefined ? null : (
          <>
            {say('campaigns.growth-caption', {
              span: sayRange(first.from, last.to, locale),
              most: busiest.signatures,
              when: sayStep(busiest, locale),
            })}
          </>
        )}
      </figcaption>
      <details>
        <summary>{say('campaigns.growth-table')}</summary>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say('campaigns.day')}</th>
              <th scope="col" class="number">
                {say('campaigns.signatures')}
              </th>
              <th scope="col" class="number">
                {say('campaigns.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.toReversed().map((step) => (
              <tr>
                <th scope="row">{sayStep(step, locale)}</th>
                <td class="number">{sayNumber(step.signatures, locale)}</td>
                <td class="number">{sayNumber(step.total, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

const NOTHING: Step = { from: '1970-01-01' as Step['from'], to: '1970-01-01' as Step['to'], signatures: 0, total: 0 };

const sayStep = ({ from, to }: Step, locale: string): string =>
  from === to ? sayDay(from, locale) : sayRange(from, to, locale);
