// `npm run …`: a tool among the packages, or a script of ours (named with its folder), on Node 24.
import { resolve } from 'node:path';
import { become, build, install, root, tool } from './prepare.mjs';

const PACKAGES = { tsc: 'typescript' };
const [name, ...args] = process.argv.slice(2);

install();
if (name === 'build') {
  build();
} else if (name.includes('/')) {
  build();
  become(resolve(root, name), args);
} else {
  become(tool(name, PACKAGES[name]), args);
}
