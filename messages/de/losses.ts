import type { Translation } from '../translation'

/** Was zwischen einer Datei und einer Karte verloren geht, in beiden Richtungen. */
export const losses: Translation<'losses'> = {
  authors: 'Wer was geschrieben hat, fällt weg.',
  order: 'Die Reihenfolge von {count, plural, one {# Argument} other {# Argumenten}} ist eine andere.',
  pins: 'Wo {count, plural, one {# Aussage stand} other {# Aussagen standen}}, fällt weg.',
  'text-too-long': '{count, plural, one {# Aussage ist} other {# Aussagen sind}} zu lang: Der Rest wird zur Notiz.',
  'text-cut': '{count, plural, one {# Text ist} other {# Texte sind}} zu lang und abgeschnitten.',
  'text-missing':
    '{count, plural, one {# Aussage hat keinen Text und bekommt ihre Kennung} other {# Aussagen haben keinen Text und bekommen ihre Kennungen}} dafür.',
  'characters-replaced':
    'In {count, plural, one {# Text} other {# Texten}} sind Zeichen ersetzt, die sich nicht zeigen lassen.',
  'reference-missing': '{count, plural, one {# Genanntes steht} other {# Genannte stehen}} nicht in der Datei.',
  'id-twice': '{count, plural, one {# Kennung kommt} other {# Kennungen kommen}} zweimal vor: Die erste bleibt.',
  'argument-about-itself':
    '{count, plural, one {# Argument führt zu sich selbst zurück und fällt} other {# Argumente führen zu sich selbst zurück und fallen}} weg.',
  'premise-twice': '{count, plural, one {# Prämisse ist} other {# Prämissen sind}} zweimal genannt.',
  'too-many-premises':
    '{count, plural, one {# Argument hat} other {# Argumente haben}} zu viele Prämissen: Die ersten 20 bleiben.',
  'conclusion-missing':
    '{count, plural, one {# Argument hat keine Konklusion und fällt} other {# Argumente haben keine Konklusion und fallen}} weg.',
  'premise-missing':
    '{count, plural, one {# Argument hat keine Prämisse und fällt} other {# Argumente haben keine Prämisse und fallen}} weg.',
  'several-conclusions':
    '{count, plural, one {# Argument hat} other {# Argumente haben}} mehrere Konklusionen: Jede bekommt ein eigenes Argument.',
  'relation-unknown':
    '{count, plural, one {# Beziehung ist} other {# Beziehungen sind}} von einer Art, die eine Karte nicht hat.',
  'part-unknown':
    '{count, plural, one {# Teil kennt Crux nicht und lässt ihn} other {# Teile kennt Crux nicht und lässt sie}} weg.',
  'tag-too-long':
    '{count, plural, one {# Schlagwort ist zu lang und fällt} other {# Schlagwörter sind zu lang und fallen}} weg.',
  'too-many-tags': 'Einige Schlagwörter fallen weg: Eine Aussage hat höchstens 12.',
  'too-many-sources': 'Einige Belege fallen weg: Eine Aussage hat höchstens 50.',
  'source-not-valid':
    'Adresse oder Datum von {count, plural, one {# Quelle} other {# Quellen}} ist nicht lesbar und fällt weg.',
  'layout-of-file': 'Wo in der Datei etwas stand, fällt weg.',
  notes: '{count, plural, one {# Notiz fällt} other {# Notizen fallen}} weg.',
  tags: '{count, plural, one {# Schlagwort fällt} other {# Schlagwörter fallen}} weg.',
  sources: '{count, plural, one {# Quelle fällt} other {# Quellen fallen}} weg.',
  'citation-details': 'Stellen, Sprecher und Notizen von {count, plural, one {# Beleg} other {# Belegen}} fallen weg.',
  schemes: '{count, plural, one {# Schema fällt} other {# Schemata fallen}} weg.',
  description: 'Die Beschreibung fällt weg.',
  'co-premises':
    '{count, plural, one {# Argument mit mehreren Prämissen wird} other {# Argumente mit mehreren Prämissen werden}} zu mehreren.',
  undercuts:
    '{count, plural, one {# Entkräftung greift} other {# Entkräftungen greifen}} die Aussage an statt den Schluss.',
  backings: '{count, plural, one {# Stütze stützt} other {# Stützen stützen}} die Aussage statt den Schluss.',
  'shared-claims':
    '{count, plural, one {# mehrfach verwendete Aussage wird} other {# mehrfach verwendete Aussagen werden}} wiederholt.',
  cycles: '{count, plural, one {# Kreis wird} other {# Kreise werden}} geöffnet.',
  theses: 'Dass {count, plural, one {# Aussage eine These ist} other {# Aussagen Thesen sind}}, fällt weg.',
  'loose-claims': '{count, plural, one {# lose Aussage fällt} other {# lose Aussagen fallen}} weg.',
  rephrases:
    '{count, plural, one {# Umformulierung wird ein Grund} other {# Umformulierungen werden Gründe}} für das, was sie noch einmal sagt.',
  'relation-guessed':
    'Was {count, plural, one {# Beziehung bedeutet, ist} other {# Beziehungen bedeuten, ist}} nicht gesagt, sondern geraten.',
  dialogue: 'Wer im Gespräch wem geantwortet hat, fällt weg.',
  'comments-of-file': '{count, plural, one {# Kommentar fällt} other {# Kommentare fallen}} weg.',
  title: 'Der Titel fällt weg.',
  supports: '{count, plural, one {# Stütze fällt} other {# Stützen fallen}} weg: Das Format kennt nur Angriffe.',
  'encoding-guessed': 'Die Datei sagt nicht, wie ihre Buchstaben kodiert sind: Sieh nach, ob sie stimmen.',
  ids: 'Kennungen fallen weg.',
}
