import type { FieldProblem } from '../../../newsroom/typed-fields.ts';
import type { Say } from '../../../platform/catalogue/catalogue.ts';

/** What is wrong with fields, in words; in a manuscript with the line. */
export function sayProblems(problems: ReadonlyMap<string, FieldProblem>, say: Say): Record<string, string> {
  return Object.fromEntries([...problems].map(([name, each]) => [name, sayProblem(each, say)]));
}

function sayProblem({ problem, line, what }: FieldProblem, say: Say): string {
  switch (problem) {
    case 'not-a-date':
    case 'not-a-number':
    case 'not-a-choice':
    case 'too-long':
    case 'wrong-link':
      return say(`editor.${problem}`, { what });
    case 'wrong-slug':
      return say('works.wrong-slug');
    default: {
      const words = say(`manuscript.${problem}`, { what });
      return line === null ? words : say('editor.in-line', { where: say('manuscript.where', { line }), words });
    }
  }
}
