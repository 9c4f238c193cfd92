import { damageLaw } from './damage/law.ts'

damageLaw(['text', 'html', 'mht', 'markdown', 'docx', 'xlsx'])
