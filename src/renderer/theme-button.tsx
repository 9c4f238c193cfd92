// Turns the screen from light to dark and back.
import { Glyph } from './glyph.tsx'
import { switchTheme } from './theme.ts'
import { words } from './words.ts'

export function ThemeButton({ className }: { className: string }) {
  return (
    <button type="button" className={className} title={words.theme} aria-label={words.theme} onClick={switchTheme}>
      <Glyph name="theme" />
    </button>
  )
}
