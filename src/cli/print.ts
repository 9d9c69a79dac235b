/** Tells the person at the terminal what they asked for. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Tells what went wrong, or what is going on, apart from what was asked for. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
