import type { Translation } from '../translation'

export const apiDocs: Translation<'apiDocs'> = {
  title: 'HTTP-API',
  intro: 'Programme lesen, erstellen und ändern Karten wie du: mit denselben Rechten und durch dieselben Prüfungen.',
  token:
    'Erstelle auf <account>deiner Kontoseite</account> ein Token und schicke es als <code>Authorization: Bearer crux_…</code> mit. Die Zeilen unten erwarten es in <code>CRUX_TOKEN</code>.',
  files:
    'Für Maschinen gibt es <openapi>OpenAPI 3.1</openapi> und für alle, die Dateien schreiben, das <schema>JSON-Schema von Crux JSON</schema>.',
  language: 'Die API spricht Englisch, ihre Beschreibung deshalb auch.',
  contents: 'Inhalt',
  parameters: 'Parameter',
  required: 'nötig',
  body: 'Inhalt der Anfrage',
  answer: 'Antwort',
  refusals: 'Ablehnungen',
  example: 'Beispiel',
  sameParameters: 'Wie bei <call>{name}</call>.',
  tokenNone: 'Braucht kein Token',
  tokenPerhaps: 'Braucht ein Token, außer bei öffentlichen Karten',
  tokenRead: 'Braucht ein Token',
  tokenWrite: 'Braucht ein Token, das ändern darf',
  operations: 'Operationen',
  operationsIntro:
    'Jede Änderung am Inhalt einer Karte ist eine von diesen. Mehrere reisen zusammen in changeContent, und jede wird für sich angenommen oder abgelehnt.',
}
