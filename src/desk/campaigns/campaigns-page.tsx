import type { JSX } from 'hono/jsx/jsx-runtime';
import type { PetitionRecord } from '../../actions/petition-records.ts';
import type { WorkId } from '../../domain/id.ts';
import { PETITION_STATES, type PetitionState } from '../../domain/petition.ts';
import type { PetitionPage } from '../../newsroom/petition-pages.ts';
import type { WorkLanguage } from '../../newsroom/work-languages.ts';
import { sayNumber } from '../../pages/numbers.ts';
import { EmptyList } from '../empty-list.tsx';
import { Frame } from '../frame.tsx';
import type { NewsroomFrame } from '../newsroom/newsroom-context.ts';
import { Title, titleFor } from '../newsroom/work-words.tsx';
import { sayStanding } from './say-standing.ts';

export interface CampaignLine extends PetitionPage {
  readonly record: PetitionRecord;
}

interface CampaignsView extends NewsroomFrame {
  readonly lines: readonly CampaignLine[];
  readonly languages: ReadonlyMap<WorkId, readonly WorkLanguage[]>;
  /** How many there are in each state. */
  readonly counts: ReadonlyMap<PetitionState, number>;
  readonly state: PetitionState | null;
  readonly page: number;
  readonly pages: number;
  readonly mayWrite: boolean;
}

/** Every petition: how it stands, how many have signed, when it closes. */
export function campaignsPage(view: CampaignsView): JSX.Element {
  const { language, identity, session, counts, lines, mayWrite } = view;
  const { say } = language;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <Frame title={say('campaigns.title')} language={language} identity={identity} path="/petitions" session={session}>
      <div class="head-line">
        <h1>{say('campaigns.title')}</h1>
        {mayWrite && all > 0 ? (
          <a class="button" href="/petitions/new">
            {say('campaigns.new')}
          </a>
        ) : null}
      </div>
      {all === 0 ? (
        <Empty view={view} />
      ) : (
        <>
          <States view={view} all={all} />
          {lines.length === 0 ? <p class="told">{say('campaigns.none-so')}</p> : <Table view={view} />}
          <Pager view={view} />
        </>
      )}
    </Frame>
  );
}

/** What a petition takes, to whom the first one is new. */
function Empty({ view }: { view: CampaignsView }): JSX.Element {
  const { say } = view.language;
  return (
    <EmptyList
      lead={say('campaigns.none')}
      lines={[say('campaigns.first-ask'), say('campaigns.first-write'), say('campaigns.first-open')]}
      begin={view.mayWrite ? { path: '/petitions/new', label: say('campaigns.new') } : null}
    />
  );
}

function States({ view, all }: { view: CampaignsView; all: number }): JSX.Element {
  const { language, counts, state } = view;
  const { say, locale } = language;
  const choice = (each: PetitionState | null, label: string, count: number): JSX.Element => (
    <a
      href={each === null ? '/petitions' : `/petitions?state=${each}`}
      aria-current={each === state ? 'page' : undefined}
    >
      {label} <span class="number">{sayNumber(count, locale)}</span>
    </a>
  );
  return (
    <nav class="case-nav" aria-label={say('campaigns.by-state')}>
      {choice(null, say('campaigns.all'), all)}
      {PETITION_STATES.filter((each) => each === state || (counts.get(each) ?? 0) > 0).map((each) =>
        choice(each, say(`campaigns.state-${each}`), counts.get(each) ?? 0),
      )}
    </nav>
  );
}

function Table({ view }: { view: CampaignsView }): JSX.Element {
  const { language, lines, languages } = view;
  const { say, locale } = language;
  return (
    <table class="table wide titles campaigns">
      <thead>
        <tr>
          <th scope="col">{say('campaigns.petition')}</th>
          <th scope="col">{say('campaigns.standing')}</th>
          <th scope="col" class="number">
            {say('campaigns.signatures')}
          </th>
          <th scope="col" class="number">
            {say('campaigns.pending')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ petition, work, record }) => (
          <tr>
            <th scope="row">
              <a href={`/petitions/${petition}`}>
                <Title of={titleFor(languages.get(work), locale)} language={language} />
              </a>
            </th>
            <td data-label={say('campaigns.standing')}>
              <span class={`state is-${record.state}`}>{say(`campaigns.state-${record.state}`)}</span>{' '}
              <span class="hint">{sayStanding(record, language)}</span>
            </td>
            <td class="number" data-label={say('campaigns.signatures')}>
              {sayNumber(record.validated, locale)}
              {record.goal === null ? null : (
                <span class="hint">{say('campaigns.of-goal', { goal: record.goal })}</span>
              )}
            </td>
            <td class="number" data-label={say('campaigns.pending')}>
              {sayNumber(record.pending, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pager({ view }: { view: CampaignsView }): JSX.Element | null {
  const { language, state, page, pages } = view;
  const { say } = language;
  if (pages <= 1) return null;
  const at = (number: number): string =>
    `/petitions?${new URLSearchParams({ ...(state === null ? {} : { state }), page: String(number) })}`;
  return (
    <nav class="pager" aria-label={say('works.pages')}>
      {page > 1 ? (
        <a href={at(page - 1)} rel="prev">
          {say('works.before')}
        </a>
      ) : null}
      <span>{say('works.page', { page, pages })}</span>
      {page < pages ? (
        <a href={at(page + 1)} rel="next">
          {say('works.next')}
        </a>
      ) : null}
    </nav>
  );
}
