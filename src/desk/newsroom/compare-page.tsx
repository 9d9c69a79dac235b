import type { JSX } from 'hono/jsx/jsx-runtime';
import type { AccountId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import type { ComparedRow } from '../../newsroom/compare-texts.ts';
import type { TextVersion } from '../../newsroom/texts.ts';
import type { WorkLanguage } from '../../newsroom/work-languages.ts';
import { dateAndTime } from '../clock-time.ts';
import { Frame } from '../frame.tsx';
import { PostButton } from '../post-button.tsx';
import { ComparedSide } from './compared.tsx';
import type { MentionWords } from './mention-words.ts';
import type { NewsroomWork } from './newsroom-context.ts';
import { Title } from './work-words.tsx';

interface CompareView extends NewsroomWork {
  readonly locale: Locale;
  readonly title: WorkLanguage | null;
  readonly before: TextVersion;
  readonly after: TextVersion;
  readonly rows: readonly ComparedRow[];
  readonly words: MentionWords;
  readonly accounts: ReadonlyMap<AccountId, string>;
  readonly mayWrite: boolean;
}

/** Two versions of a text beside each other, with every word that changed. */
export function comparePage(view: CompareView): JSX.Element {
  const { language, identity, session, id, locale, title, before, after, rows } = view;
  const { say } = language;
  const at = `/newsroom/works/${id}/texts/${locale}`;
  const path = `${at}/versions/compare?from=${before.version}&to=${after.version}`;
  const changed = rows.filter(({ same }) => !same).length;
  return (
    <Frame title={say('works.compare')} language={language} identity={identity} path={path} session={session}>
      <p class="kicker">
        <a href={`/newsroom/works/${id}`}>
          <Title of={title} language={language} />
        </a>
        {' · '}
        <a href={`${at}/versions`}>{say('works.versions')}</a>
      </p>
      <h1>{say('works.compared', { before: before.version, after: after.version })}</h1>
      <p class="lead">{say('works.compared-count', { count: changed })}</p>
      <table class="compared">
        <thead>
          <tr>
            <th scope="col">
              <Which version={before} view={view} />
            </th>
            <th scope="col">
              <Which version={after} view={view} />
            </th>
          </tr>
        </thead>
        {groupsOf(rows).map((group, i, all) => (
          <Group group={group} begins={all[i - 1]?.part !== group.part} view={view} />
        ))}
      </table>
    </Frame>
  );
}

function Which({ version, view }: { version: TextVersion; view: CompareView }): JSX.Element {
  const { language, id, locale, accounts, mayWrite, after } = view;
  const { say } = language;
  const { version: number, author, writtenAt } = version;
  return (
    <>
      {say('works.version-number', { version: number })}
      <span class="hint">
        {writtenAt <= 1 ? null : dateAndTime(writtenAt, language.locale)}
        {author === null ? null : ` · ${accounts.get(author) ?? '–'}`}
      </span>
      {mayWrite && number !== after.version ? (
        <PostButton
          action={`/newsroom/works/${id}/texts/${locale}/versions/restore`}
          fields={{ version: String(number) }}
          label={say('works.restore-do')}
          about={say('works.version-number', { version: number })}
        />
      ) : null}
    </>
  );
}

interface RowGroup {
  readonly part: ComparedRow['part'];
  readonly same: boolean;
  readonly rows: readonly ComparedRow[];
}

/** Rows of one part that follow each other, changed or not. */
function groupsOf(rows: readonly ComparedRow[]): RowGroup[] {
  const groups: { part: ComparedRow['part']; same: boolean; rows: ComparedRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && last.part === row.part && last.same === row.same) last.rows.push(row);
    else groups.push({ part: row.part, same: row.same, rows: [row] });
  }
  return groups;
}

/** As many blocks that did not change stand for themselves; more are counted, and folded away. */
const SHOWN_SAME = 1;

function Group({ group, begins, view }: { group: RowGroup; begins: boolean; view: CompareView }): JSX.Element {
  const { part, same, rows } = group;
  const { say } = view.language;
  const folded = same && rows.length > SHOWN_SAME;
  return (
    <tbody class={same ? 'is-same' : 'is-changed'}>
      {begins ? (
        <tr class="strand-row">
          <th colspan={2} scope="rowgroup">
            {say(`works.part-${part}`)}
          </th>
        </tr>
      ) : null}
      {folded ? (
        <tr>
          <td colspan={2}>
            <details>
              <summary>{say('works.unchanged', { count: rows.length })}</summary>
              {rows.map(({ after }) =>
                after === null ? null : (
                  <ComparedSide
                    side={after}
                    locale={view.locale}
                    words={view.words}

                    say={say}
                    mark="ins"
                  />
                ),
              )}
            </details>
          </td>
        </tr>
      ) : (
        rows.map((row) => <Row row={row} view={view} />)
      )}
    </tbody>
  );
}

function Row({ row, view }: { row: ComparedRow; view: CompareView }): JSX.Element {
  const { language, locale, words } = view;
  const { say } = language;
  const { before, after } = row;
  return (
    <tr>
      <td>
        {before === null ? (
          <span class="none">{say('works.not-there-before')}</span>
        ) : (
          <ComparedSide side={before} locale={locale} words={words} say={say} mark="del" />
        )}
      </td>
      <td>
        {after === null ? (
          <span class="none">{say('works.not-there-after')}</span>
        ) : (
          <ComparedSide side={after} locale={locale} words={words} say={say} mark="ins" />
        )}
      </td>
    </tr>
  );
}
