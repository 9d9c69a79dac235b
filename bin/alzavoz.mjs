// The command line. Nothing but `dist/` runs.
import { join } from 'node:path';
import { become, build, install, root } from './prepare.mjs';

install();
build();
become(join(root, 'dist', 'alzavoz.js'), process.argv.slice(2));
