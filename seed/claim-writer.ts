/**
 * Sentences that look and measure like claims people write: one sentence each, from a few words to a short paragraph.
 *
 * Lengths follow a log-normal law, as those of written claims do: most near 130 characters, mean 150, a few beyond 350.
 */
import type { SeededRandom } from './seeded-random'

const who = [
  'cities',
  'smaller towns',
  'schools',
  'public libraries',
  'hospitals in the countryside',
  'national parliaments',
  'local councils',
  'people who rent their homes',
  'families with young children',
  'older workers',
  'first-time voters',
  'companies with a large market share',
  'small firms',
  'independent researchers',
  'newspapers',
  'trade unions',
  'car drivers',
  'cyclists',
  'commuters from the suburbs',
  'farmers',
  'developers of open software',
  'platform owners',
  'insurance companies',
  'taxpayers',
  'patients with rare illnesses',
  'university students',
  'immigrants',
  'police forces',
  'judges',
  'future generations',
  'poorer countries',
  'international organisations',
  'charities',
]
const does = [
  'depend on',
  'benefit from',
  'pay too little for',
  'lose out through',
  'rarely have any say in',
  'are misled about',
  'could manage without',
  'already accept',
  'adapt quickly to',
  'carry most of the costs of',
  'have a duty to support',
  'underestimate',
  'cannot afford',
  'are better served by',
  'have long asked for',
  'gain nothing from',
  'would notice',
  'can be trusted with',
  'invest more because of',
  'tend to resist',
  'bear the consequences of',
  'profit from',
]
const what = [
  'free public transport',
  'lower speed limits',
  'a ban on advertising to children',
  'nuclear power',
  'a carbon tax',
  'mandatory voting',
  'a four-day week',
  'school uniforms',
  'open model weights',
  'a sugar tax',
  'daylight saving time',
  'a universal basic income',
  'standardised tests',
  'tuition fees',
  'rent control',
  'facial recognition in public places',
  'high-speed rail',
  'wind farms near villages',
  'longer patents',
  'animal testing',
  'surveillance of private messages',
  'a higher minimum wage',
  'the privatisation of water',
  'gene-edited crops',
  'compulsory vaccination',
  'space exploration',
  'a wealth tax',
  'congestion charges',
  'strict data protection',
  'homework',
  'single-use plastics',
  'quotas in parliament',
]
const how = [
  'in the long run',
  'within a few years',
  'at least in dense areas',
  'more than the official figures show',
  'according to most surveys',
  'even when prices rise',
  'in countries with weak institutions',
  'for a limited time',
  'without any visible drawback',
  'at everyone else’s expense',
  'wherever it has been tried',
  'on average',
  'regardless of income',
  'as long as nobody checks',
  'in practice if not on paper',
  'after the first excitement is over',
]
const joins = [
  'because',
  'although',
  'even if',
  'whereas',
  'since',
  'as long as',
  'unless',
  'so that',
  'which is why',
  'given that',
  'just as',
  'and for the same reason',
  'while',
]
const openings = [
  'It is unfair that',
  'There is good evidence that',
  'Experience shows that',
  'It does not follow that',
  'History suggests that',
  'Nobody disputes that',
  'It is far from certain that',
  'The numbers leave no doubt that',
]

export function writeClaim(random: SeededRandom): string {
  const wanted = Math.min(400, Math.max(24, Math.exp(4.87 + 0.53 * random.normal())))
  let text = `${random.pick(who)} ${random.pick(does)} ${random.pick(what)}`
  if (wanted > 90 && random.isLucky(0.4)) text = `${random.pick(openings)} ${text}`
  while (text.length < wanted - 30) {
    text += random.isLucky(0.35)
      ? ` ${random.pick(how)}`
      : `, ${random.pick(joins)} ${random.pick(who)} ${random.pick(does)} ${random.pick(what)}`
  }
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
