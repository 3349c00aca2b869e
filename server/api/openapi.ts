import type { SwaggerOptions } from '@fastify/swagger'
import { API_ROOT, API_VERSION } from '../contract/version.ts'
import type { ReleasedStore } from '../store/released/store.ts'
import { DEFAULT_CONTACT, type ServerOptions } from './options.ts'

const DESCRIPTION = `Open cijfers over het sociaal domein van een gemeente: wat het kost, waar, en voor hoeveel huishoudens.

Elk cijfer komt uit een publicatie. Een publicatie verandert nooit. Zonder de parameter "publicatie" krijgt u de publicatie die nu geldt.

Een cijfer heeft een status. "getoond": het staat er. "afgeschermd": het is er wel, maar zou iets over een huishouden kunnen zeggen. "nietBekend": er is geen cijfer. Een afgeschermd cijfer is nooit nul.

Tabellen zijn er als JSON, CSV en Arrow. Kies met Accept.`

const TAGS = [
  { name: 'publicaties', description: 'Welke publicaties er zijn en hoe zij zijn gemaakt.' },
  { name: 'cijfers', description: 'De tabellen van een publicatie.' },
  { name: 'briefings', description: 'Cijfers en eigen woorden op papier.' },
  { name: 'naslag', description: 'Gebieden, namen van codes en de beschrijving van de API.' },
]

/** How the OpenAPI document is made: from the schemas of the routes, so that it cannot differ from them. */
export function openApiSettings(options: Pick<ServerOptions, 'contact' | 'publicUrl'>): SwaggerOptions {
  return {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Raadszicht',
        version: API_VERSION,
        description: DESCRIPTION,
        contact: { ...(options.contact ?? DEFAULT_CONTACT) },
        license: { name: 'CC0 1.0: de cijfers zijn vrij te gebruiken', identifier: 'CC0-1.0' },
      },
      servers: [{ url: `${options.publicUrl ?? ''}${API_ROOT}`, description: 'Deze server' }],
      tags: TAGS,
    },
    refResolver: { buildLocalReference: (json, _uri, _fragment, i) => typeof json['$id'] === 'string' ? json['$id'] : `Deel${i}` },
  }
}

/** A store without releases: enough to describe the API. */
export const EMPTY_STORE: ReleasedStore = {
  releases: async () => [],
  report: async () => null,
  areas: async () => [],
  labels: async () => [],
  spending: async () => [],
  forms: async () => [],
  stacking: async () => [],
  concentration: async () => [],
  budget: async () => [],
  supply: async () => [],
  initiatives: async () => [],
  initiativeFigures: async () => [],
  forecast: async () => [],
  signals: async () => [],
  signalCards: async () => [],
  signalNotes: async () => [],
  topGroup: async () => [],
  comparison: async () => [],
  stories: async () => [],
  adjustments: async () => [],
}
