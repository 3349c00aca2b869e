import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const FACES = ['400Regular/SourceSans3_400Regular', '400Regular_Italic/SourceSans3_400Regular_Italic', '600SemiBold/SourceSans3_600SemiBold', '700Bold/SourceSans3_700Bold'] as const

/** The letters of the house as TrueType (Source Sans 3, OFL): the typesetter takes no other form. The plain one comes first. */
export function houseFonts(): readonly Buffer[] {
  const { resolve } = createRequire(import.meta.url)
  return FACES.map((face) => readFileSync(resolve(`@expo-google-fonts/source-sans-3/${face}.ttf`)))
}
