/** Stands in for the process of pictures: a job whose picture is 1 ends it, every other is answered with its first byte. */
process.on('message', ({ id, job }: { id: number; job: { original: Uint8Array } }) => {
  const [first = 0] = job.original;
  if (first === 1) process.exit(9);
  setTimeout(() => process.send?.({ id, result: first }), 20);
});
