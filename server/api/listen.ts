import type { FastifyInstance } from 'fastify'

/** Where to listen. Port 0 takes any free port. */
export interface Where { readonly port: number, readonly host: string }

/** Why the server could not listen, in a sentence for whoever started it. */
export class ListenError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'ListenError'
    this.code = code
  }
}

/** Starts listening and gives the port that was taken. A port that cannot be had is a ListenError that says what to do. */
export async function listen(app: FastifyInstance, where: Where): Promise<number> {
  try {
    await app.listen({ port: where.port, host: where.host })
  } catch (error) {
    throw explained(error, where)
  }
  const address = app.server.address()
  return typeof address === 'object' && address ? address.port : where.port
}

const REASONS: Readonly<Record<string, (where: Where) => string>> = {
  EADDRINUSE: ({ port }) => `Poort ${port} is al in gebruik door een ander programma. Stop dat programma, of kies een andere poort: PORT=${port + 1} npm start`,
  EACCES: ({ port }) => `Poort ${port} mag u niet gebruiken. Kies een poort vanaf 1024, bijvoorbeeld: PORT=8080 npm start`,
  EADDRNOTAVAIL: ({ host }) => `Het adres ${host} hoort niet bij deze computer. Kies een adres van deze computer, bijvoorbeeld 127.0.0.1.`,
  ENOTFOUND: ({ host }) => `Het adres ${host} bestaat niet. Kies een adres van deze computer, bijvoorbeeld 127.0.0.1.`,
  ERR_SOCKET_BAD_PORT: ({ port }) => `${port} is geen poort. Kies een getal van 0 tot en met 65535.`,
}

function explained(error: unknown, where: Where): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = REASONS[code]
  return reason ? new ListenError(code, reason(where)) : error
}
