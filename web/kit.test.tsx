import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { DateField, Field, Qr, readDateField, Select, Steps, Table } from '#ui'
import { KitContent } from './kit.page-content.tsx'

describe('DateField', () => {
  it.each([
    [{ day: '12', month: '11', year: '2026' }, '2026-11-12'],
    [{ day: ' 1', month: '2', year: '2024' }, '2024-02-01'],
    [{ day: '29', month: '2', year: '2024' }, '2024-02-29'],
    [{ day: '29', month: '2', year: '2025' }, null],
    [{ day: '31', month: '4', year: '2026' }, null],
    [{ day: '12', month: '13', year: '2026' }, null],
    [{ day: '0', month: '1', year: '2026' }, null],
    [{ day: 'x', month: '1', year: '2026' }, null],
    [{ day: '', month: '', year: '' }, null],
  ])('reads %o as %s', ({ day, month, year }, date) => {
    expect(readDateField({ 'born-day': day, 'born-month': month, 'born-year': year }, 'born').date).toBe(date)
  })

  it('says the weekday and the lunar day, and keeps what was typed when it is no date', () => {
    expect(renderToString(<DateField legend="Ngày" name="d" value="2026-11-12" />)).toContain('Thứ\u00a0Năm, mùng\u00a04 tháng\u00a0Mười âm')
    const wrong = renderToString(<DateField legend="Ngày" name="d" value={{ day: '12', month: '13', year: '2026' }} error="Sai" errorIn="month" />)
    expect(wrong).toContain('value="13"')
    expect(wrong.match(/aria-invalid/g)).toHaveLength(1)
    expect(wrong).not.toContain('date-echo')
  })
})

describe('fields', () => {
  it('ties label, hint and error to the box', () => {
    const html = renderToString(<Field label="Số" name="phone" hint="10 chữ số" error="Thiếu 1 số" value="a&quot;b" />)
    for (const part of ['for="phone"', 'id="phone"', 'aria-describedby="phone-hint phone-error"', 'aria-invalid="true"', 'id="phone-error"'])
      expect(html).toContain(part)
  })

  it('selects the given option only', () => {
    const options = ['a', 'b'].map((value) => ({ value, label: value }))
    expect(
      renderToString(<Select label="Thôn" name="h" options={options} value="b" />).match(/<option selected[^>]*value="b"|value="b" selected/g),
    ).toHaveLength(1)
  })
})

describe('Steps', () => {
  it.each([
    [0, 0, 1, 2],
    [1, 1, 1, 1],
    [3, 3, 0, 0],
  ])('at %i shows %i done, %i now, %i to come', (current, done, now, todo) => {
    const html = renderToString(<Steps steps={['a', 'b', 'c']} current={current} isWithoutWords />)
    const count = (state: string) => html.split(`span is-${state}"`).length - 1
    expect([count('done'), count('now'), count('todo')]).toEqual([done, now, todo])
  })
})

it('draws every dark module of a QR matrix', () => {
  const html = renderToString(
    <Qr
      label="QR"
      matrix={[
        [true, false],
        [false, true],
      ]}
    />,
  )
  expect(html).toContain('M0 0h1v1h-1zM1 1h1v1h-1z')
  expect(html).toContain('viewBox="-4 -4 10 10"')
})

it('names a group of rows once', () => {
  const rows = ['1', '2', '3'].map((id) => ({ id, group: id === '3' ? 'today' : 'late', cells: { a: id } }))
  const html = renderToString(<Table columns={[{ key: 'a', label: 'A' }]} rows={rows} groups={{ late: 'Trễ', today: 'Hôm nay' }} />)
  expect(html.match(/group-row/g)).toHaveLength(2)
})

it('carries no inline style, so that the content policy can forbid them', () => {
  expect(renderToString(<KitContent />)).not.toMatch(/\sstyle=/)
})
