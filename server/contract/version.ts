/** Version of the API (semver). It stands in `info.version` and in the header API-Version of every answer. */
export const API_VERSION = '1.4.0'
/** Where this major version lives. */
export const API_ROOT = '/v1'
