import { expect, test } from 'vitest'
import { parseEnv } from './env'

const secret = 'a secret of thirty-two characters'
const port = 'PORT: must be a whole number from 1 to 65535'
const database = 'DATABASE_URL: must be a Postgres address, such as postgresql://user:password@host:5432/crux'

test('an empty environment has what a start without settings needs', () => {
  expect(parseEnv({})).toMatchObject({ NODE_ENV: 'development', PORT: 3000, MAIL_FROM: 'Crux <crux@localhost>' })
  expect(parseEnv({ DATABASE_URL: '', PORT: '' })).toEqual(parseEnv({}))
})

test.each([
  'postgresql://ada:secret@db.example:5432/crux?sslmode=require',
  'postgres://localhost/crux',
  'POSTGRES://h/d',
])('takes the database %s', (url) => expect(parseEnv({ DATABASE_URL: url }).DATABASE_URL).toBe(url))

test.each([
  [{ PORT: 'abc' }, port],
  [{ PORT: '0' }, port],
  [{ PORT: '65536' }, port],
  [{ PORT: '80.5' }, port],
  [{ DATABASE_URL: 'mysql://foo' }, database],
  [{ DATABASE_URL: 'debates' }, database],
  [{ DATABASE_URL: 'postgresql:debates' }, database],
  [{ CRUX_URL: 'crux.example.org' }, 'CRUX_URL: must be an address, such as https://crux.example.org'],
  [{ CRUX_SECRET: 'short' }, 'CRUX_SECRET: must have at least 32 characters'],
  [{ MAIL_FROM: ' ' }, 'MAIL_FROM: must not be blank'],
  [{ NODE_ENV: 'staging' }, 'NODE_ENV: must be development, production or test'],
])('says what %j should be', (values, sentence) => {
  expect(() => parseEnv(values)).toThrow(new Error(`The environment is not valid. ${sentence}.`))
})

test('names every variable that is wrong, and repeats no value', () => {
  const wrong = { PORT: 'abc', DATABASE_URL: 'mysql://ada:hunter2@db/x', CRUX_SECRET: secret }
  expect(() => parseEnv(wrong)).toThrow(new Error(`The environment is not valid. ${port}; ${database}.`))
})
