import '@fontsource-variable/source-sans-3/wght.css'
import '../tokens.css'
import '../base.css'
import { createRoot } from 'react-dom/client'
import { startTheme } from '../parts/scheme.ts'
import { BeheerPage } from './page.tsx'

startTheme()
const place = document.getElementById('raadszicht')
if (place) createRoot(place).render(<BeheerPage />)
