/** What of the graph is not needed to begin. */
import { later } from '@/components/ui/later'

export const connectionChoice = later(() =>
  import('./connection-choice').then(({ ConnectionChoice }) => ConnectionChoice),
)
