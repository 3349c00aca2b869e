const TOKEN = /var\((--[a-z0-9-]+)\)/g

/** A drawing with every colour of the theme filled in, for a place where the theme is not: a downloaded picture, a PDF. */
export const inColours = (drawing: string, valueOf: (token: string) => string): string => drawing.replace(TOKEN, (_, token: string) => valueOf(token))
