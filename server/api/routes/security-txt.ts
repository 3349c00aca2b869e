import type { FastifyInstance } from 'fastify'
import type { SecurityContact } from '../options.ts'
import { openResource } from './open.ts'

/** Where to report a weak spot (RFC 9116); without a contact in the settings the address does not exist. */
export function securityRoute(app: FastifyInstance, security: SecurityContact | null, publicUrl: string | null): void {
  if (!security) return
  const text = securityText(security, publicUrl)
  openResource(app, '/.well-known/security.txt', { hide: true }, async (_request, reply) => reply.type('text/plain; charset=utf-8').send(text))
}

function securityText({ contact, expires, policy }: SecurityContact, publicUrl: string | null): string {
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['Contact', contact],
    ['Expires', expires],
    ['Preferred-Languages', 'nl, en'],
    ['Canonical', publicUrl && `${publicUrl}/.well-known/security.txt`],
    ['Policy', policy],
  ]
  return fields.flatMap(([name, value]) => value ? [`${name}: ${oneLine(value)}\n`] : []).join('')
}

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim()
