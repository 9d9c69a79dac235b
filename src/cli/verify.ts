import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Instant } from '../domain/date.ts';
import { catalogueFor, type Say } from '../platform/catalogue/catalogue.ts';
import type { Config } from '../platform/config.ts';
import { zoneExists } from '../platform/database/zone-exists.ts';
import { openZone } from '../platform/database/zone.ts';
import { auditPlace } from '../staff/audit-place.ts';
import { sayProblem } from '../staff/audit-problem.ts';
import { beginAuditAgain } from '../staff/begin-audit-again.ts';
import type { AuditCheck } from '../staff/check-audit-log.ts';
import { checkAudit, type WholeCheck } from '../staff/check-audit.ts';
import type { StaffTables } from '../staff/schema.ts';
import { languageOfTerminal } from './init.ts';
import { print, tell } from './print.ts';
import { whereOf } from './serve.ts';

const MISUSED = 2;
const OPTIONS = {
  audit: { type: 'boolean' },
  since: { type: 'string', multiple: true },
  'begin-again': { type: 'boolean' },
} as const;

/** `alzavoz verify --audit`: checks the audit log from end to end. 0: nothing is wrong; 1: something is. */
export async function runVerify(argv: readonly string[], config: Config): Promise<number> {
  const asked = readOptions(argv);
  if ('refused' in asked) {
    tell(asked.refused);
    return MISUSED;
  }
  const say = catalogueFor(languageOfTerminal(process.env));
  if (!(await zoneExists(config.deskDatabases, 'staff'))) {
    tell(`There is no organisation in ${whereOf(config)}.`);
    return 1;
  }
  const { again, since } = asked;
  // A check writes nothing, whatever it finds.
  const staff = openZone<StaffTables>(config.deskDatabases, 'staff', { readOnly: !again });
  try {
    const place = auditPlace(staff, config.dataFolder);
    if (again) {
      const begun = await beginAuditAgain(place, () => Date.now() as Instant);
      print('refused' in begun ? say('audit.not-needed') : say('audit.begun-again', { origin: begun.origin }));
      return 0;
    }
    return tellCheck(await checkAudit(place, since), since.length, say);
  } finally {
    await staff.close();
  }
}

interface Asked {
  readonly again: boolean;
  readonly since: readonly { readonly file: string; readonly text: string }[];
}

function readOptions(argv: readonly string[]): Asked | { refused: string } {
  try {
    const { values } = parseArgs({ args: [...argv], options: OPTIONS, strict: true });
    if (values.audit !== true) return { refused: 'Say what to verify: "alzavoz verify --audit" checks the audit log.' };
    const since = (values.since ?? []).map((file) => ({ file, text: readFileSync(file, 'utf8') }));
    return { again: values['begin-again'] === true, since };
  } catch (error) {
    // Node's own sentence, such as "Unknown option '--what'" or "no such file".
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

function tellCheck({ logs, problems }: WholeCheck, given: number, say: Say): number {
  const wrong = [...problems, ...logs.flatMap((log) => log.problems)];
  for (const [i, log] of logs.entries()) {
    if (i < logs.length - 1) print(say('audit.older-log', { origin: log.origin }));
    tellLog(log, say);
  }
  if (wrong.length === 0) {
    if (given > 0) print(say('audit.right-since', { count: given }));
    return 0;
  }
  tell(say('audit.wrong-title'));
  for (const problem of wrong) tell(`  ${sayProblem(problem, say)}`);
  tell(`\n${say('audit.recover')}`);
  return 1;
}

function tellLog({ head, problems, clockSetBack, from, until }: AuditCheck, say: Say): void {
  if (problems.length > 0 || head === null) return;
  print(say('audit.right', { count: head.size }));
  if (from !== null && until !== null) {
    print(`  ${new Date(from).toISOString()} – ${new Date(until).toISOString()}`);
  }
  print(`  ${head.origin}\n  ${head.size} ${head.base64}`);
  if (clockSetBack.length > 0) {
    print(say('audit.clock-set-back', { count: clockSetBack.length, list: clockSetBack.join(', ') }));
  }
}
