// Light, dark or as the system says; remembered on this machine.
const place = 'nianbao.theme'

export type Theme = 'system' | 'light' | 'dark'

export function rememberedTheme(): Theme {
  const kept = localStorage.getItem(place)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** The other of what is on screen now; when that is what the system wants, the system decides again. */
export function switchTheme(): void {
  const systemDark = matchMedia('(prefers-color-scheme: dark)').matches
  const now = rememberedTheme()
  const dark = now === 'system' ? systemDark : now === 'dark'
  const next: Theme = !dark === systemDark ? 'system' : dark ? 'light' : 'dark'
  if (next === 'system') localStorage.removeItem(place)
  else localStorage.setItem(place, next)
  applyTheme(next)
}
