/** What frames every page: its title, header, menu and footer, and the page that says that there is none. */
export const site = {
  title: 'Crux: argue it out on a map',
  description: 'Map the reasons for and against a claim, debate it live, and take the map away as an image.',
  api: 'API',
  footer: 'Crux maps the reasons for and against. Its graph moves with <flow>React Flow</flow>.',
  skip: 'Skip to the content',
  nav: 'Site',
  publicMaps: 'Public maps',
  myMaps: 'My maps',
  account: 'Account',
  yourAccount: 'Your account',
  yourAccountNamed: 'Your account, {name}',
  signIn: 'Sign in',
  signOut: 'Sign out',
  startPage: 'Start page',
  notFound: 'Not found',
  nothingHere: 'There is nothing here',
  whyNothingHere:
    'The address may be mistyped, or the map may have been removed. If it is private, sign in with the account it is shared with.',
  whyNothingForYou:
    'The address may be mistyped, or the map may have been removed. If it is there, it is private and not shared with you: ask whoever made it.',
  toMyMaps: 'Go to my maps',
  seePublicMaps: 'See the public maps',
} as const
