import type { PictureEdit } from './picture-edit.ts';
import { pictureWork } from './picture-work.ts';

/** A job for the process of pictures. */
export type PictureJob =
  | { readonly job: 'renditions'; readonly original: Uint8Array; readonly xmp: string }
  | { readonly job: 'strippedCopy' | 'glances'; readonly original: Uint8Array }
  | { readonly job: 'edited'; readonly original: Uint8Array; readonly edit: PictureEdit };

/** How many files of a picture are made, and of how many. */
export interface PictureStep {
  readonly made: number;
  readonly whole: number;
}

/** What comes back; an error is a bug, for what cannot be read is `null`. While it works on several files it says how far it is. */
export interface PictureReply {
  readonly id: number;
  readonly step?: PictureStep;
  readonly result?: unknown;
  readonly error?: string;
}

process.on('message', ({ id, job }: { readonly id: number; readonly job: PictureJob }) => {
  done(job, (step) => process.send?.({ id, step } satisfies PictureReply)).then(
    (result) => process.send?.({ id, result } satisfies PictureReply),
    (error: unknown) => process.send?.({ id, error: String(error) } satisfies PictureReply),
  );
});
// Without the process that asks it has nothing to do.
process.on('disconnect', () => process.exit(0));

function done(job: PictureJob, tell: (step: PictureStep) => void): Promise<unknown> {
  switch (job.job) {
    case 'renditions':
      return pictureWork.renditions(job.original, job.xmp, tell);
    case 'strippedCopy':
      return pictureWork.strippedCopy(job.original);
    case 'glances':
      return pictureWork.glances(job.original);
    case 'edited':
      return pictureWork.edited(job.original, job.edit);
  }
}
