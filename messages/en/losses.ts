/** What is lost between a file and a map, in either direction: one sentence a code of lib/formats/loss.ts. */
export const losses = {
  authors: 'Who wrote what is left out.',
  order: 'The order of {count, plural, one {# argument} other {# arguments}} is another.',
  pins: 'Where {count, plural, one {# claim} other {# claims}} stood is left out.',
  'text-too-long': '{count, plural, one {# claim is} other {# claims are}} too long: the rest becomes a note.',
  'text-cut': '{count, plural, one {# text is} other {# texts are}} too long and cut off.',
  'text-missing':
    '{count, plural, one {# claim has no text and gets its id} other {# claims have no text and get their ids}} instead.',
  'characters-replaced':
    'Characters that cannot be shown are replaced in {count, plural, one {# text} other {# texts}}.',
  'reference-missing':
    '{count, plural, one {# thing that is named is} other {# things that are named are}} not in the file.',
  'id-twice': '{count, plural, one {# id occurs} other {# ids occur}} twice: the first is kept.',
  'argument-about-itself':
    '{count, plural, one {# argument leads back to itself and is} other {# arguments lead back to themselves and are}} left out.',
  'premise-twice': '{count, plural, one {# premise is} other {# premises are}} named twice.',
  'too-many-premises':
    '{count, plural, one {# argument has} other {# arguments have}} too many premises: the first 20 are kept.',
  'conclusion-missing':
    '{count, plural, one {# argument has no conclusion and is} other {# arguments have no conclusion and are}} left out.',
  'premise-missing':
    '{count, plural, one {# argument has no premise and is} other {# arguments have no premise and are}} left out.',
  'several-conclusions':
    '{count, plural, one {# argument has} other {# arguments have}} several conclusions: each conclusion gets an argument of its own.',
  'relation-unknown':
    '{count, plural, one {# relation is} other {# relations are}} of a kind that a map does not have.',
  'part-unknown': '{count, plural, one {# part is} other {# parts are}} not known to Crux and left out.',
  'tag-too-long': '{count, plural, one {# tag is} other {# tags are}} too long and left out.',
  'too-many-tags': 'Some tags are left out: a claim has at most 12.',
  'too-many-sources': 'Some citations are left out: a claim has at most 50.',
  'source-not-valid':
    'The address or date of {count, plural, one {# source} other {# sources}} cannot be read and is left out.',
  'layout-of-file': 'Where things stood in the file is left out.',
  notes: '{count, plural, one {# note is} other {# notes are}} left out.',
  tags: '{count, plural, one {# tag is} other {# tags are}} left out.',
  sources: '{count, plural, one {# source is} other {# sources are}} left out.',
  'citation-details':
    'Places, speakers and notes of {count, plural, one {# citation} other {# citations}} are left out.',
  schemes: '{count, plural, one {# scheme is} other {# schemes are}} left out.',
  description: 'The description is left out.',
  'co-premises':
    '{count, plural, one {# argument with co-premises becomes} other {# arguments with co-premises become}} several.',
  undercuts: '{count, plural, one {# undercut attacks} other {# undercuts attack}} the claim instead of the step.',
  backings: '{count, plural, one {# backing supports} other {# backings support}} the claim instead of the step.',
  'shared-claims':
    '{count, plural, one {# claim that is used several times is} other {# claims that are used several times are}} repeated.',
  cycles: '{count, plural, one {# circle is} other {# circles are}} opened.',
  theses: 'That {count, plural, one {# claim is a thesis} other {# claims are theses}} is left out.',
  'loose-claims': '{count, plural, one {# loose claim is} other {# loose claims are}} left out.',
  rephrases:
    '{count, plural, one {# rephrasing becomes a reason} other {# rephrasings become reasons}} for what it says again.',
  'relation-guessed':
    'What {count, plural, one {# relation means is} other {# relations mean is}} not said, and guessed.',
  dialogue: 'Who answered whom in the dialogue is left out.',
  'comments-of-file': '{count, plural, one {# comment is} other {# comments are}} left out.',
  title: 'The title is left out.',
  supports: '{count, plural, one {# support is} other {# supports are}} left out: the format knows attacks alone.',
  'encoding-guessed': 'The file does not say how its letters are encoded: look whether they are right.',
  ids: 'Ids are left out.',
} as const
