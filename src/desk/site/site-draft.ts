import type { Context } from 'hono';
import type { Instant } from '../../domain/date.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import { settingsOf } from '../../domain/site-identity.ts';
import type { SiteSettings } from '../../domain/site-settings.ts';
import { keepSettings, newestSettings } from '../../newsroom/site-settings.ts';
import type { LockedPress } from '../../press/press.ts';
import type { Session } from '../../staff/sessions.ts';
import type { Language } from '../language.ts';
import { problem } from '../problem.tsx';
import type { DeskEnv } from '../request.ts';

export type DeskContext = Context<DeskEnv>;

/** What every page about the site as a whole is made with: what is decided, public or not yet. */
export interface SiteDraft {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly press: LockedPress;
  /** 0: nobody has decided anything at the desk. */
  readonly version: number;
  readonly settings: SiteSettings;
  /** Whether readers see it as it is here. */
  readonly isPublic: boolean;
  readonly now: Instant;
}

export async function siteDraftOf(c: DeskContext): Promise<SiteDraft | Response> {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const press = deps.press.locked(identity);
  const newest = await newestSettings(press.newsroom);
  return {
    language,
    identity,
    session,
    press,
    version: newest?.version ?? 0,
    settings: newest?.settings ?? settingsOf(identity),
    isPublic: newest === null || newest.publishedAt !== null,
    now: deps.now(),
  };
}

/** Keeps what a form has decided, on top of the version that it was shown. */
export async function keepDraft(
  c: DeskContext,
  { press, session }: SiteDraft,
  settings: SiteSettings,
  shown: string,
): Promise<'kept' | 'changed-meanwhile'> {
  const { deps } = c.var;
  const by = session.account.id;
  const after = /^\d{1,9}$/.test(shown) ? Number(shown) : -1;
  await deps.audit({ by, verb: 'site-changed', records: [] });
  const kept = await keepSettings(press.newsroom, settings, { after, by, now: deps.now() });
  return typeof kept === 'number' ? 'kept' : kept.refused;
}
