import '@fontsource-variable/source-sans-3/wght.css'
import '../theme.css'
import '../base.css'
import { createRoot } from 'react-dom/client'
import { BeheerPage } from './page.tsx'

const place = document.getElementById('raadszicht')
if (place) createRoot(place).render(<BeheerPage />)
