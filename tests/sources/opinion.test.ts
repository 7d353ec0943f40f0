// @vitest-environment node
import { expect, test } from 'vitest'
import { opinionIn } from '../../src/sources/opinion'

test.each([
  [['Harbour', 'Opinion'], true],
  [['#op-ed'], true],
  [['Meinung'], true],
  [['Felietony'], true],
  [['رأي'], true],
  [['Opinion polls', 'Public opinion'], false],
  [[], false],
])('a story with the tags %j is somebody’s view: %s', (tags, isOpinion) => {
  const opinion = { columnist: 'Ada First', portrait: null }
  expect(opinionIn(tags, () => opinion).opinion).toEqual(isOpinion ? opinion : undefined)
})
