import { expect, test } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { petitionOn, scratchSite, story } from '../../../test/scratch-site.ts';
import { putWorks } from '../../published/put-works.ts';

onEachEngine((_engine, scratch) => {
  test.each(['identity', 'work', 'work_page'] as const)(
    'it is unwell without %s, and says no more than that',
    async (table) => {
      const site = await scratchSite(await scratch());
      const health = () => site.app.request('/healthz');
      expect((await health()).status, 'nothing is published yet').toBe(200);
      await putWorks(site.published, [story({ slug: 'the-road' })], site.clock);
      await petitionOn(site, 'release-her');
      const well = await health();
      expect([well.status, await well.text(), well.headers.get('cache-control')]).toEqual([200, 'ok\n', 'no-store']);
      await site.published.db.schema.alterTable(table).renameTo('lost').execute();
      const unwell = await health();
      expect([unwell.status, await unwell.text()]).toEqual([503, 'unavailable\n']);
      await site.close();
    },
  );

  test('it is unwell when petitions cannot be counted', async () => {
    const site = await scratchSite(await scratch());
    await petitionOn(site, 'release-her');
    await site.actions.db.schema.alterTable('counts').renameTo('lost').execute();
    expect((await site.app.request('/healthz')).status).toBe(503);
    await site.close();
  });
});
