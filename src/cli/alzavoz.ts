import packageJson from '../../package.json' with { type: 'json' };
import type { Instant } from '../domain/date.ts';
import { readConfig } from '../platform/config.ts';
import { COMMANDS, helpFor, OVERVIEW } from './help.ts';
import { print, tell } from './print.ts';
import { sentenceOf } from './sentence-of.ts';

/** Wrong use of the command line, as other programs tell it. */
const MISUSED = 2;

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const sentence = sentenceOf(error);
  if (sentence === null) throw error;
  tell(sentence);
  process.exitCode = 1;
}

/** Runs one command and gives its exit code. Each command's code is loaded when it is asked for. */
async function run(argv: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = argv;
  if (name === '--version' || name === '-v') return say(packageJson.version);
  if (['help', '--help', '-h'].includes(name)) return say(helpFor(rest[0]) ?? OVERVIEW);
  if (rest.includes('--help') || rest.includes('-h')) return say(helpFor(name) ?? OVERVIEW);
  if (name !== 'start' && !COMMANDS.includes(name)) {
    tell(`There is no command "${name}". The commands are: ${COMMANDS.join(', ')}. "alzavoz --help" explains them.`);
    return MISUSED;
  }
  if (!['init', 'demo', 'status', 'verify'].includes(name) && rest.length > 0) {
    tell(`"${name}" takes no options; its settings come from the environment: "alzavoz ${name} --help" tells of them.`);
    return MISUSED;
  }
  const config = readConfig(process.env);
  if ('refused' in config) {
    tell(config.refused);
    return 1;
  }
  const now = Date.now() as Instant;
  switch (name) {
    case 'init': {
      const { runInit } = await import('./init.ts');
      return runInit(rest, config);
    }
    case 'status': {
      const { runStatus } = await import('./status.ts');
      return runStatus(rest, config, now);
    }
    case 'verify': {
      const { runVerify } = await import('./verify.ts');
      return runVerify(rest, config);
    }
    case 'give-key': {
      const { runGiveKey } = await import('./give-key.ts');
      return runGiveKey(config);
    }
    case 'demo': {
      const { runDemo } = await import('./start.ts');
      return runDemo(rest, config, now);
    }
    case 'start': {
      const { runStart } = await import('./start.ts');
      return runStart(config, now);
    }
    default: {
      const { runServe } = await import('./serve.ts');
      return runServe(config);
    }
  }
}

function say(text: string): number {
  print(text);
  return 0;
}
