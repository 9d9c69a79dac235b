import type { JSX } from 'hono/jsx/jsx-runtime';
import { parseId, type WorkId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { plainText, type WorkSummary } from '../../domain/published-work.ts';
import { DEFAULT_MENU, MENU_PLACES, type MenuItem, type SiteSettings } from '../../domain/site-settings.ts';
import { PLACE_WORDS } from '../../pages/sections.tsx';
import { catalogueFor } from '../../platform/catalogue/catalogue.ts';
import type { SentForm } from '../read-form.ts';
import { OrderSelect, orderIn } from './front.tsx';
import { LocalisedField, readLocalised } from './localised-field.tsx';
import type { SiteDraft } from './site-draft.ts';
import { SiteForm, type Faults } from './site-frame.tsx';

const MOST = 9;

/** Whose menu: the organisation's, or the branch's at this place among the branches. */
export type MenuOf = number | null;

export function menuAddress(of: MenuOf): string {
  return of === null ? '/site/menu' : `/site/branches/${of}/menu`;
}

export function menuIn(settings: SiteSettings, of: MenuOf): readonly MenuItem[] {
  return (of === null ? settings.menu : settings.branches[of]?.menu) ?? settings.menu;
}

const localesOf = ({ identity, settings }: SiteDraft, of: MenuOf): readonly Locale[] =>
  (of === null ? null : settings.branches[of]?.locales) ?? identity.locales;

/** What the head of every page leads to, in which order, in which words. */
export function menuPage(draft: SiteDraft, of: MenuOf, works: readonly WorkSummary[], faults: Faults): JSX.Element {
  const { language, settings } = draft;
  const { say } = language;
  const items = menuIn(settings, of);
  const rows = Array.from({ length: Math.min(MOST, items.length + 2) }, (_, at) => items[at] ?? null);
  return (
    <SiteForm draft={draft} path={menuAddress(of)} title="site.menu" lead="site.menu-lead" faults={faults}>
      {rows.map((item, at) => (
        <fieldset class="menu-item" id={`item-${at}`}>
          <legend>{say('site.menu-nth', { number: at + 1 })}</legend>
          <div class="side-by-side">
            <div>
              <label for={`to-${at}`}>{say('site.menu-to')}</label>
              <Target name={`to-${at}`} item={item} works={works} draft={draft} />
            </div>
            <div>
              <label for={`order-${at}`}>{say('site.menu-order')}</label>
              <OrderSelect
                name={`order-${at}`}
                value={item === null ? 0 : at + 1}
                most={MOST}
                none={say('site.menu-none')}
              />
            </div>
          </div>
          <LocalisedField
            name={`label-${at}`}
            label={say('site.menu-label')}
            value={item?.label ?? null}
            locales={localesOf(draft, of)}
            spoken={language.locale}
            placeholder={(locale) =>
              item !== null && 'place' in item ? catalogueFor(locale)(PLACE_WORDS[item.place]) : ''
            }
          />
        </fieldset>
      ))}
    </SiteForm>
  );
}

interface TargetProps {
  readonly name: string;
  readonly item: MenuItem | null;
  readonly works: readonly WorkSummary[];
  readonly draft: SiteDraft;
}

function Target({ name, item, works, draft }: TargetProps): JSX.Element {
  const { say } = draft.language;
  const chosen = item === null ? '' : 'place' in item ? item.place : item.work;
  const isKnown = item === null || 'place' in item || works.some(({ work }) => work === item.work);
  return (
    <select id={name} name={name}>
      <option value="">{say('site.menu-nowhere')}</option>
      {isKnown ? null : (
        <option value={chosen} selected>
          {say('site.not-public')}
        </option>
      )}
      <optgroup label={say('site.menu-places')}>
        {MENU_PLACES.map((place) => (
          <option value={place} selected={place === chosen}>
            {say(PLACE_WORDS[place])}
          </option>
        ))}
      </optgroup>
      <optgroup label={say('site.menu-works')}>
        {works.map(({ work, title }) => (
          <option value={work} selected={work === chosen}>
            {plainText(title)}
          </option>
        ))}
      </optgroup>
    </select>
  );
}

export function readMenu(form: SentForm, draft: SiteDraft, of: MenuOf): [SiteSettings, Faults] {
  const { settings, language } = draft;
  const errors: Record<string, string> = {};
  const rows = Array.from({ length: MOST }, (_, at) => {
    const order = orderIn(form, `order-${at}`);
    const to = form.text(`to-${at}`);
    const label = readLocalised(form, `label-${at}`, localesOf(draft, of));
    const place = MENU_PLACES.find((each) => each === to);
    const work = parseId<WorkId>(to);
    if (place !== undefined) return { order, item: { place, label } };
    if (work === null) return null;
    if (label === null && order > 0) errors[`item-${at}`] = language.say('site.menu-label-missing', { number: at + 1 });
    return { order, item: { work, label: label ?? {} } };
  });
  const menu: MenuItem[] = rows
    .flatMap((row) => row ?? [])
    .filter(({ order }) => order > 0)
    .toSorted((a, b) => a.order - b.order)
    .map(({ item }) => item);
  const chosen = menu.length === 0 ? null : menu;
  if (of === null) return [{ ...settings, menu: chosen ?? DEFAULT_MENU }, { errors }];
  const branches = settings.branches.map((branch, at) => (at === of ? { ...branch, menu: chosen } : branch));
  return [{ ...settings, branches }, { errors }];
}
