import type { Answer, Memory } from './answer.ts'
import { MENU } from './answer.ts'
import type { Emergency } from './emergency.ts'
import { texts } from './texts.vi.ts'

/** What the fixed answers need to know of the commune. */
export type Place = {
  name: string
  phone: string | null
  emergencyPhone: string | null
  address: string | null
  weekInWords: readonly string[]
  openingInWords: string
}

/** Numbers to ring come first and alone; nothing else is said in danger. */
export function emergencyAnswer(kind: Emergency, place: Place, memory: Memory): Answer {
  const phone = place.emergencyPhone ?? place.phone
  return fixed('emergency', [texts.emergencies[kind], phone && texts.emergencyCommune(phone), texts.emergencyFoot], memory)
}

/** The same warning whatever was given away, and whom to ring. */
export function secretAnswer(place: Place, memory: Memory): Answer {
  return fixed('secret', [texts.secret, place.phone && texts.secretHelp(place.phone), texts.secretPapers], memory)
}

/** What the machine can do, by number; only what exists. */
export function menuAnswer(place: Place, lead: string | null = null): Answer {
  return {
    ...fixed('menu', [lead, texts.menu(place.name), texts.menuHint], { procedureCode: null, offered: { kind: 'menu' } }),
    choices: MENU.map((item, index) => ({ title: texts.menuItems[item], payload: String(index + 1), code: null })),
  }
}

/** Office hours, whether it is open now, address and phone. */
export function hoursAnswer(place: Place, memory: Memory): Answer {
  const lines = [
    texts.hoursTitle(place.name),
    ...place.weekInWords,
    place.openingInWords,
    place.address && texts.address(place.address),
    place.phone && texts.phone(place.phone),
  ]
  return fixed('hours', [lines.filter(Boolean).join('\n'), texts.machineFoot], memory)
}

/** After menu line 1: invites the question with examples. */
export function askProcedureAnswer(): Answer {
  return fixed('smalltalk', [texts.askProcedure], { procedureCode: null, offered: null })
}

/** Answers thanks; the talk's memory stays. */
export function thanksAnswer(memory: Memory): Answer {
  return fixed('smalltalk', [texts.thanks], memory)
}

/** The three answers that promise a person, and say when one is there. */
export function personAnswer(kind: 'unknown' | 'officer' | 'petition', place: Place, memory: Memory): Answer {
  const hint = kind === 'officer' ? texts.officerHint : kind === 'petition' ? texts.petitionHint : null
  return fixed(kind, [texts[kind], [place.openingInWords, place.phone && texts.urgentPhone(place.phone)].filter(Boolean).join('\n'), hint], {
    ...memory,
    offered: null,
  })
}

/** What the commune does not do, and where it is done. */
export function outsideAnswer(outside: { topic: string; whereToGo: string }): Answer {
  return fixed('outside', [texts.outside(outside.topic), texts.whereToGo(outside.whereToGo), texts.machineFoot], { procedureCode: null, offered: null })
}

function fixed(kind: Answer['kind'], parts: readonly (string | null | undefined)[], memory: Memory): Answer {
  return { kind, text: parts.filter(Boolean).join('\n\n'), choices: [], source: null, memory }
}
