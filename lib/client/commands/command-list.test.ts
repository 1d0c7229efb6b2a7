import { describe, expect, it } from 'vitest'
import { buttonLabel, commands, getCommand } from './registry'

describe('the list of commands', () => {
  it('has each id and each key once', () => {
    const ids = commands.map(({ id }) => id)
    const keys = commands.flatMap((command) => command.keys)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('names the buttons: a short or exact word where there is one, the title elsewhere', () => {
    expect(buttonLabel('remove', 'claim')).toBe('commands.removeBranch')
    expect(buttonLabel('remove', 'argument')).toBe('commands.removeArgument')
    expect(buttonLabel('flip', 'claim')).toBe(getCommand('flip').title)
  })

  it('does not know a command that is not there', () => {
    expect(() => getCommand('make-coffee')).toThrow('There is no command make-coffee.')
  })
})
