import type { Locale } from '../../../domain/locale.ts';
import { mediaById } from '../../../newsroom/media.ts';
import { textVersion } from '../../../newsroom/newest-texts.ts';
import { shownAs } from '../../../newsroom/shown-as.ts';
import { writtenTexts } from '../../../newsroom/texts-on-trial.ts';
import type { TextVersion } from '../../../newsroom/texts.ts';
import { checkWorks, type Checked } from '../../../press/check-works.ts';
import { unmadeIn } from '../../../press/preview-work.ts';
import type { Press } from '../../../press/press.ts';
import { openShown } from '../../media/shown-media.ts';
import { problem } from '../../problem.tsx';
import { localeOf, type DeskContext } from '../newsroom-context.ts';
import { checkAsked, type CheckAsked } from './check-context.ts';

export interface PreviewAsked extends CheckAsked {
  readonly locale: Locale;
  /** `working`: what is written now; or a version of this language. */
  readonly which: 'working' | 'approved' | number;
  readonly onTrial: readonly TextVersion[];
}

/** What of the address is to be seen, or the page that says that there is no such thing. */
export async function previewAsked(c: DeskContext): Promise<PreviewAsked | Response> {
  const asked = await checkAsked(c);
  if (asked instanceof Response) return asked;
  const { id, press, identity } = asked;
  const locale = localeOf(c, identity);
  if (locale === null) return problem(c, 'not-found');
  const given = c.req.query('version') ?? c.req.query('text') ?? 'working';
  if (given === 'approved') return { ...asked, locale, which: given, onTrial: [] };
  const written = await writtenTexts(press.newsroom, id, identity.locales);
  if (!/^[1-9]\d{0,8}$/.test(given)) return { ...asked, locale, which: 'working', onTrial: written };
  const version = await textVersion(press.newsroom, id, locale, Number(given));
  if (version === null) return problem(c, 'not-found');
  // One language in that version; facts that hold in all of them are the version's, too.
  return { ...asked, locale, which: Number(given), onTrial: [version] };
}

/** What publishing would say of it, with its pages; its pictures are shown in this session. */
export async function lookAtPreview(
  c: DeskContext,
  { id, knows, onTrial, room }: PreviewAsked & { readonly room: Press },
): Promise<Checked> {
  const now = c.var.deps.now();
  const checked = await checkWorks(room, [id], { at: now, onTrial, how: 'glance', knows });
  const items = [...(await mediaById(room.newsroom, unmadeIn(checked))).values()];
  const shown = await shownAs(room.newsroom, items);
  const sealed = [...shown.values()].map(({ sealedAs }) => sealedAs);
  if (sealed.length > 0) await openShown(room.vault, c.var.session.id, sealed, now);
  return checked;
}

/** The query of the same text in another page. */
export const queryOf = ({ which }: Pick<PreviewAsked, 'which'>): string =>
  typeof which === 'number' ? `version=${which}` : `text=${which}`;
