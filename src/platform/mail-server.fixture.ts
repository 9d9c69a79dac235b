import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/**
 * A mail server in a process of its own. What it does is in the recipient's name: `temporary…` is put off once (451),
 * `refused…` does not exist (550), `toolate…` is refused after the letter (554), `dropped…` loses the connection once in
 * the middle. Prints its port, then each letter that it took over, as lines of JSON.
 */
const seen = new Set<string>();
const firstTime = (address: string): boolean => !seen.has(address) && seen.add(address) !== undefined;
const sockets = new Map<number | undefined, Socket>();
const failure = (code: number): Error => Object.assign(new Error('no'), { responseCode: code });

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo({ address }, _session, done) {
    if (address.startsWith('refused')) done(failure(550));
    else if (address.startsWith('temporary') && firstTime(address)) done(failure(451));
    else done();
  },
  onData(stream, session, done) {
    const to = session.envelope.rcptTo.map((recipient) => recipient.address);
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const [address = ''] = to;
      if (address.startsWith('toolate')) return done(failure(554));
      if (address.startsWith('dropped') && firstTime(address)) {
        // The connection goes before the answer: nobody can know whether the letter was taken.
        sockets.get(session.remotePort)?.destroy();
        return;
      }
      const slow = Number(process.env['SLOW'] ?? 0);
      setTimeout(() => {
        console.log(JSON.stringify({ to, message: Buffer.concat(chunks).toString('utf8') }));
        done();
      }, slow);
    });
  },
});
server.on('error', () => undefined);
server.server.on('connection', (socket: Socket) => sockets.set(socket.remotePort, socket));
server.listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ port: (server.server.address() as AddressInfo).port })),
);
