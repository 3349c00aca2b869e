import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Part of the built pages that a theme folder of the gemeente takes the place of. */
export const THEME_FILES = 'thema/**'

/** Serves the theme of the gemeente (docs/thema.md) where the built pages have their own: a closed list of style, pictures and letters, made at start. */
export async function serveTheme(app: FastifyInstance, folder: string | null): Promise<void> {
  if (folder === null) return
  await app.register(fastifyStatic, {
    root: folder, prefix: '/thema/', decorateReply: false, wildcard: false, index: false, cacheControl: false, lastModified: false,
    globIgnore: ['**/!(*.css|*.svg|*.png|*.woff2)'],
    setHeaders: (reply) => { void reply.header('cache-control', ASK_AGAIN) },
  })
}

/** Kept, but asked about each time: a theme has no hash in its name. */
export const ASK_AGAIN = 'no-cache'
