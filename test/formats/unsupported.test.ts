import { Buffer } from 'node:buffer'
import { readFiles } from '@cascata/server/formats/read'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'

const archive = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 0,
  })
const openDocument = (kind: string) =>
  archive({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': '<x/>' })

async function issueOf(bytes: Uint8Array) {
  const { documents } = await readFiles([{ name: 'piano', bytes }])
  const [only, other] = documents[0]?.issues ?? []
  expect(other).toBeUndefined()
  return { code: only?.code, message: only?.message.it, remedy: only?.remedy.it }
}

test.each([
  ['.ods', openDocument('spreadsheet'), /OpenDocument \(\.ods\)/, /\.xlsx/],
  ['.odt', openDocument('text'), /\.odt/, /PDF/],
  ['.docx', archive({ 'word/document.xml': '<x/>' }), /Word/, /PDF/],
  ['.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /\.xls, .+ o protetto da password/, /\.xlsx/],
  ['HTML', Buffer.from('\ufeff\n<!DOCTYPE html>\n<html lang="it">'), /HTML/, /stamparla come PDF/],
  ['RTF', Buffer.from('{\\rtf1\\ansi Scheda}'), /RTF/, /PDF/],
  ['a photograph', Buffer.from('ffd8ffe000104a464946', 'hex'), /immagine/, /PDF con testo/],
])('%s is named, with what to save it as', async (_, bytes, message, remedy) => {
  expect(await issueOf(bytes)).toEqual({
    code: 'OTHER_FORMAT',
    message: expect.stringMatching(message),
    remedy: expect.stringMatching(remedy),
  })
})

test('any other file is not guessed at', async () => {
  expect(await issueOf(Buffer.from('html e altro'))).toMatchObject({ code: 'UNKNOWN_FORMAT' })
  expect(await issueOf(archive({ 'a.txt': 'a' }))).toMatchObject({ code: 'BROKEN_FILE' })
})
