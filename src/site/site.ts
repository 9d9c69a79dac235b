import { Hono, type Context } from 'hono';
import { kindOfFolder } from '../domain/work-path.ts';
import { robotsTxt } from '../pages/robots.ts';
import { FRESH, problem, staleAt, type Answer } from './answer.ts';
import { lookFile } from './assets.ts';
import type { SiteDependencies } from './dependencies.ts';
import { listCorrections, readCorrectionsFeed } from './handlers/list-corrections.ts';
import { listEvents, listWorks, readHome } from './handlers/list-works.ts';
import { readCalendar, readMissionFeed, readSiteFeed } from './handlers/read-feeds.ts';
import { readIcon, readMedia, readQr } from './handlers/read-files.ts';
import { readHealth } from './handlers/read-health.ts';
import { readCount, readPetition, readPetitions } from './handlers/read-petition-facts.ts';
import { readSitemap } from './handlers/read-sitemap.ts';
import { readWork } from './handlers/read-work.ts';
import { searchWorks } from './handlers/search-works.ts';
import { negotiateLocale } from './negotiate-locale.ts';
import { pressKitRoutes } from './press-kit.tsx';
import { requestRoutes } from './requests/routes.tsx';
import { isKeepable, problemResponse, respond, responseOf } from './respond.ts';
import { ROUTES } from './routes.ts';
import { commonHeaders } from './security-headers.ts';
import { signingRoutes } from './signing/routes.tsx';
import { Together } from './together.ts';
import { type Visit, visitInDefaultLocale, visitOf } from './visit.ts';

type Handler = (visit: Visit, context: Context) => Promise<Answer>;

/** The public site as a function from requests to responses. No accounts, no cookies, no script. */
export function createSite(site: SiteDependencies): Hono {
  const app = new Hono();

  app.use(async (context, next) => {
    await next();
    const identity = await site.identity().catch(() => null);
    for (const [name, value] of Object.entries(commonHeaders(site.settings, identity))) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  });

  app.onError(async (error, context) => {
    // The path may hold a token of a mail link: only its first folder is told.
    console.error(`site: ${context.req.method} /${context.req.path.split('/')[2] ?? ''} failed: ${error.message}`);
    return problemResponse('unavailable', await visitOf(site, context).catch(() => null));
  });
  app.notFound(async (context) => problemResponse('not-found', await visitOf(site, context)));

  app.get(ROUTES.icon, () => readIcon());
  app.get(ROUTES.health, () => readHealth(site));
  app.get(ROUTES.root, async (context) => {
    const identity = await site.identity();
    if (identity === null) return problemResponse('unavailable', null);
    const locale = negotiateLocale(context.req.header('accept-language'), identity.locales);
    return new Response(null, { status: 302, headers: { location: `/${locale}/`, vary: 'Accept-Language' } });
  });
  app.get(ROUTES.asset, async (context) => {
    const { path } = context.req;
    const asset = site.assets.files.get(path) ?? lookFile((await site.identity())?.look ?? null, path);
    if (asset === undefined) return problemResponse('not-found', await visitOf(site, context));
    return responseOf(asset.page, context.req.raw, asset.compressible);
  });
  app.get(ROUTES.media, async (context) => {
    const file = await readMedia(site, context.req.param('file'), context.req.header('range') ?? null);
    return file ?? problemResponse('not-found', await visitOf(site, context));
  });

  const together = new Together<Answer>();
  const answerTo = (visit: Visit, answer: () => Promise<Answer>): Promise<Answer> =>
    isKeepable(visit.path) ? together.ask(`${visit.era} ${visit.path}`, answer) : answer();
  const page = (path: string, handler: Handler): void => {
    app.get(path, async (context) => {
      const visit = await visitOf(site, context);
      if (visit === null) return problemResponse('not-found', await visitInDefaultLocale(site, context));
      return respond(visit, await answerTo(visit, () => handler(visit, context)), context.req.raw);
    });
  };
  /** Facts and files without a locale in their address: they answer in `?locale=`, else in the default one. */
  const fact = (path: string, handler: Handler): void => {
    app.get(path, async (context) => {
      const visit = await visitInDefaultLocale(site, context);
      if (visit === null) return problemResponse('unavailable', null);
      return respond(visit, await answerTo(visit, () => handler(visit, context)), context.req.raw);
    });
  };

  fact(ROUTES.robots, async ({ identity, now }) => ({
    answer: 'text',
    type: 'text/plain; charset=utf-8',
    text: robotsTxt({ origin: site.settings.origin, demonstration: identity.demonstration }),
    staleAt: staleAt(now, FRESH),
  }));
  fact(ROUTES.sitemap, ({ identity, now }) => readSitemap(site, identity, now));
  fact(ROUTES.petitions, (visit) => readPetitions(visit));
  fact(ROUTES.count, (visit, context) => readCount(visit, param(context, 'slug')));
  fact(ROUTES.petition, (visit, context) => readPetition(visit, param(context, 'file').replace(/\.json$/, '')));

  page(ROUTES.home, (visit) => readHome(visit));
  page(ROUTES.search, (visit) => searchWorks(visit));
  page(ROUTES.events, (visit) => listEvents(visit));
  page(ROUTES.calendar, (visit) => readCalendar(visit));
  page(ROUTES.atom, (visit) => readSiteFeed(visit, 'atom'));
  page(ROUTES.rss, (visit) => readSiteFeed(visit, 'rss'));
  page(ROUTES.corrections, (visit) => listCorrections(visit));
  page(ROUTES.correctionsFeed, (visit) => readCorrectionsFeed(visit));
  page(ROUTES.missionFeed, (visit, context) => readMissionFeed(visit, param(context, 'slug')));
  app.get(ROUTES.qr, async (context) => {
    const file = await readQr(site.settings.origin, context.req.query('path') ?? '');
    return file ?? problemResponse('not-found', await visitOf(site, context));
  });
  app.route('/', signingRoutes(site));
  app.route('/', requestRoutes(site));
  app.route('/', pressKitRoutes(site));
  page(ROUTES.work, async (visit, context) => {
    const kind = kindOfFolder(param(context, 'folder'));
    return kind === null ? problem('not-found') : readWork(visit, kind, param(context, 'slug'));
  });
  page(ROUTES.listOrPage, async (visit, context) => {
    const name = param(context, 'name');
    const kind = kindOfFolder(name);
    return kind === null ? readWork(visit, 'page', name) : listWorks(visit, kind);
  });
  app.get(ROUTES.homeWithoutSlash, async (context) => {
    const visit = await visitOf(site, context);
    if (visit === null) return problemResponse('not-found', await visitInDefaultLocale(site, context));
    return context.redirect(`/${visit.locale}/`, 301);
  });
  return app;
}

const param = (context: Context, name: string): string => context.req.param(name) ?? '';
