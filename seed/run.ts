interface SeedOptions {
  databaseUrl: string
  demoPassword: string
  log: (line: string) => void
}

/** A place for the seed: fills an empty database with the debates and the demo account. */
export function seedDatabase(_options: SeedOptions): Promise<{ seeded: boolean; demoEmail: string }> {
  return Promise.resolve({ seeded: false, demoEmail: 'demo@crux.local' })
}
