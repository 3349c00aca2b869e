import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { lettersOf } from './letters.ts'

const FACES = ['400Regular/SourceSans3_400Regular', '400Regular_Italic/SourceSans3_400Regular_Italic', '600SemiBold/SourceSans3_600SemiBold', '700Bold/SourceSans3_700Bold'] as const

const { resolve } = createRequire(import.meta.url)

/** The letters of the house as TrueType (Source Sans 3, OFL): the typesetter takes no other form. The plain one comes first. */
export const HOUSE_FONTS: readonly Buffer[] = FACES.map((face) => readFileSync(resolve(`@expo-google-fonts/source-sans-3/${face}.ttf`)))

/** Whether the house has a type for a letter, by its code point. */
export const prints = lettersOf(HOUSE_FONTS[0]!)
