import type { JSX } from 'hono/jsx/jsx-runtime';
import { FEWEST_SHOWN } from '../../actions/small-countries.ts';
import { sayNumber } from '../../pages/numbers.ts';
import type { CampaignView } from './campaign-view.ts';

/** As many as are read; the others are a press away. */
const FIRST = 12;

/** Where it was signed, as the public may know it too: nobody at the desk is told of a single signer's country. */
export function CountriesPart({ view }: { view: CampaignView }): JSX.Element {
  const { language, countries, record, page } = view;
  const { say } = language;
  const others = record.validated - countries.reduce((sum, { signatures }) => sum + signatures, 0);
  const rest = countries.slice(FIRST);
  return (
    <section class="part" aria-labelledby="countries">
      <div class="part-head">
        <h2 id="countries">{say('campaigns.countries')}</h2>
        {record.validated === 0 ? null : (
          <a href={`/petitions/${page.petition}/counts/countries.csv`}>{say('campaigns.csv-countries')}</a>
        )}
      </div>
      {record.validated === 0 ? (
        <p class="hint">{say('campaigns.countries-none')}</p>
      ) : (
        <>
          <Countries view={view} countries={countries.slice(0, FIRST)} others={rest.length === 0 ? others : 0} />
          {rest.length === 0 ? null : (
            <details>
              <summary>{say('campaigns.countries-rest', { count: rest.length })}</summary>
              <Countries view={view} countries={rest} others={others} />
            </details>
          )}
          <p class="hint">{say('campaigns.countries-rule', { least: FEWEST_SHOWN })}</p>
        </>
      )}
    </section>
  );
}

function Countries(props: { view: CampaignView; countries: CampaignView['countries']; others: number }): JSX.Element {
  const { view, countries, others } = props;
  const { say, locale } = view.language;
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return (
    <table class="table countries">
      <thead>
        <tr>
          <th scope="col">{say('campaigns.country')}</th>
          <th scope="col" class="number">
            {say('campaigns.signatures')}
          </th>
        </tr>
      </thead>
      <tbody>
        {countries.map(({ code, signatures }) => (
          <tr>
            <th scope="row">{names.of(code) ?? code}</th>
            <td class="number">{sayNumber(signatures, locale)}</td>
          </tr>
        ))}
        {others > 0 ? (
          <tr>
            <th scope="row">{say('campaigns.other-countries')}</th>
            <td class="number">{sayNumber(others, locale)}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}
