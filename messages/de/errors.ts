import type { Translation } from '../translation'

export const errors: Translation<'errors'> = {
  'cross-site': 'Diese Anfrage kam von einer anderen Website und wurde deshalb abgelehnt.',
  'body-too-large': 'Das ist zu viel auf einmal: höchstens {size}.',
  'body-cut-off': 'Diese Anfrage endete, bevor sie vollständig war. Sende sie noch einmal.',
  'not-json': 'Diese Anfrage ist kein gültiges JSON.',
  'wrong-content-type': 'Diese Anfrage braucht Content-Type: application/json.',
  'too-deep': 'Diese Anfrage ist zu tief verschachtelt.',
  'not-found': 'Hier ist nichts. Vielleicht wurde es verschoben oder entfernt.',
  forbidden: 'Das darfst du nicht.',
  'method-not-allowed': 'Diese Adresse nimmt solche Anfragen nicht an.',
  unavailable:
    'Die Datenbank antwortet gerade nicht. Was gespeichert war, ist nicht verloren; versuche es gleich noch einmal.',
  unexpected: 'Bei uns ist etwas schiefgegangen. Was gespeichert war, ist nicht verloren; versuche es noch einmal.',
  'invalid-input': 'Prüfe bitte, was du eingegeben hast.',
  'email-taken': 'Mit dieser E-Mail-Adresse gibt es schon ein Konto.',
  'wrong-credentials': 'Diese E-Mail-Adresse und dieses Passwort gehören zu keinem Konto.',
  'wrong-password': 'Das ist nicht dein jetziges Passwort.',
  'too-many-attempts':
    'Zu viele Versuche mit dieser Adresse. Versuche es in {minutes, plural, one {# Minute} other {# Minuten}} wieder.',
  busy: 'Gerade melden sich viele an. Versuche es in ein paar Sekunden noch einmal.',
  'link-spent': 'Dieser Link wurde schon benutzt oder ist abgelaufen. Lass dir einen neuen schicken.',
  'mail-unavailable': 'Dieser Server verschickt keine E-Mails. Frag die Person, die ihn betreibt.',
  'map-not-found': 'Diese Karte gibt es nicht, oder du darfst sie nicht sehen.',
  'map-forbidden': 'Deine Rolle auf dieser Karte erlaubt das nicht.',
  'person-not-found': 'Hier hat niemand diese E-Mail-Adresse. Die Person braucht zuerst ein Konto.',
  'other-account':
    'Hier ist jetzt jemand anderes angemeldet. Melde dich wieder mit dem Konto an, das dies geschrieben hat.',
  'last-owner': 'Jede Karte braucht eine Person, der sie gehört. Gib sie zuerst an jemanden weiter.',
  'picture-too-large':
    'Dieses Bild hätte {megapixels} Millionen Pixel, das sind zu viele. Wähle höchstens den Maßstab {largest}, einen Zweig oder SVG.',
  'picture-empty': 'Auf dem Bild wäre keine einzige Aussage dieser Karte. Wähle andere.',
  'picture-without-address': 'Diese Karte hat im Netz keine Adresse, die auf dem Bild stehen könnte.',
  'pictures-busy': 'Gerade werden viele Bilder gezeichnet. Versuche es gleich noch einmal.',
  'file-not-readable': 'Diese Datei lässt sich nicht lesen.',
  'files-busy': 'Gerade werden viele Dateien gelesen oder geschrieben. Versuche es gleich noch einmal.',
  'signed-out': 'Du bist abgemeldet. Melde dich an und versuche es noch einmal.',
  'too-many-tokens': 'Du hast schon {most, number} Tokens. Widerrufe zuerst eines.',
  'token-refused': 'Dieses Token ist falsch, abgelaufen oder widerrufen. Erstelle auf deiner Kontoseite ein neues.',
  'token-read-only': 'Dieses Token darf nur lesen. Erstelle auf deiner Kontoseite eines, das auch ändern darf.',
  'token-not-here': 'Tokens werden an dieser Adresse nicht angenommen.',
  tooManySignIns: 'Zu viele Versuche mit dieser Adresse. Versuche es in ein paar Minuten wieder.',
  providerRefused: 'Der andere Dienst hat dich nicht hereingelassen.',
  providerFailed:
    'Die Anmeldung über den anderen Dienst hat nicht geklappt. Versuche es noch einmal oder nimm deine E-Mail-Adresse.',
  unreachable: 'Der Server ist nicht erreichbar. Prüfe deine Verbindung und versuche es noch einmal.',
  unknown: 'Der Server hat das nicht angenommen.',
}
