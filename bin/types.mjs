// `npm run types`: the whole, then each room that has rules of its own (no Node API, no browser).
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { install, root, runtime, tool } from './prepare.mjs';

install();
const rooms = readdirSync(join(root, 'src'), { recursive: true })
  .filter((file) => basename(file) === 'tsconfig.json')
  .map((file) => dirname(join(root, 'src', file)))
  .filter((room) => readdirSync(room).some((file) => file.endsWith('.ts')));
const failed = [root, ...rooms].filter(
  (project) => spawnSync(runtime(), [tool('tsc', 'typescript'), '-p', project], { stdio: 'inherit' }).status !== 0,
);
process.exitCode = failed.length === 0 ? 0 : 1;
