import { parseId, type WorkId } from '../../domain/id.ts';
import { parseLocale } from '../../domain/locale.ts';
import { STORY_KINDS, WORK_KINDS } from '../../domain/work.ts';
import { WORK_STATES } from '../../domain/work-state.ts';
import { WORK_ORDERS, type WorksAsked } from '../../newsroom/work-list.ts';

/** Reads what is asked of the list from an address or a form; what is none of its choices is not asked. */
export function askedFrom(given: (name: string) => string): WorksAsked {
  const kind = given('kind');
  const story = STORY_KINDS.find((each) => each === kind) ?? null;
  return {
    story,
    kind: story === null ? (WORK_KINDS.find((each) => each === kind) ?? null) : 'story',
    mission: parseId<WorkId>(given('mission')),
    locale: parseLocale(given('locale')),
    state: WORK_STATES.find((each) => each === given('state')) ?? null,
    order: WORK_ORDERS.find((each) => each === given('order')) ?? 'changed',
    words: [],
  };
}

/** The same as fields, without what is not asked. The words of a title are never among them. */
export function fieldsOf({ kind, story, mission, locale, state, order }: WorksAsked): Readonly<Record<string, string>> {
  const given = { kind: story ?? kind, mission, locale, state, order: order === 'changed' ? null : order };
  return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

export function addressOf(asked: WorksAsked, page: number): string {
  const search = new URLSearchParams(fieldsOf(asked));
  if (page > 1) search.set('page', String(page));
  return search.size === 0 ? '/newsroom' : `/newsroom?${search}`;
}
