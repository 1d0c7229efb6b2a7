import type { Translation } from '../translation'

export const site: Translation<'site'> = {
  title: 'Crux: Streitfragen auf einer Karte',
  description:
    'Sammle die Gründe für und gegen eine Aussage auf einer Karte, diskutiert sie gemeinsam und nimm die Karte als Bild mit.',
  footer: 'Crux zeigt, was dafür und was dagegen spricht.',
}
