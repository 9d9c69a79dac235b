/** A mistake in the demonstration's files: one sentence with the file and the field. */
export class ContentMistake extends Error {
  override readonly name = 'ContentMistake';

  constructor(file: string, field: string, problem: string) {
    super(`demo/mission-to-mexico/${file}${field === '' ? '' : `, ${field}`}: ${problem}`);
  }
}
