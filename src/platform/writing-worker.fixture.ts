import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Stands in for the process of pictures: tries what a decoder that was taken over would. */
process.on('message', ({ id }: { id: number }) => {
  const result = {
    write: refusalOf(() => writeFileSync(join(tmpdir(), 'alzavoz-written'), '')),
    start: refusalOf(() => void spawnSync('true')),
    environment: Object.keys(process.env).filter((name) => !name.startsWith('NODE_')),
  };
  process.send?.({ id, result });
});

function refusalOf(attempt: () => void): string | null {
  try {
    attempt();
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
