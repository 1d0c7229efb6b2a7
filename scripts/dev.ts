/** `npm run dev`: the same as `npm start`, with Next's development mode instead of a build. */
import { launch } from './launch'

export function main(): Promise<number> {
  return launch('development')
}
