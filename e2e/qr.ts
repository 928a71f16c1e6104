import jsqrModule from 'jsqr'
import type { Locator } from 'playwright-core'
import sharp from 'sharp'

type Read = (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null
// The package says `export default` and hands over a module with `default` in it.
const jsqr = ((jsqrModule as unknown as { default?: Read }).default ?? jsqrModule) as Read

/** What a phone's camera reads from a QR code as it stands on the screen; empty when it reads nothing. */
export async function readQr(code: Locator): Promise<string> {
  const { data, info } = await sharp(await code.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data ?? ''
}
