import { readFileSync, existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { methodAt } from '../contract/methods.ts'
import { isWijkCode } from '../units/areas.ts'
import { sendProblem } from './errors.ts'
import { isApi, pathOf } from './headers.ts'
import { problems } from './problems.ts'
import { ASK_AGAIN, serveTheme, THEME_FILES } from './theme.ts'

/** Addresses that are pages of the application; all of them are the same document. Beside these: /wijken/<code of a wijk> and the method pages. */
export const PAGES: ReadonlySet<string> = new Set(['/', '/geld', '/de-10-procent', '/wijken', '/signalen', '/aanbod', '/verhalen', '/vergelijken', '/briefing', '/zoeken', '/over-de-cijfers'])
const PROFILES = '/wijken/'
const FOREVER = 'public, max-age=31536000, immutable'

/** True when the application has a page at this path, with or without a slash behind it. */
export function isPage(address: string): boolean {
  const path = address.length > 1 ? address.replace(/\/+$/, '') : address
  return PAGES.has(path) || methodAt(path) !== undefined || (path.startsWith(PROFILES) && isWijkCode(path.slice(PROFILES.length)))
}

/** Serves the built pages. Files are a closed list made at start; assets carry a hash in their name and never change. */
export async function servePages(app: FastifyInstance, webRoot: string, themeFolder: string | null): Promise<string> {
  const index = readIndex(webRoot)
  await app.register(fastifyStatic, {
    root: webRoot,
    wildcard: false,
    index: false,
    cacheControl: false,
    etag: true,
    lastModified: false,
    globIgnore: ['*.html', '**/*.map', ...(themeFolder === null ? [] : [THEME_FILES])],
    setHeaders: (reply, path) => {
      if (isIn('assets', path, webRoot)) void reply.header('cache-control', FOREVER)
      if (isIn('thema', path, webRoot)) void reply.header('cache-control', ASK_AGAIN)
    },
  })
  await serveTheme(app, themeFolder)
  return index
}

/** What to answer when no route fits: a problem in the API, otherwise the application, which has its own page for "not found". */
export function notFound(index: string | null) {
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const path = pathOf(request.raw.url ?? '/')
    if (isApi(path)) return sendProblem(reply, problems.notFound())
    const reading = request.method === 'GET' || request.method === 'HEAD'
    if (!reading && isPage(path)) return sendProblem(reply.header('allow', 'GET, HEAD'), problems.methodNotAllowed(['GET', 'HEAD']))
    if (index === null || !reading || path.startsWith('/assets/')) return sendProblem(reply, problems.pageNotFound())
    return reply.code(isPage(path) ? 200 : 404).type('text/html; charset=utf-8').send(index)
  }
}

const isIn = (folder: string, path: string, webRoot: string): boolean => path.startsWith(join(webRoot, folder) + sep)

function readIndex(webRoot: string): string {
  const path = join(webRoot, 'index.html')
  if (!existsSync(path)) throw new Error('De pagina’s zijn nog niet gemaakt. Maak ze met: npm run build')
  return readFileSync(path, 'utf8')
}
