/** The four colours of a class's own, as text: `fffdf5,1c1b18,0b6e69,b23a1e`. What could not be read in them is refused. */
import { z } from 'zod'
import { readHex } from '../../scene/colour'
import { themeFrom } from '../../scene/own-theme'

const howToSay =
  'Give four colours as hex with commas between: paper, ink, for and against, such as fffdf5,1c1b18,0b6e69,b23a1e.'

/** Becomes the theme that follows from the colours. */
export const ownColours = z
  .string()
  .max(100)
  .transform((text, context) => {
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    const [paper, ink, pro, con, ...more] = text.split(',').map((part) => readHex(part))
    if (!paper || !ink || !pro || !con || more.length > 0) return refuse(howToSay)
    const made = themeFrom({ paper, ink, pro, con })
    if (made.ok) return made.value
    const { name, contrast, least } = made.error
    const subject = { ink: 'ink', pro: 'what is for', con: 'what is against' }[name]
    return refuse(
      `The colour of ${subject} cannot be read on this paper: its contrast is ${contrast}, and ${least} is needed.`,
    )
  })
