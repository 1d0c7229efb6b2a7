import type { Translation } from '../translation'

export const mails: Translation<'mails'> = {
  resetSubject: 'Neues Passwort für Crux wählen',
  reset: `Hallo {name},

jemand hat ein neues Passwort für dein Konto bei Crux angefordert. Um eines zu wählen, öffne:

{link}

Der Link gilt einmal und 30 Minuten lang. Wenn du das nicht warst, ignoriere diese Mail: Dein Passwort bleibt, wie es ist.
`,
  signInSubject: 'Dein Link zum Anmelden bei Crux',
  signIn: `Hallo,

um dich bei Crux als {email} anzumelden, öffne:

{link}

Der Link gilt einmal und 30 Minuten lang. Wenn du ihn nicht angefordert hast, ignoriere diese Mail: Ohne den Link kann sich niemand anmelden.
`,
  confirmSubject: 'Bestätige deine E-Mail-Adresse für Crux',
  confirm: `Hallo {name},

um {email} als E-Mail-Adresse deines Kontos bei Crux zu benutzen, öffne:

{link}

Der Link gilt einmal und 30 Minuten lang. Wenn du ihn nicht angefordert hast, ignoriere diese Mail: Es ändert sich nichts.
`,
  emailChangedSubject: 'Deine E-Mail-Adresse bei Crux wurde geändert',
  emailChanged: `Hallo {name},

die E-Mail-Adresse deines Kontos bei Crux ist jetzt {email}; diese hier wird nicht mehr benutzt.

Wenn du das nicht warst, schreib sofort der Person, die {site} betreibt.
`,
  passwordChangedSubject: 'Dein Passwort bei Crux wurde geändert',
  passwordChanged: `Hallo {name},

das Passwort deines Kontos bei Crux wurde geändert, und andere Browser wurden abgemeldet.

Wenn du das nicht warst, wähle jetzt ein neues Passwort: {link}
`,
}
