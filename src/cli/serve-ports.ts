import { createServer } from 'node:net';
import type { Config } from '../platform/config.ts';

/** One sentence about the first port that cannot be listened on, or `null`: better than what a child's crash tells. */
export async function refusalOfPorts(config: Config): Promise<string | null> {
  return (
    (await refusalToListen(config.host, config.port, 'HOST', 'PORT')) ??
    (await refusalToListen(config.deskHost, config.deskPort, 'DESK_HOST', 'DESK_PORT'))
  );
}

async function refusalToListen(host: string, port: number, hostName: string, portName: string): Promise<string | null> {
  switch (await errorOfListening(host, port)) {
    case null:
      return null;
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program: stop it, or choose another port with ${portName}.`;
    case 'EACCES':
      return `Port ${port} may not be used by this account: choose one above 1023 with ${portName}.`;
    default:
      return `This machine has no address ${host} to listen on: choose another with ${hostName}.`;
  }
}

function errorOfListening(host: string, port: number): Promise<string | null> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? 'unknown'));
    server.listen({ host, port, exclusive: true }, () => server.close(() => done(null)));
  });
}
