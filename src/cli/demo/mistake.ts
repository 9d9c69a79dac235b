/** A mistake in the demonstration's files: one sentence with the file and the field. */
export class ContentMistake extends Error {
  override readonly name = 'ContentMistake';
  private readonly place: string;
  private readonly problem: string;

  constructor(file: string, field: string, problem: string) {
    const place = `${file}${field === '' ? '' : `, ${field}`}`;
    super(`demo/${place}: ${problem}`);
    this.place = place;
    this.problem = problem;
  }

  /** The same, told with the folder that the file is in. */
  within(folder: string): ContentMistake {
    return new ContentMistake(`${folder}/${this.place}`, '', this.problem);
  }
}
