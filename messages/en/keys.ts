/** The list of keys, where they are changed, and the palette that finds commands. */
export const keys = {
  title: 'Keys',
  singleCharacter: 'Keys of a single character',
  resetAll: 'Reset all keys',
  explanation:
    'Press a key’s button to change it. The arrows walk from claim to claim in the graph and through the tree of the outline; Tab leads on to what is beside them.',
  changeOf: '{command}: {key}. Change',
  noKeyYet: 'no key',
  change: 'Change its key',
  none: 'none',
  newKeyFor: 'New key for {command}',
  pressNew: 'Press the new key',
  noKey: 'No key',
  isKeyOf: '{key} is the key of “{command}”.',
  areOff: 'Keys of a single character are switched off.',
  useHere: 'Use it here',
  leave: 'Leave it',
  paletteField: 'Name of the command',
  palettePlaceholder: 'A few letters of what you want to do',
  commands: 'Commands',
  nothingFound: 'No command has these letters in its name.',
} as const
