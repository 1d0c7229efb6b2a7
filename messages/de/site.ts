import type { Translation } from '../translation'

export const site: Translation<'site'> = {
  title: 'Crux: Streitfragen auf einer Karte',
  description:
    'Sammle auf einer Karte, was für und gegen eine Aussage spricht, diskutiert sie gemeinsam und nimm die Karte als Bild mit.',
  api: 'API',
  footer: 'Crux zeigt, was dafür und was dagegen spricht. Seine Karten bewegt <flow>React Flow</flow>.',
  skip: 'Zum Inhalt springen',
  nav: 'Seiten',
  publicMaps: 'Öffentliche Karten',
  myMaps: 'Meine Karten',
  account: 'Konto',
  yourAccount: 'Dein Konto',
  yourAccountNamed: 'Dein Konto, {name}',
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  startPage: 'Startseite',
  notFound: 'Nicht gefunden',
  nothingHere: 'Hier ist nichts',
  whyNothingHere:
    'Vielleicht ist die Adresse vertippt, oder die Karte wurde entfernt. Ist sie privat, melde dich mit einem Konto an, mit dem sie geteilt ist.',
  whyNothingForYou:
    'Vielleicht ist die Adresse vertippt, oder die Karte wurde entfernt. Gibt es sie, ist sie privat und nicht mit dir geteilt: Frag die Person, die sie angelegt hat.',
  toMyMaps: 'Zu meinen Karten',
  seePublicMaps: 'Öffentliche Karten ansehen',
}
