import { expect, it } from 'vitest'
import { settingsAreListed } from './settings.ts'

const program = {
  path: 'program.ts',
  text: "environment(z.object({ PORT: z.coerce.number(), DATA_DIR: z.string() }))\nprocess.env['SCREENS']\nconst LIMIT: z.Foo",
}

it('a setting read and not listed, and one listed that nobody reads, is found', () => {
  const page = '| name | default |\n| `PORT` | `3000` |\n| `SCREENS` | none |\n| `GONE` | none |\n| `LIMIT` | none |\n'
  expect(settingsAreListed(page, [program])).toEqual(['DATA_DIR is read and not listed', 'GONE is listed and read by nobody'])
})
