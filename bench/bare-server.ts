import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The yardstick of signing: reads the body, parses the form, answers 303, and keeps nothing. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    response.writeHead(form.get('email') === null ? 400 : 303, { location: `${request.url ?? ''}/thank-you` }).end();
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ ready: true, port: (server.address() as AddressInfo).port }));
process.on('disconnect', () => process.exit(0));
