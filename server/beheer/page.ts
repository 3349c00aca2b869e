import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { serveTheme, THEME_FILES } from '../api/theme.ts'

const PAGE = '/beheer'

/** Serves the page of Beheer and the files it is made of; the pages of readers are not here. */
export async function serveBeheerPage(app: FastifyInstance, webRoot: string, themeFolder: string | null): Promise<void> {
  const path = join(webRoot, 'beheer.html')
  if (!existsSync(path)) throw new Error('De pagina van Beheer is nog niet gemaakt. Maak haar met: npm run build')
  const page = readFileSync(path, 'utf8')
  await app.register(fastifyStatic, { root: webRoot, wildcard: false, index: false, cacheControl: false, lastModified: false, globIgnore: ['*.html', '**/*.map', ...(themeFolder === null ? [] : [THEME_FILES])] })
  await serveTheme(app, themeFolder)
  app.get(PAGE, async (_request, reply) => reply.type('text/html; charset=utf-8').send(page))
  app.get('/', async (_request, reply) => reply.redirect(PAGE))
}
