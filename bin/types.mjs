// `npm run types`: the whole, then each room that has rules of its own (no Node API, no browser).
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, runtime, tool } from './prepare.mjs';

install();
const rooms = readdirSync(join(root, 'src'))
  .map((room) => join(root, 'src', room))
  .filter((room) => existsSync(join(room, 'tsconfig.json')) && readdirSync(room).some((file) => file.endsWith('.ts')));
const failed = [root, ...rooms].filter(
  (project) => spawnSync(runtime(), [tool('tsc', 'typescript'), '-p', project], { stdio: 'inherit' }).status !== 0,
);
process.exitCode = failed.length === 0 ? 0 : 1;
