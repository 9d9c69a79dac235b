// `npm test`: arguments go to Vitest, as in `npm test -- src/domain`.
import { become, install, tool } from './prepare.mjs';

install();
become(tool('vitest'), ['run', ...process.argv.slice(2)]);
