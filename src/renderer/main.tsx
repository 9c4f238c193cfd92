// Starts the screen: finds the workstation the host gives, or builds it over the browser host, and draws it.
import './tokens.css'
import './shell.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from './desk.ts'
import { Station } from './station.tsx'
import { applyTheme, rememberedTheme } from './theme.ts'

applyTheme(rememberedTheme())
const workstation = window.workstation ?? connect()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <Station workstation={workstation} />
  </StrictMode>,
)
