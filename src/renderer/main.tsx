// Starts the screen: finds the workstation the host gives, or builds it over the browser host, and draws it.
import './tokens.css'
import './shell.css'
import './controls.css'
import './overlays.css'
import './list-page.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from './desk.ts'
import { Station } from './station.tsx'
import { applyTheme, rememberedTheme } from './theme.ts'

// A file dropped where nothing takes files must not replace the workstation in its window.
for (const kind of ['dragover', 'drop'] as const)
  window.addEventListener(kind, (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'none'
  })

applyTheme(rememberedTheme())
const workstation = window.workstation ?? connect()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <Station workstation={workstation} />
  </StrictMode>,
)
