// `npm start`: from a fresh clone to a running site in one command.
import { join } from 'node:path';
import { become, build, install, root } from './prepare.mjs';

install();
build();
become(join(root, 'dist', 'alzavoz.js'), ['start', ...process.argv.slice(2)]);
