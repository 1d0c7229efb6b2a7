/** What frames the description of the HTTP API; the description itself is English, as the API is. */
export const apiDocs = {
  title: 'HTTP API',
  intro: 'Programs read, make and change maps as you do: with the same rights, through the same checks.',
  token:
    'Make a token on <account>your account page</account> and send it along as <code>Authorization: Bearer crux_…</code>. The lines below expect it in <code>CRUX_TOKEN</code>.',
  files:
    'For machines there is <openapi>OpenAPI 3.1</openapi>, and for whoever writes files the <schema>JSON Schema of Crux JSON</schema>.',
  language: 'The API speaks English, and so does its description.',
  contents: 'Contents',
  parameters: 'Parameters',
  required: 'required',
  body: 'Body',
  answer: 'Answer',
  refusals: 'Refusals',
  example: 'Example',
  sameParameters: 'As for <call>{name}</call>.',
  tokenNone: 'Needs no token',
  tokenPerhaps: 'Needs a token unless the map is public',
  tokenRead: 'Needs a token',
  tokenWrite: 'Needs a token that may change things',
  operations: 'Operations',
  operationsIntro:
    'Every change of a map’s content is one of these. Several travel together in changeContent, and each is accepted or refused by itself.',
} as const
