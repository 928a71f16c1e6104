import { describe, expect, it } from 'vitest'
import { modulesKeepWithinWalls, roomsKeepWithinWalls } from './checks/imports.ts'
import {
  type Exceptions,
  filesAreNamed,
  filesAreShort,
  linesOf,
  modulesAreExplained,
  modulesHoldNoState,
  nothingIsLeftBehind,
  textsStandInTexts,
  unexplainedExports,
} from './checks/style.ts'
import { isTest, readSources } from './sources.ts'

const NAMES: Exceptions = {
  'web/service-worker.js': 'the browsers’ own word for it',
  'web/kit.page-content.tsx': 'what the kit page shows, apart from its path',
  'vitest.faults.config.ts': 'the runner’s own way of naming a second configuration',
}
const LONG: Exceptions = {
  'web/ui/icon-nodes.ts': 'generated: the drawings of the icons used',
}
const SPEAKING: Exceptions = {
  'web/kit-forms.tsx': 'specimens of the kit page',
  'web/kit-sheets.tsx': 'specimens of the kit page',
  'web/kit-states.tsx': 'specimens of the kit page',
}

const sources = readSources()

describe('every file', () => {
  it('is there at all', () => expect(sources.length).toBeGreaterThan(300))
  it('is named in kebab-case, for what it holds', () => expect(filesAreNamed(sources, NAMES)).toEqual([]))
  it('is short', () => {
    const code = sources.filter(({ path }) => /\.(tsx?|m?js)$/.test(path)).map(({ text }) => linesOf(text))
    console.log(`${code.length} code files, median ${code.sort((a, b) => a - b)[Math.floor(code.length / 2)]} lines, longest ${code.at(-1)}`)
    console.log(['over 200 lines:', ...filesAreShort(sources, 200)].join('\n  '))
    expect(
      filesAreShort(
        sources.filter((one) => !isTest(one)),
        250,
        LONG,
      ),
    ).toEqual([])
    expect(filesAreShort(sources.filter(isTest), 300)).toEqual([])
  })
  it('holds no state of its own', () => expect(modulesHoldNoState(sources)).toEqual([]))
  it('leaves what people read to texts.vi.ts', () => expect(textsStandInTexts(sources, SPEAKING)).toEqual([]))
  it('leaves nothing behind', () => expect(nothingIsLeftBehind(sources)).toEqual([]))
  it('explains its exported functions (a list to read)', () => {
    const unexplained = unexplainedExports(sources)
    console.log([`${unexplained.length} exported functions without a sentence:`, ...unexplained].join('\n  '))
    expect(unexplained.length).toBeLessThan(sources.length)
  })
})

describe('every room', () => {
  it('has a README of 40 lines at most when it is a module', () => expect(modulesAreExplained(sources)).toEqual([]))
  it('imports what a module may', () => expect(modulesKeepWithinWalls(sources)).toEqual([]))
  it('keeps kit, pages and modules to those who may know them', () => expect(roomsKeepWithinWalls(sources)).toEqual([]))
})
