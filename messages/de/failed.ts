import type { Translation } from '../translation'

export const failed: Translation<'failed'> = {
  pageTitle: 'Etwas ist schiefgegangen',
  title: 'Diese Seite konnte nicht gezeigt werden',
  text: 'Bei uns ist etwas schiefgegangen. Was gespeichert war, ist sicher.',
  tellId: 'Wenn es wieder passiert, nenne der Person, die diesen Server betreibt, diese Fehlernummer:',
  tryAgain: 'Noch einmal versuchen',
  startPage: 'Startseite',
}
