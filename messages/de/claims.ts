import type { Translation } from '../translation'

export const claims: Translation<'claims'> = {
  thesis: 'These',
  pro: 'Pro',
  con: 'Contra',
  loose: 'Lose Aussage',
  placed: '{side}, {place, number} von {count, number}',
  coPremise: '{name}, weitere Prämisse',
  sentence: '{name}: {text}',
  for: 'für {about}',
  against: 'gegen {about}',
  backs: 'stützt ein Argument zu {about}',
  undercuts: 'entkräftet ein Argument zu {about}',
  replies: 'hat {count, plural, one {# Antwort} other {# Antworten}}',
  sources: '{count, plural, one {# Quelle} other {# Quellen}}',
  tagged: 'mit Schlagwort {tags}',
  uses: 'in {count, number} Argumenten verwendet',
  hidden: '{count, plural, one {# Aussage} other {# Aussagen}} darunter nicht gezeigt',

  reasonFor: 'Grund für {about}',
  reasonAgainst: 'Grund gegen {about}',
  backing: 'Stützt ein Argument zu {about}',
  undercut: 'Entkräftet ein Argument zu {about}',
  inNoArgument: 'Noch kein Teil eines Arguments',
  you: 'dir',
}
