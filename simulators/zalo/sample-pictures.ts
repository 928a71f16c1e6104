import { type Colour, encodePng } from '../kit/png.ts'
import { pictureNames } from './texts.vi.ts'

const WIDTH = 480
const HEIGHT = 320
const SKY: Colour = [191, 227, 245]
const ROAD: Colour = [120, 122, 120]
const HOLE: Colour = [58, 56, 52]
const WATER: Colour = [140, 150, 140]
const GRASS: Colour = [108, 150, 78]
const LINE: Colour = [245, 241, 230]
const POLE: Colour = [96, 78, 60]
const PAPER: Colour = [222, 236, 232]
const INK: Colour = [60, 90, 92]
const FACE: Colour = [196, 170, 150]

/** Drawn pictures a resident can send without having a file at hand. Nobody real is in them. */
export const samplePictures = [
  { id: 'mau-o-ga', name: pictureNames.pothole, png: once(paintPothole) },
  { id: 'mau-cot-dien', name: pictureNames.pole, png: once(paintPole) },
  { id: 'mau-the', name: pictureNames.card, png: once(paintCard) },
]

function paintPothole(x: number, y: number): Colour {
  if (y < 110) return SKY
  if (x < 60 + (320 - y) * 0.2 || x > 420 - (320 - y) * 0.2) return GRASS
  const distance = ((x - 240) / 90) ** 2 + ((y - 235) / 42) ** 2
  if (distance < 0.55) return WATER
  if (distance < 1) return HOLE
  return Math.abs(x - 240) < 5 && y % 60 < 30 ? LINE : ROAD
}

function paintPole(x: number, y: number): Colour {
  if (y > 260) return GRASS
  const middle = 200 + (260 - y) * 0.35
  if (Math.abs(x - middle) < 9) return POLE
  if (Math.abs(y - 70 - (x - 250) * 0.06) < 5 && x > 190 && x < 350) return POLE
  return Math.abs(y - 60 - ((x - 240) / 40) ** 2) < 1.6 ? HOLE : SKY
}

function paintCard(x: number, y: number): Colour {
  if (x < 40 || x > 440 || y < 40 || y > 280) return POLE
  if (((x - 115) / 38) ** 2 + ((y - 130) / 48) ** 2 < 1) return FACE
  const isLine = x > 190 && x < 400 - (y % 90) && y > 80 && y < 240 && y % 30 < 9
  return isLine ? INK : PAPER
}

function once(paint: (x: number, y: number) => Colour): () => Buffer {
  let made: Buffer | undefined
  return () => {
    made ??= encodePng(WIDTH, HEIGHT, paint)
    return made
  }
}
