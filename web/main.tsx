import '@fontsource-variable/source-sans-3/wght.css'
import './tokens.css'
import './base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const place = document.getElementById('raadszicht')
if (place) createRoot(place).render(<App />)
