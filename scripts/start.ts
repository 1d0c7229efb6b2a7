/** `npm start`: Crux in production mode, with everything it needs made on the way. */
import { launch } from './launch'

export function main(): Promise<number> {
  return launch('production')
}
